// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Parameters } from '../api/http';
import { type Markers, map } from '../api/map';
import type { SearchAnswer } from '../api/portfolio';
import { type Filters, LISTS } from '../search/filters';

/** The stories on the map: those that the list finds, whatever their number. */
export type Shown = { total: number; filters: Parameters } & (
  | { as: 'markers'; markers: Markers }
  /** Too many to be sent one by one: the service draws those of these filters together. */
  | { as: 'tiles' }
);

/** A list of features holds so many; a browser gathers as many in circles without a hitch. */
const MOST_MARKERS = 10_000;
/** So many stories can be named in an address. */
const MOST_NAMED = 100;
const NONE = 'geen';
const SOON = 2_000;

/**
 * How the map's service is asked for what the list finds. It knows the filters but not the words: few stories are named,
 * more are too many for an address, and what is asked for then is not exact.
 */
export function asked(
  filters: Filters,
  ids: string[] | undefined,
): { parameters: Parameters; isExact: boolean } {
  const lists = Object.fromEntries(LISTS.map((name) => [name, filters[name]]));
  const parameters: Parameters = { ...lists, year: filters.year };
  if (filters.q === '') {
    return { parameters, isExact: true };
  }
  const isExact = ids !== undefined && ids.length <= MOST_NAMED;
  return { parameters: isExact ? { ...parameters, id: ids.length > 0 ? ids : [NONE] } : parameters, isExact };
}

/** The stories to show beside a list; `answer` is what it found by these filters, as soon as it has. */
export function useShown(filters: Filters, answer: SearchAnswer | undefined) {
  const ids = answer?.ids;
  const { parameters, isExact } = asked(filters, ids);
  const found = useQuery({
    queryKey: ['markers', parameters, isExact],
    queryFn: ({ signal }) =>
      map.stories(parameters, isExact ? MOST_MARKERS : Number.POSITIVE_INFINITY, signal),
    enabled: filters.q === '' || ids !== undefined,
    placeholderData: keepPreviousData,
  });
  const key = JSON.stringify(parameters);
  const shown = useMemo<Shown | undefined>(() => {
    if (!found.data) {
      return undefined;
    }
    const { markers, total } = found.data;
    const narrowed: Parameters = JSON.parse(key);
    if (!markers) {
      return { as: 'tiles', total, filters: narrowed };
    }
    const wanted = isExact || !ids ? undefined : new Set(ids);
    const features = wanted ? markers.filter((one) => wanted.has(one.properties.id)) : markers;
    return {
      as: 'markers',
      total: features.length,
      filters: narrowed,
      markers: { type: 'FeatureCollection', features },
    };
  }, [found.data, key, isExact, ids]);

  // What the list has and the map has not, or the other way about, changed a moment ago: ask again.
  const { refetch, dataUpdatedAt, isPlaceholderData } = found;
  const listed = answer?.total;
  const total = shown?.total;
  useEffect(() => {
    const differs = listed !== undefined && total !== undefined && listed !== total;
    if (differs && !isPlaceholderData && Date.now() - dataUpdatedAt > SOON) {
      refetch();
    }
  }, [listed, total, isPlaceholderData, dataUpdatedAt, refetch]);

  return { shown, failure: found.error, refetch };
}
