// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { portfolio } from '../api/portfolio';
import { usePaused } from '../search/useSuggestions';

const SHORTEST = 8;
const MOST = 3;

/** Stories that may tell the same as the title that is being typed, so that nothing is told twice. */
export function Lookalikes({ title, own }: { title: string; own?: string }) {
  const asked = usePaused(title.trim());
  const { data } = useQuery({
    queryKey: ['similar', asked],
    queryFn: ({ signal }) => portfolio.similar(asked, signal),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const alike =
    title.trim().length < SHORTEST
      ? []
      : (data?.items ?? []).filter((story) => story.id !== own).slice(0, MOST);
  return (
    <div className="lookalikes" role="status">
      {alike.length > 0 && (
        <>
          <p className="small">Lijkt op wat er al staat; misschien vult u elkaar aan:</p>
          <ul className="plain-list">
            {alike.map((story) => (
              <li key={story.id}>
                <a className="nl-link" href={`/portfolio/${story.id}`} target="_blank" rel="noreferrer">
                  {story.title}
                  <span className="visually-hidden"> (opent in een nieuw tabblad)</span>
                </a>{' '}
                <span className="small">{story.municipality.name}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
