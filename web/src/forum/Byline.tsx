// SPDX-License-Identifier: EUPL-1.2
import type { Author } from '../api/forum';
import { dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';

/** Who wrote something, and when; with a place to point others to, where it has one. */
export function Byline({ author, at, href }: { author: Author; at: string; href?: string }) {
  const when = dateTime(at);
  return (
    <p className="byline">
      <span className="byline__mark" aria-hidden="true">
        <Icon name="person" />
      </span>
      <span>
        <strong>{author.name}</strong>
        <span className="byline__where">
          {author.municipality ? `gemeente ${author.municipality.name}` : 'redactie'} ·{' '}
          {href ? (
            <a className="nl-link" href={href}>
              {when}
            </a>
          ) : (
            when
          )}
        </span>
      </span>
    </p>
  );
}
