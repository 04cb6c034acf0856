// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { forum, type Post, type Topic } from '../api/forum';
import { ReportButton } from '../moderation/ReportForm';
import { addressOfReported } from '../moderation/words';
import { BookmarkButton } from '../reader/BookmarkButton';
import { isEditor, useSession } from '../session/useSession';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { counted, dateTime } from '../ui/format';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { useFocusOn } from '../ui/useFocusOn';
import { Byline } from './Byline';
import { ForumText } from './ForumText';
import { ImageWithdrawal } from './ImageWithdrawal';
import { selectedIn } from './quote';
import { SimilarMark } from './SimilarMark';
import { TextComposer } from './TextComposer';
import { textErrorOf } from './textError';

/** What there is to know of the topic that it is in. */
type Place = Pick<Topic, 'id' | 'state' | 'group' | 'municipality'> & Partial<Pick<Topic, 'author'>>;

/** A post, and what the reader may do with it. */
export function Reply({
  topic,
  post,
  onAccept,
  onQuote,
  busy,
}: {
  topic: Place;
  post: Post;
  onAccept?: () => void;
  /** Takes words of the post into the reader's own reply. */
  onQuote?: (number: number, words: string) => void;
  busy: boolean;
}) {
  const { data: who } = useSession();
  const cache = useQueryClient();
  const [doing, setDoing] = useState<'reading' | 'writing' | 'removing'>('reading');
  const [showsFormer, setShowsFormer] = useState(false);
  const article = useRef<HTMLElement>(null);
  const read = () => {
    setDoing('reading');
    article.current?.focus();
  };
  const refresh = () => {
    cache.invalidateQueries({ queryKey: ['posts', topic.id] });
    cache.invalidateQueries({ queryKey: ['topic', topic.id] });
  };
  const thanking = useMutation({
    mutationFn: () => forum.thank(topic.id, post, !post.thanked),
    onSuccess: refresh,
  });
  const id = `reactie-${post.number}`;
  if (post.movedTo) {
    return (
      <article className="post post--removed" id={id}>
        <p>
          Reactie {post.number} staat nu{' '}
          <Link href={addressOfReported(post.movedTo)}>in een eigen gesprek</Link>.
        </p>
      </article>
    );
  }
  if (post.hiddenAt) {
    return (
      <article className="post post--removed" id={id}>
        <p>Deze reactie is verborgen na meldingen; de redactie bekijkt haar.</p>
      </article>
    );
  }
  if (post.removal || !post.author || post.text === undefined) {
    return (
      <article className="post post--removed" id={id}>
        <p>
          {post.removal?.byEditor
            ? `De ${topic.group ? 'beheerder van de groep' : 'redactie'} haalde deze reactie weg`
            : 'De schrijver haalde deze reactie weg'}
          {post.removal && ` op ${dateTime(post.removal.removedAt)}`}.
          {post.removal?.reason && ` Reden: ${post.removal.reason}`}
        </p>
      </article>
    );
  }
  const words = post.text;
  const mayRemove = post.own || (who?.signedIn && isEditor(who));
  return (
    <article
      className={`post${post.accepted ? ' post--accepted' : ''}`}
      id={id}
      ref={article}
      tabIndex={-1}
      aria-label={`Reactie ${post.number}`}
    >
      {post.accepted && (
        <p className="post__accepted">
          <Icon name="check" /> Dit antwoord hielp de vraagsteller
        </p>
      )}
      <Byline author={post.author} at={post.createdAt} href={`#${id}`} />
      <SimilarMark topic={topic} post={post} />
      {doing === 'writing' ? (
        <EditForm
          topic={topic}
          post={post}
          text={post.text}
          onDone={() => {
            read();
            refresh();
          }}
          onCancel={read}
        />
      ) : (
        <ForumText text={post.text} images={post.images} mentions={post.mentions} />
      )}
      {doing === 'removing' && <RemoveForm topic={topic} post={post} onDone={refresh} onCancel={read} />}
      {post.editedAt && (
        <p className="small">
          Gewijzigd op {dateTime(post.editedAt)}.{' '}
          <Button look="subtle" aria-expanded={showsFormer} onClick={() => setShowsFormer(!showsFormer)}>
            {showsFormer ? 'Verberg wat er stond' : 'Wat stond er?'}
          </Button>
        </p>
      )}
      {showsFormer && <Former topic={topic} post={post} />}
      {mayRemove && <ImageWithdrawal text={post.text} images={post.images} onDone={refresh} />}
      {thanking.isError && <ProblemNotice failure={thanking.error} />}
      <div className="button-row">
        {who?.signedIn && !post.own ? (
          <Button
            look="subtle"
            aria-pressed={post.thanked}
            busy={thanking.isPending}
            onClick={() => thanking.mutate()}
          >
            {post.thanked ? 'Hielp mij' : 'Dit helpt mij'}
            {post.thanks > 0 && ` (${post.thanks})`}
          </Button>
        ) : (
          post.thanks > 0 && (
            <span className="small">Hielp {counted(post.thanks, 'collega', 'collega’s')}</span>
          )
        )}
        {onQuote && doing === 'reading' && (
          <Button look="subtle" onClick={() => onQuote(post.number, selectedIn(article.current) || words)}>
            Citeren
          </Button>
        )}
        {who?.signedIn && <BookmarkButton topicId={topic.id} number={post.number} />}
        {onAccept && (
          <Button look="subtle" busy={busy} onClick={onAccept}>
            Dit beantwoordt de vraag
          </Button>
        )}
        {post.editableUntil && topic.state === 'open' && doing === 'reading' && (
          <Button look="subtle" onClick={() => setDoing('writing')}>
            Wijzigen
          </Button>
        )}
        {mayRemove && doing === 'reading' && (
          <Button look="subtle" tone="negative" onClick={() => setDoing('removing')}>
            Weghalen
          </Button>
        )}
        {who?.signedIn && !post.own && !topic.group && doing === 'reading' && (
          <ReportButton what={{ topicId: topic.id, number: post.number }} of={`reactie ${post.number}`} />
        )}
      </div>
    </article>
  );
}

function EditForm({
  topic,
  post,
  text,
  onDone,
  onCancel,
}: {
  topic: Place;
  post: Post;
  text: string;
  onDone: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  useFocusOn(id);
  const [words, setWords] = useState(text);
  const [error, setError] = useState('');
  const editing = useMutation({ mutationFn: () => forum.edit(topic.id, post, words), onSuccess: onDone });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = words.trim() === '';
    setError(isEmpty ? 'Schrijf een reactie, of haal haar weg' : '');
    if (!isEmpty) {
      editing.mutate();
    }
  };
  return (
    <form className="reply-form" onSubmit={send} noValidate>
      {editing.isError && <ProblemNotice failure={editing.error} />}
      <TextComposer
        id={id}
        label="Uw reactie"
        hint={
          post.editableUntil &&
          `Wijzigen kan tot ${dateTime(post.editableUntil)}. Wat er stond blijft te lezen.`
        }
        error={error || textErrorOf(editing.error)}
        rows={6}
        value={words}
        onChange={setWords}
        topic={topic.id}
      />
      <p className="button-row">
        <Button type="submit" look="primary" busy={editing.isPending}>
          Wijziging opslaan
        </Button>
        <Button look="subtle" onClick={onCancel}>
          Niet wijzigen
        </Button>
      </p>
    </form>
  );
}

function RemoveForm({
  topic,
  post,
  onDone,
  onCancel,
}: {
  topic: Place;
  post: Post;
  onDone: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  useFocusOn(id);
  const [reason, setReason] = useState('');
  const removing = useMutation({
    mutationFn: () => forum.removePost(topic.id, post, reason),
    onSuccess: onDone,
  });
  return (
    <form
      className="reply-form"
      onSubmit={(event) => {
        event.preventDefault();
        removing.mutate();
      }}
      noValidate
    >
      {removing.isError && <ProblemNotice failure={removing.error} />}
      <TextArea
        id={id}
        label="Waarom haalt u deze reactie weg?"
        hint="Niet verplicht. Iedereen leest de reden; noem geen namen."
        rows={2}
        limit={500}
        value={reason}
        onChange={setReason}
      />
      <p className="button-row">
        <Button type="submit" look="primary" tone="negative" busy={removing.isPending}>
          Reactie weghalen
        </Button>
        <Button look="subtle" onClick={onCancel}>
          Laten staan
        </Button>
      </p>
    </form>
  );
}

/** What a post said before its author found better words. */
function Former({ topic, post }: { topic: Place; post: Post }) {
  const whole = useQuery({
    queryKey: ['post', post.id, post.version],
    queryFn: ({ signal }) => forum.post(topic.id, post.number, signal),
  });
  return (
    <Loaded query={whole} what="Eerdere tekst" lines={2}>
      {({ former }) => (
        <ol className="post__former" aria-label="Eerdere teksten">
          {former.map((one) => (
            <li key={one.until}>
              <p className="small">Tot {dateTime(one.until)}:</p>
              <ForumText text={one.text} images={post.images} mentions={post.mentions} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}
