// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { forum, type Mentioned } from '../api/forum';
import { matching, useMunicipalities } from '../municipality/useMunicipalities';

const PAUSE = 250;
const MOST = 8;

/** Whom one can mention by what is typed of them; nobody while nothing is. Before there is a topic, municipalities alone. */
export function useMentionable(topic: string | undefined, typed: string | undefined): Mentioned[] {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  const inTopic = useQuery({
    queryKey: ['mentionable', topic, settled],
    queryFn: ({ signal }) => forum.mentionable(topic as string, settled as string, signal),
    enabled: topic !== undefined && settled !== undefined && typed !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const { data: municipalities = [] } = useMunicipalities();
  if (typed === undefined) {
    return [];
  }
  return topic === undefined
    ? matching(municipalities, typed)
        .slice(0, MOST)
        .map(({ code, name }) => ({
          reference: `municipality:${code}`,
          name,
          municipality: { code, name },
        }))
    : (inTopic.data?.items ?? []);
}
