// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { map } from '../api/map';
import { type Entry, portfolio } from '../api/portfolio';
import { typology } from '../api/typology';
import { Icon } from '../ui/Icon';

const FIRST_ASK = 150;
const SLOWEST = 3_000;
const PATIENCE = 60_000;

/** Shows when search, map and recommendations have heard of a publication; each follows by itself. */
export function CatchUp({ entry, since }: { entry: Entry; since: number }) {
  const places = [
    { name: 'Zoeken', isThere: (signal?: AbortSignal) => isFound(entry, signal) },
    { name: 'Kaart', isThere: (signal?: AbortSignal) => isOnMap(entry, signal) },
    {
      name: 'Aanbevelingen bij gelijke gemeenten',
      isThere: (signal?: AbortSignal) => isRecommended(entry, signal),
    },
  ];
  return (
    <section className="catch-up" aria-label="Waar de publicatie al te zien is">
      <p className="catch-up__title">Gepubliceerd. De rest van het portaal volgt vanzelf:</p>
      <ul role="status">
        {places.map((place) => (
          <Follower key={place.name} {...place} entry={entry} since={since} />
        ))}
      </ul>
    </section>
  );
}

function Follower({
  name,
  isThere,
  entry,
  since,
}: {
  name: string;
  isThere: (signal?: AbortSignal) => Promise<boolean>;
  entry: Entry;
  since: number;
}) {
  const [took, setTook] = useState<number | null>(null);
  const there = useQuery({
    queryKey: ['caught-up', name, entry.id, entry.version],
    queryFn: ({ signal }) => isThere(signal),
    retry: false,
    staleTime: 0,
    refetchInterval: (query) =>
      query.state.data === true || performance.now() - since > PATIENCE
        ? false
        : Math.min(SLOWEST, FIRST_ASK * 1.5 ** query.state.dataUpdateCount),
  });
  const isDone = there.data === true;
  useEffect(() => {
    if (isDone) {
      setTook((known) => known ?? performance.now() - since);
    }
  }, [isDone, since]);
  return (
    <li className={isDone ? 'catch-up__done' : undefined}>
      <Icon name={isDone ? 'check' : 'clock'} />
      {name}
      <span className="catch-up__time">
        {isDone
          ? took === null
            ? 'bijgewerkt'
            : `bijgewerkt na ${(took / 1000).toLocaleString('nl-NL', { maximumFractionDigits: 1, minimumFractionDigits: 1 })} s`
          : 'nog niet'}
      </span>
    </li>
  );
}

async function isFound(entry: Entry, signal?: AbortSignal): Promise<boolean> {
  const answer = await portfolio.search(
    { municipality: entry.municipality.code, include: 'ids', pageSize: 1 },
    signal,
  );
  return answer.ids?.includes(entry.id) ?? false;
}

async function isOnMap(entry: Entry, signal?: AbortSignal): Promise<boolean> {
  const { numberMatched } = await map.page({ id: entry.id }, signal);
  return numberMatched > 0;
}

/** The most similar municipality is the first to which the story is recommended. */
async function isRecommended(entry: Entry, signal?: AbortSignal): Promise<boolean> {
  const { items } = await typology.peers(entry.municipality.code, 1, [], signal);
  const peer = items[0];
  if (!peer) {
    return false;
  }
  const recommended = await typology.recommendation(peer.municipality.code, entry.id, signal);
  return recommended.items.length > 0;
}
