// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { portfolio } from '../api/portfolio';
import { addressOf } from '../entry/address';
import { Link } from '../ui/Link';

const PAUSE = 600;
const SHORTEST = 8;

/** Whether this portal can tell; where it cannot, it is asked once and no more. */
let isAnswered = true;

/** "Lijkt op …": stories whose title is like the one that is being typed, so that nobody tells the same twice unaware. */
export function SimilarEntries({ title, own }: { title: string; own?: string }) {
  const [begun] = useState(title);
  const [typed, setTyped] = useState(title);
  useEffect(() => {
    const timer = setTimeout(() => setTyped(title.trim()), PAUSE);
    return () => clearTimeout(timer);
  }, [title]);
  const similar = useQuery({
    queryKey: ['similar', typed],
    queryFn: async ({ signal }) => {
      try {
        return await portfolio.similar(typed, signal);
      } catch (failure) {
        isAnswered = signal.aborted;
        throw failure;
      }
    },
    enabled: isAnswered && typed !== begun.trim() && typed.length >= SHORTEST,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const others = (similar.data?.items ?? []).filter((entry) => entry.id !== own).slice(0, 3);
  return (
    <div role="status">
      {others.length > 0 && (
        <div className="similar">
          <p>Lijkt op:</p>
          <ul className="plain-list">
            {others.map((entry) => (
              <li key={entry.id}>
                <Link href={addressOf(entry)} target="_blank">
                  {entry.title}
                  <span className="visually-hidden"> (opent in een nieuw tabblad)</span>
                </Link>
                {entry.municipality && <span className="small"> {entry.municipality.name}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
