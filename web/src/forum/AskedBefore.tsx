// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { portfolio } from '../api/portfolio';
import { addressOf } from '../entry/address';
import { usePaused } from '../search/useSuggestions';
import { counted } from '../ui/format';

const SHORTEST = 8;
const MOST = 3;

/** Topics and stories that may answer the title that is being typed, so that nothing is asked twice. */
export function AskedBefore({ title }: { title: string }) {
  const asked = usePaused(title.trim());
  const enabled = asked.length >= SHORTEST;
  const settings = { enabled, placeholderData: keepPreviousData, retry: false } as const;
  const topics = useQuery({
    queryKey: ['similar-topics', asked],
    queryFn: ({ signal }) => portfolio.similarTopics(asked, signal),
    ...settings,
  });
  const stories = useQuery({
    queryKey: ['similar', asked],
    queryFn: ({ signal }) => portfolio.similar(asked, signal),
    ...settings,
  });
  const isLong = title.trim().length >= SHORTEST;
  const alike = isLong
    ? [
        ...(topics.data?.items ?? []).slice(0, MOST).map((topic) => ({
          href: `/forum/${topic.id}`,
          title: topic.title,
          note: topic.answered
            ? 'gesprek, beantwoord'
            : `gesprek, ${counted(topic.postCount, 'reactie', 'reacties')}`,
        })),
        ...(stories.data?.items ?? []).slice(0, MOST).map((story) => ({
          href: addressOf(story),
          title: story.title,
          note: `verhaal uit ${story.municipality.name}`,
        })),
      ]
    : [];
  return (
    <div className="lookalikes" role="status">
      {alike.length > 0 && (
        <>
          <p className="small">Misschien staat uw antwoord er al:</p>
          <ul className="plain-list">
            {alike.map(({ href, title: name, note }) => (
              <li key={href}>
                <a className="nl-link" href={href} target="_blank" rel="noreferrer">
                  {name}
                  <span className="visually-hidden"> (opent in een nieuw tabblad)</span>
                </a>{' '}
                <span className="small">{note}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
