// SPDX-License-Identifier: EUPL-1.2

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Held, moderation } from '../api/moderation';
import { ForumText } from '../forum/ForumText';
import { imageMarkdown, imagesIn } from '../forum/references';
import { Button } from '../ui/Button';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { Pagination } from '../ui/Pagination';
import { KeepSecret } from './KeepSecret';
import { ReasonForm } from './ReasonForm';

/** What people who are new here wrote with links in it, for an editor to read first. */
export function HeldList({ page, hrefOf }: { page: number; hrefOf: (page: number) => string }) {
  const parameters = { page, pageSize: 20 };
  const held = useQuery({
    queryKey: ['held', parameters],
    queryFn: ({ signal }) => moderation.held(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 30_000,
  });
  return (
    <Loaded query={held} what="Wacht op plaatsing" lines={6}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Empty title="Er wacht niets op plaatsing">
            <p>Wat nieuwe deelnemers met een link schrijven, verschijnt hier.</p>
          </Empty>
        ) : (
          <>
            <p role="status">{counted(answer.total, 'bijdrage', 'bijdragen')}</p>
            <ul className="cases">
              {answer.items.map((one) => (
                <li key={one.id}>
                  <HeldCard one={one} />
                </li>
              ))}
            </ul>
            <Pagination
              label="Pagina’s: wacht op plaatsing"
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={hrefOf}
            />
          </>
        )
      }
    </Loaded>
  );
}

const imagesAlone = (text: string) =>
  imagesIn(text)
    .map(({ id, altText }) => imageMarkdown(id, altText))
    .join('\n\n');

/** The text is shown as it was written: an editor is to see where its links lead before clicking. */
function HeldCard({ one }: { one: Held }) {
  const cache = useQueryClient();
  const [isRefusing, setRefusing] = useState(false);
  const deciding = useMutation({
    mutationFn: (change: () => Promise<Held>) => change(),
    onSettled: () => {
      for (const key of ['held', 'deeds', 'topic', 'topics', 'posts']) {
        cache.invalidateQueries({ queryKey: [key] });
      }
    },
  });
  return (
    <article className="card case" aria-labelledby={`wacht-${one.id}`}>
      <p className="card__meta">
        {one.topicId ? 'Reactie' : 'Nieuw gesprek'} · {one.author}
        {one.municipality && `, gemeente ${one.municipality}`} · {dateTime(one.heldAt)}
      </p>
      <h2 className="nl-heading nl-heading--level-4" id={`wacht-${one.id}`}>
        {one.topicId ? (
          <Link href={`/forum/${one.topicId}`}>{one.title || 'Een gesprek dat er niet meer is'}</Link>
        ) : (
          one.title
        )}
      </h2>
      <KeepSecret type={one.type} />
      <pre className="case__text case__source">{one.text}</pre>
      <ForumText text={imagesAlone(one.text)} looksUp />
      {isRefusing ? (
        <ReasonForm
          id={`weigeren-${one.id}`}
          label="Reden"
          hint="De schrijver leest dit."
          send="Niet plaatsen"
          doing={deciding}
          onSend={(reason) => deciding.mutate(() => moderation.refuse(one, reason))}
          onCancel={() => setRefusing(false)}
        />
      ) : (
        <>
          {deciding.isError && <ProblemNotice failure={deciding.error} />}
          <p className="button-row">
            <Button
              look="primary"
              busy={deciding.isPending}
              onClick={() => deciding.mutate(() => moderation.admit(one))}
            >
              Plaatsen
              <span className="visually-hidden">: {one.title}</span>
            </Button>
            <Button look="subtle" tone="negative" onClick={() => setRefusing(true)}>
              Niet plaatsen
              <span className="visually-hidden">: {one.title}</span>
            </Button>
          </p>
        </>
      )}
    </article>
  );
}
