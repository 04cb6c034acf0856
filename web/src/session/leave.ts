// SPDX-License-Identifier: EUPL-1.2
import { session } from '../api/session';
import { dropAllDrafts } from '../ui/draft';

/** Ends the session here and at the identity provider, and forgets what this browser kept. */
export async function leave(): Promise<void> {
  const answer = await session.end().catch(() => undefined);
  dropAllDrafts();
  window.location.assign(answer?.location ?? '/');
}
