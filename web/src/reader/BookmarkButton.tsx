// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { reader } from '../api/reader';
import { Button } from '../ui/Button';
import { tell } from '../ui/problems';

/** Keeps a topic or one of its posts for later, or keeps it no longer. For who is signed in. */
export function BookmarkButton({ topicId, number }: { topicId: string; number?: number }) {
  const cache = useQueryClient();
  const parameters = { topic: topicId, pageSize: 100 };
  const { data } = useQuery({
    queryKey: ['bookmarks', parameters],
    queryFn: ({ signal }) => reader.bookmarks(parameters, signal),
  });
  const isKept = data?.items.some((one) => one.number === number) ?? false;
  const id = number === undefined ? topicId : `${topicId}.${number}`;
  const keeping = useMutation({
    mutationFn: (): Promise<unknown> => (isKept ? reader.drop(id) : reader.keep(id)),
    onSuccess: () => cache.invalidateQueries({ queryKey: ['bookmarks'] }),
  });
  return (
    <>
      {keeping.isError && <FailedBriefly failure={keeping.error} />}
      <Button
        look="subtle"
        icon={isKept ? 'check' : undefined}
        aria-pressed={isKept}
        busy={keeping.isPending || data === undefined}
        onClick={() => keeping.mutate()}
      >
        {isKept ? 'Bewaard' : 'Bewaren'}
        <span className="visually-hidden">
          {number === undefined ? ': dit gesprek' : `: reactie ${number}`}
        </span>
      </Button>
    </>
  );
}

/** In a row of buttons there is room for a sentence only. */
function FailedBriefly({ failure }: { failure: unknown }) {
  const { title, advice } = tell(failure);
  return (
    <span role="alert" className="small">
      {title}. {advice}
    </span>
  );
}
