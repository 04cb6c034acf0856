// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useSearchParams } from 'wouter';
import { type Followed, reader } from '../api/reader';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { counted, date } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { levelNames } from './levels';
import { NewPosts } from './NewPosts';

const TITLE = 'Gevolgd';
const LEAD = 'Gesprekken die u volgt. Waar u schrijft, volgt u vanzelf, tot u anders kiest.';

/** What a reader follows of the forum, the last first. */
export function FollowedPage() {
  return (
    <SignInGate title={TITLE} why={LEAD}>
      {() => <FollowedTopics />}
    </SignInGate>
  );
}

function FollowedTopics() {
  const [address] = useSearchParams();
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const parameters = { page, pageSize: 20 };
  const followed = useQuery({
    queryKey: ['followed', parameters],
    queryFn: ({ signal }) => reader.followed(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const count = useRef<HTMLParagraphElement>(null);
  return (
    <Page
      title={TITLE}
      lead={LEAD}
      path={[
        { href: '/forum', label: 'Forum' },
        { href: '/forum/gevolgd', label: TITLE },
      ]}
      actions={
        <ButtonLink href="/forum/bewaard" look="secondary">
          Bewaard
        </ButtonLink>
      }
    >
      <Loaded query={followed} what={TITLE} lines={8}>
        {(answer) => (
          <>
            <p role="status" ref={count} tabIndex={-1}>
              {counted(answer.total, 'gesprek', 'gesprekken')}
            </p>
            {answer.items.length === 0 ? (
              <Empty title={answer.total === 0 ? 'U volgt nog geen gesprek' : 'Deze pagina is leeg'}>
                <p>
                  Kies <em>Volgen</em> bij een gesprek op <Link href="/forum">het forum</Link>.
                </p>
              </Empty>
            ) : (
              <ul className="rows">
                {answer.items.map((one) => (
                  <Row key={one.topicId} followed={one} onLeft={() => count.current?.focus()} />
                ))}
              </ul>
            )}
            <Pagination
              label="Pagina’s met wat u volgt"
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={(next) => `/forum/gevolgd?page=${next}`}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Row({ followed, onLeft }: { followed: Followed; onLeft: () => void }) {
  const cache = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => reader.choose(followed.topicId, 'none'),
    onSuccess: async () => {
      cache.invalidateQueries({ queryKey: ['follow', followed.topicId] });
      await cache.invalidateQueries({ queryKey: ['followed'] });
      onLeft();
    },
  });
  const title = followed.title ?? (followed.state === 'removed' ? 'Verwijderd gesprek' : 'Verborgen gesprek');
  return (
    <li className="row">
      <div>
        <p className="card__meta">
          {followed.level !== 'none' && levelNames[followed.level]}
          {followed.automatic && ' · omdat u hier schreef'}
          {followed.lastPostAt && ` · laatste bericht ${date(followed.lastPostAt)}`}
        </p>
        <p className="row__title">
          {followed.state === 'removed' ? title : <Link href={`/forum/${followed.topicId}`}>{title}</Link>}
        </p>
        <p className="tags">
          {followed.postCount !== undefined && (
            <span className="tag">
              {followed.postCount === 0
                ? 'Nog geen reactie'
                : counted(followed.postCount, 'reactie', 'reacties')}
            </span>
          )}
          <NewPosts
            topicId={followed.topicId}
            title={title}
            postCount={followed.postCount ?? 0}
            newPosts={followed.newPosts}
          />
          {followed.group && <Badge>Besloten groep</Badge>}
          {followed.state === 'hidden' && <Badge>Verborgen tot de redactie keek</Badge>}
        </p>
        {leaving.isError && <ProblemNotice failure={leaving.error} />}
      </div>
      <p className="button-row">
        <Button look="subtle" busy={leaving.isPending} onClick={() => leaving.mutate()}>
          Niet meer volgen<span className="visually-hidden">: {title}</span>
        </Button>
      </p>
    </li>
  );
}
