// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';

/**
 * Brings the reader to what the address names, as a browser does with what is there from the first; for what was still to be
 * loaded.
 *
 * @param loaded what is there by now
 */
export function useArrival(loaded: unknown) {
  const id = useLocationProperty(() => window.location.hash.slice(1));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded is looked for, not looked at
  useEffect(() => {
    const goal = id && document.getElementById(id);
    if (goal) {
      goal.scrollIntoView();
      goal.focus({ preventScroll: true });
    }
  }, [id, loaded]);
}
