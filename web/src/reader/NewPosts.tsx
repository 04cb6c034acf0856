// SPDX-License-Identifier: EUPL-1.2
import { addressOfReported } from '../moderation/words';
import { counted } from '../ui/format';
import { Link } from '../ui/Link';

/** How much of a topic is new to the reader, as the way to the first of it. */
export function NewPosts({
  topicId,
  title,
  postCount,
  newPosts,
}: {
  topicId: string;
  title: string;
  postCount: number;
  newPosts: number | undefined;
}) {
  return newPosts ? (
    <Link
      className="tag tag--link tag--new"
      href={addressOfReported({ topicId, number: postCount - newPosts + 1 })}
    >
      {counted(newPosts, 'nieuwe reactie', 'nieuwe reacties')}
      <span className="visually-hidden"> in {title}</span>
    </Link>
  ) : null;
}
