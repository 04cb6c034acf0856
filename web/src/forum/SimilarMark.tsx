// SPDX-License-Identifier: EUPL-1.2
import type { Post, Topic } from '../api/forum';
import { Badge } from '../ui/Badge';
import { listed } from '../ui/format';

/** That a post comes from a municipality like one that matters here, and which. */
export function SimilarMark({
  topic,
  post,
}: {
  topic: Pick<Topic, 'municipality'> & Partial<Pick<Topic, 'author'>>;
  post: Post;
}) {
  if (post.similarTo.length === 0) {
    return null;
  }
  const names = {
    asker: topic.author?.municipality?.name ?? 'de vraagsteller',
    topic: topic.municipality?.name ?? 'de gemeente van dit gesprek',
    reader: 'uw gemeente',
  };
  const others = [...new Set(post.similarTo.map((one) => names[one]))];
  return (
    <p className="similar">
      <Badge tone="good">Van een vergelijkbare gemeente</Badge>{' '}
      <span className="small">zelfde type als {listed(others)}</span>
    </p>
  );
}
