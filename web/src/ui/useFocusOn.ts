// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';

/** Who asked for a field begins to type in it. */
export function useFocusOn(id: string) {
  useEffect(() => document.getElementById(id)?.focus(), [id]);
}
