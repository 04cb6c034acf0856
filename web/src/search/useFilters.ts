// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { portfolio } from '../api/portfolio';
import { RARELY } from '../ui/query';
import { addressOf, type Filters, filtersOf, parametersOf } from './filters';

/** The filters, which live in the address bar, so that what one sees can be shared. */
export function useFilters() {
  const [address] = useSearchParams();
  const [path, navigate] = useLocation();
  const filters = useMemo(() => filtersOf(address), [address]);
  const hrefOf = useCallback(
    (next: Filters) => {
      const query = addressOf(next).toString();
      return query ? `${path}?${query}` : path;
    },
    [path],
  );
  const change = useCallback((next: Filters) => navigate(hrefOf(next)), [navigate, hrefOf]);
  return { filters, change, hrefOf };
}

/** The stories that the filters leave; where words are sought, `ids` are all of them, for the map does not know words. */
export function useStories(filters: Filters, pageSize: number) {
  const include = filters.q ? 'ids' : undefined;
  const parameters = { ...parametersOf(filters), pageSize, include, in: 'stories' };
  return useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => portfolio.search(parameters, signal),
    placeholderData: keepPreviousData,
  });
}

/** All themes, retired ones too: old entries have them. */
export function useThemes() {
  return useQuery({
    queryKey: ['themes'],
    queryFn: ({ signal }) => portfolio.themes(signal),
    select: ({ items }) => items,
    ...RARELY,
  });
}

/** The themes that can be chosen; with them a retired one that is chosen already. */
export function useThemesToChoose(chosen: string[]) {
  const { data: themes = [] } = useThemes();
  return themes.filter((theme) => !theme.retired || chosen.includes(theme.slug));
}
