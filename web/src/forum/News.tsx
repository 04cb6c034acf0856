// SPDX-License-Identifier: EUPL-1.2
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { forum, type Topic } from '../api/forum';
import { Button } from '../ui/Button';
import { counted } from '../ui/format';
import { Notice } from '../ui/Notice';

/** How often an open conversation asks whether there is more of it, while somebody looks at it. */
const PAUSE = 15_000;

/** Says that others went on with the conversation; nothing moves under the reader's eyes until they ask for it. */
export function News({ topic }: { topic: Topic }) {
  const cache = useQueryClient();
  const { data: newer } = useQuery({
    queryKey: ['topic', topic.id, 'after', topic.version],
    queryFn: ({ signal }) => forum.newer(topic.id, topic.version, signal),
    refetchInterval: PAUSE,
    refetchOnMount: false,
    initialData: null,
    staleTime: PAUSE,
    gcTime: 0,
    retry: false,
  });
  const more = newer ? newer.postCount - topic.postCount : 0;
  const show = () => {
    cache.setQueryData(['topic', topic.id], newer);
    cache.invalidateQueries({ queryKey: ['posts', topic.id] });
  };
  return (
    <div role="status">
      {newer && (
        <Notice>
          <p>
            {more > 0
              ? `Er ${more === 1 ? 'is' : 'zijn'} ${counted(more, 'nieuwe reactie', 'nieuwe reacties')}.`
              : 'Dit gesprek is veranderd.'}{' '}
            <Button onClick={show}>Toon</Button>
          </p>
        </Notice>
      )}
    </div>
  );
}
