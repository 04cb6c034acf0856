// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { reader } from '../api/reader';
import { useSession } from '../session/useSession';

/** How far a reader who is signed in had read a topic when they came to it; nothing moves it while they read on. */
export function useReading(topicId: string) {
  const { data: who } = useSession();
  return useQuery({
    queryKey: ['reading', topicId],
    queryFn: ({ signal }) => reader.reading(topicId, signal),
    enabled: who?.signedIn === true,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  }).data;
}
