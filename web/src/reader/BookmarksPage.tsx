// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type Bookmark, reader } from '../api/reader';
import { inWords } from '../forum/references';
import { addressOfReported } from '../moderation/words';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { date } from '../ui/format';
import { Link } from '../ui/Link';
import { ProblemNotice } from '../ui/Notice';
import { useFocusOn } from '../ui/useFocusOn';
import { OwnListPage } from './OwnListPage';

/** What a reader keeps of the forum, the last first. */
export function BookmarksPage() {
  return (
    <OwnListPage
      title="Bewaard"
      lead="Gesprekken en reacties die u bewaarde. Alleen u ziet deze lijst en uw notities."
      href="/forum/bewaard"
      other={{ href: '/forum/gevolgd', label: 'Gevolgd' }}
      listKey="bookmarks"
      load={reader.bookmarks}
      count={(total) => `${total} bewaard`}
      none="U bewaarde nog niets"
      button="Bewaren"
      row={(one, onGone) => <Row key={one.id} bookmark={one} onDropped={onGone} />}
    />
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
        {bookmark.excerpt && <p className="excerpt">{inWords(bookmark.excerpt)}</p>}
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
