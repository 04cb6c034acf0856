// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Municipality, typology } from '../api/typology';
import { folded } from '../ui/format';
import { RARELY } from '../ui/query';

/** All municipalities, by name. */
export function useMunicipalities() {
  return useQuery({
    queryKey: ['municipalities'],
    queryFn: ({ signal }) => typology.municipalities(signal),
    select: byName,
    ...RARELY,
  });
}

function byName({ items }: { items: Municipality[] }) {
  return [...items].sort((a, b) => bare(a.name).localeCompare(bare(b.name), 'nl'));
}

/** 's-Hertogenbosch stands under the H. */
const bare = (name: string) => name.replace(/^['’]s-/, '');

/** Those whose name begins with what was typed, then those in which it occurs. */
export function matching(municipalities: Municipality[], typed: string): Municipality[] {
  const wanted = folded(typed);
  if (wanted === '') {
    return [];
  }
  const names = (one: Municipality) =>
    [one.name, one.officialName, bare(one.name), `gemeente ${one.name}`].map(folded);
  const starting = municipalities.filter((one) => names(one).some((name) => name.startsWith(wanted)));
  const containing = municipalities.filter(
    (one) => !starting.includes(one) && names(one).some((name) => name.includes(wanted)),
  );
  return [...starting, ...containing];
}
