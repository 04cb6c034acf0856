// SPDX-License-Identifier: EUPL-1.2
import { read, write } from './http';

export interface Session {
  signedIn: boolean;
  name?: string;
  municipality?: string;
  roles?: string[];
}

export const session = {
  current: (signal?: AbortSignal) => read<Session>('/session', {}, signal),
  /** Ends the session here; the answer's address ends it at the identity provider too. */
  end: () => write<{ location?: string } | undefined>('POST', '/sign-out'),
};

/** Where to sign in, to come back to the page of this address. */
export function signInAddress(returnTo: string): string {
  return `/sign-in?returnTo=${encodeURIComponent(returnTo)}`;
}
