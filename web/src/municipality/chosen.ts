// SPDX-License-Identifier: EUPL-1.2
import { useSyncExternalStore } from 'react';

const KEY = 'gemeente';
const listeners = new Set<() => void>();

/** The municipality that the reader chose as theirs, by its code; remembered in this browser. */
export function useChosen(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
    () => remembered(),
  );
}

export function choose(code: string | null): void {
  try {
    if (code === null) {
      window.localStorage.removeItem(KEY);
    } else {
      window.localStorage.setItem(KEY, code);
    }
  } catch {
    // A browser that keeps nothing still shows the page.
  }
  for (const listener of listeners) {
    listener();
  }
}

function remembered(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
