// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { moderation } from '../api/moderation';
import { Badge } from '../ui/Badge';
import { dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Pagination } from '../ui/Pagination';
import { actNames, addressOfReported, reportedOf } from './words';

/** What was done to guard the forum, the last first; nothing is ever taken out of it. */
export function Trail({ page, hrefOf }: { page: number; hrefOf: (page: number) => string }) {
  const parameters = { page, pageSize: 50 };
  const deeds = useQuery({
    queryKey: ['deeds', parameters],
    queryFn: ({ signal }) => moderation.deeds(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  return (
    <Loaded query={deeds} what="Logboek" lines={6}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Empty title="Er is nog niets gedaan" />
        ) : (
          <>
            <p>Wie wat deed, en waarom. Hier gaat nooit iets uit weg.</p>
            <ul className="rows">
              {answer.items.map((deed) => (
                <li
                  key={`${deed.doneAt} ${deed.act} ${deed.contribution} ${deed.failure ?? ''}`}
                  className="row"
                >
                  <div>
                    <p className="card__meta">
                      {dateTime(deed.doneAt)} · {deed.by ?? 'vanzelf'}
                    </p>
                    <p className="row__title">
                      {actNames[deed.act]}{' '}
                      {deed.act !== 'dissolve' && (
                        <Link
                          href={addressOfReported(reportedOf(deed.contribution))}
                          className="nl-link small"
                        >
                          naar de bijdrage
                          <span className="visually-hidden"> van {dateTime(deed.doneAt)}</span>
                        </Link>
                      )}
                    </p>
                    {deed.reason && <p className="small">{deed.reason}</p>}
                  </div>
                  {deed.failure && (
                    <p className="row__state">
                      <Badge>Ging niet door</Badge>
                    </p>
                  )}
                </li>
              ))}
            </ul>
            <Pagination
              label="Pagina’s van het logboek"
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={hrefOf}
            />
          </>
        )
      }
    </Loaded>
  );
}
