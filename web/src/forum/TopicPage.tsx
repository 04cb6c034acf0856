// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { forum, type HiddenTopic, isWaiting, type Post, type Topic } from '../api/forum';
import { groups } from '../api/groups';
import { Problem } from '../api/http';
import type { Session } from '../api/session';
import { addressOf } from '../entry/address';
import { EditorTools } from '../moderation/EditorTools';
import { HeldNotice } from '../moderation/HeldNotice';
import { OwnHeld } from '../moderation/OwnHeld';
import { ReportButton } from '../moderation/ReportForm';
import { POSTS_PER_PAGE } from '../moderation/words';
import '../moderation/moderation.css';
import { NotFoundPage } from '../pages/NotFoundPage';
import { BookmarkButton } from '../reader/BookmarkButton';
import { FollowControl } from '../reader/FollowControl';
import { ReadingPlace } from '../reader/ReadingPlace';
import { useArrival } from '../reader/useArrival';
import { useReading } from '../reader/useReading';
import { useReadMarks } from '../reader/useReadMarks';
import { useThemes } from '../search/useFilters';
import { SignInLink } from '../session/SignInGate';
import { isEditor, useSession } from '../session/useSession';
import { useTypes } from '../type/useTypes';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { Checkbox } from '../ui/Fields';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { categoryNames } from '../ui/words';
import { Byline } from './Byline';
import { ForumText } from './ForumText';
import { ImageWithdrawal } from './ImageWithdrawal';
import { News } from './News';
import { OfferLine } from './Offers';
import { withQuote } from './quote';
import { Reply } from './Reply';
import { TextComposer } from './TextComposer';
import { textErrorOf } from './textError';
import { AS_TYPE_HINT, useMayBeType } from './useAsType';

/** A conversation: what was asked, what was answered, and a place to reply. */
export function TopicPage({ id }: { id: string }) {
  const topic = useQuery({ queryKey: ['topic', id], queryFn: ({ signal }) => forum.topic(id, signal) });
  if (topic.error instanceof Problem && topic.error.status === 404) {
    return <NotFoundPage what="Dit gesprek" />;
  }
  return (
    <Loaded query={topic} what="Gesprek" lines={8}>
      {(found) => ('hiding' in found ? <Hidden topic={found} /> : <Found topic={found} />)}
    </Loaded>
  );
}

/** Of a topic that was reported, its posts are left. */
function Hidden({ topic }: { topic: HiddenTopic }) {
  const { reason, hiddenAt } = topic.hiding;
  const title = reason ? 'Weggehaald gesprek' : 'Verborgen gesprek';
  return (
    <Page
      title={title}
      path={[
        { href: '/forum', label: 'Forum' },
        { href: `/forum/${topic.id}`, label: title },
      ]}
    >
      <div className="conversation">
        <article className="post post--removed">
          <p>
            {reason
              ? `De redactie haalde het begin van dit gesprek weg op ${dateTime(hiddenAt)}. Reden: ${reason}`
              : 'Het begin van dit gesprek is verborgen na meldingen; de redactie bekijkt het.'}
          </p>
        </article>
        <Posts topic={topic} render={(post) => <Reply topic={topic} post={post} busy={false} />} />
      </div>
    </Page>
  );
}

/** The replies of the page that the address names. */
function Posts({ topic, render }: { topic: Topic | HiddenTopic; render: (post: Post) => ReactNode }) {
  const [address] = useSearchParams();
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const posts = useQuery({
    queryKey: ['posts', topic.id, page],
    queryFn: ({ signal }) => forum.posts(topic.id, { page, pageSize: POSTS_PER_PAGE }, signal),
  });
  useArrival(posts.data);
  const reading = useReading(topic.id);
  const markOf = useReadMarks(topic.id, reading && (reading.readUpTo ?? -1));
  return (
    <>
      <span ref={markOf(0)} />
      <h2 className="nl-heading nl-heading--level-2">
        {topic.postCount === 0 ? 'Nog geen reacties' : counted(topic.postCount, 'reactie', 'reacties')}
      </h2>
      <Loaded query={posts} what="Reacties">
        {(answer) => (
          <>
            <ol className="posts">
              {answer.items.map((post) => (
                <li key={post.id}>
                  {render(post)}
                  <span ref={markOf(post.number)} />
                </li>
              ))}
            </ol>
            <Pagination
              label="Pagina’s met reacties"
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={(next) => `/forum/${topic.id}?page=${next}`}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Found({ topic }: { topic: Topic }) {
  const { data: who } = useSession();
  const { data: themes = [] } = useThemes();
  const { data: types = [] } = useTypes();
  const cache = useQueryClient();
  const [quote, setQuote] = useState<Quote>();
  const reading = useReading(topic.id);
  const acceptance = useMutation({
    mutationFn: (postId: string) => forum.accept(topic.id, topic.version, postId),
    onSuccess: (changed) => {
      cache.setQueryData(['topic', topic.id], changed);
      cache.invalidateQueries({ queryKey: ['posts', topic.id] });
      cache.invalidateQueries({ queryKey: [topic.group ? 'group-topics' : 'topics'] });
    },
  });
  const group = useQuery({
    queryKey: ['group', topic.group],
    queryFn: ({ signal }) => groups.group(topic.group as string, signal),
    enabled: topic.group !== undefined,
  });
  const mayAccept = topic.category === 'question' && who?.signedIn && (isEditor(who) || topic.own);

  return (
    <Page
      title={topic.title}
      over={
        <>
          {categoryNames[topic.category]} {topic.acceptedPost && <Badge tone="good">Beantwoord</Badge>}{' '}
          {topic.state === 'closed' && <Badge>Gesloten</Badge>}
        </>
      }
      path={[
        { href: '/forum', label: 'Forum' },
        ...(topic.group
          ? [
              { href: '/forum/groepen', label: 'Besloten groepen' },
              { href: `/forum/groepen/${topic.group}`, label: group.data?.group.name ?? 'Groep' },
            ]
          : []),
        { href: `/forum/${topic.id}`, label: topic.title },
      ]}
    >
      <div className="conversation">
        {topic.group && (
          <Notice>
            <p>Alleen leden van {group.data?.group.name ?? 'de groep'} zien dit gesprek.</p>
          </Notice>
        )}
        <ReadingPlace reading={reading} />
        <article className="post post--first">
          <Byline author={topic.author} at={topic.createdAt} />
          <ForumText text={topic.text} images={topic.images} mentions={topic.mentions} />
          <p className="tags">
            {topic.themes.map((theme) => (
              <Link key={theme} className="tag tag--link" href={`/forum?theme=${theme}`}>
                {themes.find((one) => one.slug === theme)?.name ?? theme}
              </Link>
            ))}
            {topic.types.map((type) => (
              <Link key={type} className="tag tag--link" href={`/forum?type=${type}`}>
                {types.find((one) => one.slug === type)?.name ?? type}
              </Link>
            ))}
          </p>
          {topic.entry && (
            <p>
              Over het verhaal <Link href={addressOf(topic.entry)}>{topic.entry.title}</Link>
            </p>
          )}
          {topic.splitFrom && (
            <p>
              Afgesplitst van <Link href={`/forum/${topic.splitFrom}`}>een ander gesprek</Link>
            </p>
          )}
          {who?.signedIn && (
            <div className="button-row">
              <BookmarkButton topicId={topic.id} />
              {!topic.own && !topic.group && (
                <ReportButton what={{ topicId: topic.id }} of="het begin van dit gesprek" />
              )}
            </div>
          )}
          {(topic.own || isEditor(who)) && (
            <ImageWithdrawal
              text={topic.text}
              images={topic.images}
              onDone={() => cache.invalidateQueries({ queryKey: ['topic', topic.id] })}
            />
          )}
          {isEditor(who) && <EditorTools topic={topic} />}
        </article>

        {who?.signedIn && <FollowControl topic={topic} />}
        <OfferLine topic={topic} />
        {acceptance.isError && <ProblemNotice failure={acceptance.error} />}
        <Posts
          topic={topic}
          render={(post) => (
            <Reply
              topic={topic}
              post={post}
              onAccept={
                mayAccept && !post.accepted && !post.removal ? () => acceptance.mutate(post.id) : undefined
              }
              onQuote={
                who?.signedIn && topic.state === 'open'
                  ? (number, words) => setQuote({ number, words })
                  : undefined
              }
              busy={acceptance.isPending}
            />
          )}
        />
        <News topic={topic} />
        {who?.signedIn && <OwnHeld topicId={topic.id} />}
        {who?.signedIn && topic.category !== 'announcement' && !topic.group && (
          <p>
            Leerde u hier iets dat anderen ook helpt?{' '}
            <Link href={`/insturen?gesprek=${topic.id}`}>Maak van dit gesprek een voorbeeld</Link>
          </p>
        )}
        {topic.state === 'closed' ? (
          <Notice>
            <p>Dit gesprek is gesloten; reageren kan niet meer.</p>
          </Notice>
        ) : who?.signedIn ? (
          <ReplyForm topic={topic} who={who} quote={quote} />
        ) : (
          <Notice title="Meepraten?">
            <p>Log in met uw account van de gemeente om te reageren.</p>
            <p>
              <SignInLink />
            </p>
          </Notice>
        )}
      </div>
    </Page>
  );
}

interface Quote {
  number: number;
  words: string;
}

function ReplyForm({ topic, who, quote }: { topic: Topic; who: Session; quote: Quote | undefined }) {
  const key = `reactie:${topic.id}`;
  const cache = useQueryClient();
  const [text, setText] = useState(() => keptDraft<string>(key)?.value ?? '');
  const [error, setError] = useState('');
  const mayBeType = useMayBeType(who.municipality);
  // Who asked without a name would give it away by answering with one.
  const [asType, setAsType] = useState(topic.own === true && topic.author.type !== undefined);
  const reply = useMutation({
    mutationFn: () => forum.reply(topic.id, text, asType),
    onSuccess: () => {
      dropDraft(key);
      setText('');
      cache.invalidateQueries({ queryKey: ['posts', topic.id] });
      cache.invalidateQueries({ queryKey: ['topic', topic.id] });
      cache.invalidateQueries({ queryKey: [topic.group ? 'group-topics' : 'topics'] });
      cache.invalidateQueries({ queryKey: ['own-held'] });
      cache.invalidateQueries({ queryKey: ['follow', topic.id] });
    },
  });
  const change = useCallback(
    (next: string) => {
      setText(next);
      keepDraft(key, next);
    },
    [key],
  );
  const written = useRef(text);
  written.current = text;
  useEffect(() => {
    if (quote) {
      change(withQuote(written.current, quote.number, quote.words));
      document.getElementById('reactie')?.focus();
    }
  }, [quote, change]);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') {
      setError('Schrijf eerst een reactie');
      document.getElementById('reactie')?.focus();
      return;
    }
    setError('');
    reply.mutate();
  };
  return (
    <form className="reply-form" onSubmit={send} noValidate>
      {reply.isError && <ProblemNotice failure={reply.error} />}
      {reply.isSuccess &&
        text === '' &&
        (isWaiting(reply.data) ? (
          <HeldNotice />
        ) : (
          <Notice tone="ok" announced>
            <p>Uw reactie is geplaatst.</p>
          </Notice>
        ))}
      <TextComposer
        id="reactie"
        label="Uw reactie"
        hint="Opmaak met Markdown: **vet**, - lijst, [tekst](adres). Typ @ om een collega te noemen; noem geen inwoners."
        error={error || textErrorOf(reply.error)}
        rows={6}
        value={text}
        onChange={change}
        topic={topic.id}
      />
      {(mayBeType || asType) && !topic.group && (
        <Checkbox
          id="als-type"
          label="Plaats als type gemeente"
          hint={AS_TYPE_HINT}
          checked={asType}
          onChange={setAsType}
        />
      )}
      <Button type="submit" look="primary" busy={reply.isPending}>
        {reply.isPending ? 'Plaatsen' : 'Reactie plaatsen'}
      </Button>
    </form>
  );
}
