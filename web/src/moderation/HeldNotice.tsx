// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../ui/Link';
import { Notice } from '../ui/Notice';

/** That what somebody new wrote waits for an editor, as it has links. */
export function HeldNotice() {
  return (
    <Notice title="De redactie leest dit eerst" announced>
      <p>
        U bent hier nieuw en uw bericht bevat een link. Zodra een redacteur het heeft gelezen, staat het op
        het forum. U volgt het bij <Link href="/mijn-meldingen">Meldingen en besluiten</Link>.
      </p>
    </Notice>
  );
}
