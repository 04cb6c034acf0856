// SPDX-License-Identifier: EUPL-1.2

import { useQuery } from '@tanstack/react-query';
import { moderation } from '../api/moderation';
import { ForumText } from '../forum/ForumText';
import { Badge } from '../ui/Badge';
import { dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { addressOfReported, reportedOf } from './words';

/** What one wrote that an editor reads first; in one topic, or all of it with what became of it. */
export function OwnHeld({ topicId }: { topicId?: string }) {
  const parameters = { pageSize: 50 };
  const { data } = useQuery({
    queryKey: ['own-held', parameters],
    queryFn: ({ signal }) => moderation.ownHeld(parameters, signal),
    staleTime: 0,
  });
  const shown = (data?.items ?? []).filter(
    (one) => topicId === undefined || (one.topicId === topicId && one.state === 'held'),
  );
  if (shown.length === 0) {
    return null;
  }
  return (
    <section className="section" aria-labelledby="wacht">
      <h2 id="wacht" className="nl-heading nl-heading--level-3">
        De redactie leest eerst
      </h2>
      <ul className="cases">
        {shown.map((one) => (
          <li key={one.id} className="card case">
            <p className="card__meta">
              {one.topicId ? 'Uw reactie' : 'Uw gesprek'} · {dateTime(one.heldAt)}
            </p>
            {topicId === undefined && <p className="row__title">{one.title}</p>}
            <p className="tags">
              {one.state === 'held' && <Badge tone="attention">Wacht, alleen u ziet dit</Badge>}
              {one.state === 'admitted' && <Badge tone="good">Geplaatst</Badge>}
              {one.state === 'refused' && <Badge>Niet geplaatst</Badge>}
            </p>
            <div className="case__text">
              <ForumText text={one.text} looksUp />
            </div>
            {one.reason && <p>Reden: {one.reason}</p>}
            {one.contribution && (
              <p>
                <Link href={addressOfReported(reportedOf(one.contribution))}>
                  Bekijk het op het forum
                  <span className="visually-hidden">: {one.title}</span>
                </Link>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
