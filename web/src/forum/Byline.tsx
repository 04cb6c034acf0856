// SPDX-License-Identifier: EUPL-1.2
import type { Author } from '../api/forum';
import { TypeSwatch } from '../type/TypeSwatch';
import { dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Whose words these are, in a few words: a name, or the type that is shown in its place. */
export const authorName = (author: Author) =>
  author.type ? `Een gemeente van het type ${author.type.name}` : (author.name ?? '');

/** Who wrote something, and when; with a place to point others to, where it has one. */
export function Byline({ author, at, href }: { author: Author; at: string; href?: string }) {
  const when = dateTime(at);
  return (
    <div className="byline">
      <span className="byline__mark" aria-hidden="true">
        {author.type ? <TypeSwatch slug={author.type.slug} size={40} /> : <Icon name="person" />}
      </span>
      <p>
        <strong>{authorName(author)}</strong> {author.verified && <Verified author={author} />}
        <span className="byline__where">
          {!author.type && `${functionAndPlace(author)} · `}
          {href ? (
            <a className="nl-link" href={href}>
              {when}
            </a>
          ) : (
            when
          )}
        </span>
        {author.type && author.name && (
          <span className="byline__behind">
            Alleen voor de redactie: {author.name}, {functionAndPlace(author)}
          </span>
        )}
      </p>
    </div>
  );
}

function functionAndPlace({ municipality, function: work }: Author) {
  const where = municipality ? `gemeente ${municipality.name}` : 'redactie';
  return work ? `${work}, ${where}` : where;
}

/** That the author's own organisation vouches for who this is; says as what to who cannot see the rest beside it. */
function Verified({ author }: { author: Author }) {
  return (
    <span className="verified">
      <Icon name="check" />
      Geverifieerd
      <span className="visually-hidden">{`: ${verifiedAs(author)}`}</span>
    </span>
  );
}

function verifiedAs({ type, municipality }: Author) {
  if (type) {
    return 'ambtenaar van een gemeente van dit type';
  }
  return municipality ? `ambtenaar van de gemeente ${municipality.name}` : 'van de redactie';
}
