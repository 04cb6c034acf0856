// SPDX-License-Identifier: EUPL-1.2
import type { Author, Topic } from '../api/forum';
import { NewPosts } from '../reader/NewPosts';
import { Badge } from '../ui/Badge';
import { counted, date } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { categoryNames } from '../ui/words';
import { authorName } from './Byline';

const asker = (author: Author) => (author.type ? undefined : author.municipality?.name) ?? authorName(author);

/** Topics, each with who asks and how far it is. */
export function TopicList({ topics, level = 2 }: { topics: Topic[]; level?: 2 | 3 }) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="topics">
      {topics.map((topic) => (
        <li key={topic.id} className="card card--linked topic">
          <span className={`topic__mark topic__mark--${topic.category}`} aria-hidden="true">
            <Icon name={topic.acceptedPost ? 'check' : 'talk'} />
          </span>
          <div>
            <p className="card__meta">
              {categoryNames[topic.category]} · {asker(topic.author)} · {date(topic.createdAt)}
            </p>
            <Heading className="nl-heading nl-heading--level-4">
              <Link href={`/forum/${topic.id}`} className="card__link">
                {topic.title}
              </Link>
            </Heading>
            <p className="tags">
              <span className="tag">
                {topic.postCount === 0 ? 'Nog geen reactie' : counted(topic.postCount, 'reactie', 'reacties')}
              </span>
              <NewPosts
                topicId={topic.id}
                title={topic.title}
                postCount={topic.postCount}
                newPosts={topic.newPosts}
              />
              {topic.acceptedPost && <Badge tone="good">Beantwoord</Badge>}
              {topic.category === 'question' && !topic.acceptedPost && topic.state === 'open' && (
                <Badge tone="attention">Zoekt antwoord</Badge>
              )}
              {topic.state === 'closed' && <Badge>Gesloten</Badge>}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
