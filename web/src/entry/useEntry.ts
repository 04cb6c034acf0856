// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { Problem } from '../api/http';
import { portfolio } from '../api/portfolio';

/** An entry by its id or by an address that it has or had. */
export function useEntry(idOrSlug: string) {
  return useQuery({
    queryKey: ['entry', idOrSlug],
    queryFn: ({ signal }) => portfolio.entry(idOrSlug, signal),
  });
}

/** The same for those who work on it, and are to begin with how it is now. */
export function useEntryNow(id: string, enabled = true) {
  return useQuery({
    queryKey: ['entry', id],
    queryFn: ({ signal }) => portfolio.entry(id, signal),
    enabled,
    staleTime: 0,
  });
}

/** The revision of an entry that is under way, as it is now. */
export function useRevisionNow(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['revision', id],
    queryFn: ({ signal }) => portfolio.revision(id, signal),
    enabled,
    staleTime: 0,
  });
}

/** Whether it was looked for and is not there, or not for this reader. */
export function isMissing(failure: unknown): boolean {
  return failure instanceof Problem && failure.status === 404;
}
