// SPDX-License-Identifier: EUPL-1.2
const PREFIX = 'concept:';

interface Kept<T> {
  value: T;
  at: string;
}

/** Keeps what is being written in this browser, so that nothing that fails can lose it. */
export function keepDraft<T>(key: string, value: T): boolean {
  try {
    window.localStorage.setItem(PREFIX + key, JSON.stringify({ value, at: new Date().toISOString() }));
    return true;
  } catch {
    return false;
  }
}

export function keptDraft<T>(key: string): Kept<T> | null {
  try {
    const text = window.localStorage.getItem(PREFIX + key);
    return text === null ? null : (JSON.parse(text) as Kept<T>);
  } catch {
    return null;
  }
}

export function dropDraft(key: string): void {
  try {
    window.localStorage.removeItem(PREFIX + key);
  } catch {
    // What cannot be kept need not be dropped.
  }
}

/** Drops all of them, so that the next user of a shared computer finds nothing. */
export function dropAllDrafts(): void {
  try {
    for (const key of Object.keys(window.localStorage)) {
      if (key.startsWith(PREFIX)) {
        window.localStorage.removeItem(key);
      }
    }
  } catch {
    // As above.
  }
}
