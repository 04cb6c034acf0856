// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Reading } from '../api/reader';
import { addressOfReported } from '../moderation/words';
import { counted } from '../ui/format';
import { Link } from '../ui/Link';
import { Notice } from '../ui/Notice';

/** The way to the first post that is new to who comes back to a topic. */
export function ReadingPlace({ reading }: { reading: Reading | undefined }) {
  const [isThere, setThere] = useState(false);
  if (isThere || reading?.readUpTo === undefined || !reading.newPosts) {
    return null;
  }
  const first = { topicId: reading.topicId, number: reading.readUpTo + 1 };
  return (
    <Notice>
      <p>
        {counted(reading.newPosts, 'nieuwe reactie', 'nieuwe reacties')} sinds u hier was.{' '}
        <Link href={addressOfReported(first)} onClick={() => setThere(true)}>
          Verder lezen waar u was
        </Link>
      </p>
    </Notice>
  );
}
