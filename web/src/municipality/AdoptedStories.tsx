// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { portfolio } from '../api/portfolio';
import { addressOf } from '../entry/address';
import { date } from '../ui/format';
import { Link } from '../ui/Link';
import '../entry/entry.css';

/** What a municipality does that others told of, if it said so. */
export function AdoptedStories({ code, name }: { code: string; name: string }) {
  const adopted = useQuery({
    queryKey: ['adopted', code],
    queryFn: ({ signal }) => portfolio.adoptedBy(code, signal),
  });
  if (!adopted.data || adopted.data.items.length === 0) {
    return null;
  }
  return (
    <section className="section" aria-labelledby="nam-over">
      <h2 id="nam-over" className="nl-heading nl-heading--level-2">
        {name} nam over van anderen
      </h2>
      <ul className="adoptions">
        {adopted.data.items.map(({ entry, changes, adoptedAt }) => (
          <li key={entry.id} className="card">
            <p className="adoptions__who">
              <Link href={addressOf(entry)}>{entry.title}</Link>{' '}
              <span className="small">
                van {entry.municipality.name}, sinds {date(adoptedAt)}
              </span>
            </p>
            {changes && <p className="plain-text">{changes}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
