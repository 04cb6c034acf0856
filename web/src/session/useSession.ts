// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Session, session } from '../api/session';

/** Who is signed in, if anybody. */
export function useSession() {
  return useQuery({
    queryKey: ['session'],
    queryFn: ({ signal }) => session.current(signal),
    staleTime: 60_000,
  });
}

export const isEditor = (who: Session | undefined) => who?.roles?.includes('editor') ?? false;
