// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Bookmark, reader } from '../api/reader';
import { addressOfReported } from '../moderation/words';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { date } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { useFocusOn } from '../ui/useFocusOn';

const TITLE = 'Bewaard';
const LEAD = 'Gesprekken en reacties die u bewaarde. Alleen u ziet deze lijst en uw notities.';

/** What a reader keeps of the forum, the last first. */
export function BookmarksPage() {
  return (
    <SignInGate title={TITLE} why={LEAD}>
      {() => <Bookmarks />}
    </SignInGate>
  );
}

function Bookmarks() {
  const [address] = useSearchParams();
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const parameters = { page, pageSize: 20 };
  const bookmarks = useQuery({
    queryKey: ['bookmarks', parameters],
    queryFn: ({ signal }) => reader.bookmarks(parameters, signal),
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
        { href: '/forum/bewaard', label: TITLE },
      ]}
      actions={
        <ButtonLink href="/forum/gevolgd" look="secondary">
          Gevolgd
        </ButtonLink>
      }
    >
      <Loaded query={bookmarks} what={TITLE} lines={8}>
        {(answer) => (
          <>
            <p role="status" ref={count} tabIndex={-1}>
              {answer.total} bewaard
            </p>
            {answer.items.length === 0 ? (
              <Empty title={answer.total === 0 ? 'U bewaarde nog niets' : 'Deze pagina is leeg'}>
                <p>
                  Kies <em>Bewaren</em> bij een gesprek of een reactie op <Link href="/forum">het forum</Link>
                  .
                </p>
              </Empty>
            ) : (
              <ul className="rows">
                {answer.items.map((one) => (
                  <Row key={one.id} bookmark={one} onDropped={() => count.current?.focus()} />
                ))}
              </ul>
            )}
            <Pagination
              label="Pagina’s met wat u bewaarde"
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={(next) => `/forum/bewaard?page=${next}`}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Row({ bookmark, onDropped }: { bookmark: Bookmark; onDropped: () => void }) {
  const cache = useQueryClient();
  const [isNoting, setNoting] = useState(false);
  const dropping = useMutation({
    mutationFn: () => reader.drop(bookmark.id),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['bookmarks'] });
      onDropped();
    },
  });
  const what = bookmark.number === undefined ? 'Gesprek' : `Reactie ${bookmark.number}`;
  const title = bookmark.title ?? (bookmark.state === 'removed' ? 'Verwijderd' : 'Verborgen');
  return (
    <li className="row">
      <div>
        <p className="card__meta">
          {what} · bewaard op {date(bookmark.bookmarkedAt)}
        </p>
        <p className="row__title">
          {bookmark.title || bookmark.state === 'hidden' ? (
            <Link href={addressOfReported(bookmark)}>{title}</Link>
          ) : (
            title
          )}{' '}
          {bookmark.state === 'hidden' && <Badge>Verborgen tot de redactie keek</Badge>}
          {bookmark.state === 'removed' && <Badge>Verwijderd</Badge>}
        </p>
        {bookmark.excerpt && <p className="excerpt">{bookmark.excerpt}</p>}
        {bookmark.note && !isNoting && (
          <p className="own-note">
            <strong>Uw notitie:</strong> {bookmark.note}
          </p>
        )}
        {isNoting && <NoteForm bookmark={bookmark} onDone={() => setNoting(false)} />}
        {dropping.isError && <ProblemNotice failure={dropping.error} />}
      </div>
      {!isNoting && (
        <p className="button-row">
          {bookmark.state === 'readable' && (
            <Button look="subtle" onClick={() => setNoting(true)}>
              {bookmark.note ? 'Notitie wijzigen' : 'Notitie maken'}
              <span className="visually-hidden">
                : {what} in {title}
              </span>
            </Button>
          )}
          <Button look="subtle" tone="negative" busy={dropping.isPending} onClick={() => dropping.mutate()}>
            Niet meer bewaren
            <span className="visually-hidden">
              : {what} in {title}
            </span>
          </Button>
        </p>
      )}
    </li>
  );
}

function NoteForm({ bookmark, onDone }: { bookmark: Bookmark; onDone: () => void }) {
  const cache = useQueryClient();
  const id = useId();
  useFocusOn(id);
  const [note, setNote] = useState(bookmark.note ?? '');
  const noting = useMutation({
    mutationFn: () => reader.keep(bookmark.id, note),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: ['bookmarks'] });
      onDone();
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    noting.mutate();
  };
  return (
    <form onSubmit={send} noValidate>
      {noting.isError && <ProblemNotice failure={noting.error} />}
      <TextArea
        id={id}
        label="Notitie voor uzelf"
        hint="Alleen u leest dit."
        rows={2}
        limit={500}
        value={note}
        onChange={setNote}
      />
      <p className="button-row">
        <Button type="submit" look="primary" busy={noting.isPending}>
          Notitie opslaan
        </Button>
        <Button look="subtle" onClick={onDone}>
          Annuleren
        </Button>
      </p>
    </form>
  );
}
