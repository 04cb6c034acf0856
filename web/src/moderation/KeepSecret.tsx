// SPDX-License-Identifier: EUPL-1.2
import { Notice } from '../ui/Notice';

/** Reminds an editor that the name above is for them alone. */
export function KeepSecret({ type }: { type: string | undefined }) {
  return type === undefined ? null : (
    <Notice tone="warning">
      <p>De schrijver koos ervoor alleen als type gemeente te zien te zijn. Noem naam en gemeente niet.</p>
    </Notice>
  );
}
