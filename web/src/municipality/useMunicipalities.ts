// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type EndedMunicipality, type Municipality, typology } from '../api/typology';
import { folded } from '../ui/format';
import { RARELY } from '../ui/query';

const everything = {
  queryKey: ['municipalities'],
  queryFn: ({ signal }: { signal: AbortSignal }) => typology.municipalities(signal),
  ...RARELY,
};

/** All municipalities, by name. */
export function useMunicipalities() {
  return useQuery({ ...everything, select: byName });
}

/** All that have merged into others. */
export function useEndedMunicipalities() {
  return useQuery({ ...everything, select: ended });
}

function byName({ items }: { items: Municipality[] }) {
  return [...items].sort((a, b) => bare(a.name).localeCompare(bare(b.name), 'nl'));
}

function ended(answer: { ended: EndedMunicipality[] }) {
  return answer.ended;
}

/** 's-Hertogenbosch stands under the H. */
const bare = (name: string) => name.replace(/^['’]s-/, '');

/** Without what people leave out: brackets, full stops, commas and hyphens. */
const spelt = (name: string) => folded(name.replace(/[().,]/g, '').replace(/-/g, ' '));

/** Those whose name begins with what was typed, then those in which it occurs. */
export function matching(municipalities: Municipality[], typed: string): Municipality[] {
  return found(municipalities, typed, (one) =>
    [one.name, one.cbsName, one.everydayName, bare(one.name), `gemeente ${one.name}`].filter(
      (name) => name !== undefined,
    ),
  );
}

/** As `matching`, of those that have ended. */
export function matchingEnded(municipalities: EndedMunicipality[], typed: string): EndedMunicipality[] {
  return found(municipalities, typed, (one) => [one.name, `gemeente ${one.name}`]);
}

function found<T>(all: T[], typed: string, namesOf: (one: T) => string[]): T[] {
  const wanted = spelt(typed);
  if (wanted === '') {
    return [];
  }
  const has = (one: T, test: (name: string) => boolean) =>
    namesOf(one).some((name) => test(spelt(name)) || test(spelt(name).replaceAll(' ', '')));
  const starting = all.filter((one) => has(one, (name) => name.startsWith(wanted)));
  const containing = all.filter(
    (one) => !starting.includes(one) && has(one, (name) => name.includes(wanted)),
  );
  return [...starting, ...containing];
}
