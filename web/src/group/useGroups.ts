// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { groups } from '../api/groups';

/** As many as anybody belongs to, or will look through. */
const ALL = 100;

/** The groups, or the reader's own only; for who is signed in. */
export function useGroups({ own, enabled = true }: { own: boolean; enabled?: boolean }) {
  return useQuery({
    queryKey: ['groups', own],
    queryFn: ({ signal }) => groups.list({ own: own || undefined, pageSize: ALL }, signal),
    enabled,
  });
}

/** Changes who is in which group; what was read before may not hold any more, not even that it may be read. */
export function useGroupChange<T>(change: (given: T) => Promise<unknown>, onDone?: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      for (const key of ['groups', 'group', 'group-topics']) {
        cache.invalidateQueries({ queryKey: [key] });
      }
      onDone?.();
    },
  });
}
