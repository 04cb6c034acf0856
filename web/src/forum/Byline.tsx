// SPDX-License-Identifier: EUPL-1.2
import type { Author } from '../api/forum';
import { dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Who wrote something, and when; with a place to point others to, where it has one. */
export function Byline({ author, at, href }: { author: Author; at: string; href?: string }) {
  const when = dateTime(at);
  const where = author.municipality ? `gemeente ${author.municipality.name}` : 'redactie';
  return (
    <div className="byline">
      <span className="byline__mark" aria-hidden="true">
        <Icon name="person" />
      </span>
      <p>
        <strong>{author.name}</strong> {author.verified && <Verified author={author} />}
        <span className="byline__where">
          {author.function && `${author.function}, `}
          {where} ·{' '}
          {href ? (
            <a className="nl-link" href={href}>
              {when}
            </a>
          ) : (
            when
          )}
        </span>
      </p>
    </div>
  );
}

/** That the author's own organisation vouches for who this is; says as what to who cannot see the rest beside it. */
function Verified({ author }: { author: Author }) {
  return (
    <span className="verified">
      <Icon name="check" />
      Geverifieerd
      <span className="visually-hidden">
        {author.municipality
          ? `: ambtenaar van de gemeente ${author.municipality.name}`
          : ': van de redactie'}
      </span>
    </span>
  );
}
