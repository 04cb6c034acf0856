// SPDX-License-Identifier: EUPL-1.2
import { QueryClient } from '@tanstack/react-query';
import { Problem } from '../api/http';

/** Asks again when a service was away, not when it said no. */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (failures, failure) =>
          failures < 2 && failure instanceof Problem && (failure.status === 0 || failure.status >= 502),
      },
    },
  });
}

/** What changes at most once a day is asked for once a visit. */
export const RARELY = { staleTime: Number.POSITIVE_INFINITY };
