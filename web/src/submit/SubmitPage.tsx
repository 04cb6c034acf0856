// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useSearchParams } from 'wouter';
import { forum } from '../api/forum';
import { type Entry, portfolio } from '../api/portfolio';
import type { Session } from '../api/session';
import { addressOf } from '../entry/address';
import { EntryStory } from '../entry/EntryStory';
import { isMissing, useEntryNow, useRevisionNow } from '../entry/useEntry';
import { NotFoundPage } from '../pages/NotFoundPage';
import { SignInGate } from '../session/SignInGate';
import { isEditor } from '../session/useSession';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ButtonLink, Link } from '../ui/Link';
import { Loaded, Loading } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { stateNames } from '../ui/words';
import { contentOf, formOf } from './form';
import { formOfTopic } from './fromTopic';
import { RemarkList } from './RemarkList';
import { WHY, Writing } from './Writing';
import '../entry/entry.css';
import './submit.css';

/** A new entry, one that was begun, or the revision of one that everybody reads. */
export function SubmitPage({ id }: { id?: string }) {
  return (
    <SignInGate title="Een voorbeeld insturen" why={WHY}>
      {(who) =>
        id || who.municipality || isEditor(who) ? (
          <Submission id={id} who={who} />
        ) : (
          <Page title="Een voorbeeld insturen">
            <Notice tone="warning" title="Uw account hoort bij geen gemeente">
              <p>Vraag de beheerder van uw gemeente om u toe te voegen; daarna kunt u insturen.</p>
            </Notice>
          </Page>
        )
      }
    </SignInGate>
  );
}

/** One form per entry; a new entry keeps its form when saving it gives it an id. */
function Submission({ id, who }: { id?: string; who: Session }) {
  const [address] = useSearchParams();
  const [topic] = useState(() => (id === undefined ? (address.get('gesprek') ?? undefined) : undefined));
  const form = useRef({ id, number: 0 });
  const savedAs = useRef<string | undefined>(undefined);
  if (form.current.id !== id) {
    const isSame = form.current.id === undefined && savedAs.current === id;
    form.current = { id, number: form.current.number + (isSame ? 0 : 1) };
  }
  const entry = useEntryNow(id ?? '', id !== undefined);
  // What was seen earlier is not written on; what was stored here a moment ago is.
  const isNow = entry.isFetchedAfterMount || savedAs.current === id;
  const found = id !== undefined && isNow ? entry.data : undefined;

  if (id !== undefined && found === undefined) {
    return isMissing(entry.error) ? (
      <NotFoundPage what="Deze bijdrage" />
    ) : (
      <Loaded query={entry} what="Bijdrage" lines={10}>
        {() => <Loading what="Bijdrage" lines={10} />}
      </Loaded>
    );
  }
  if (found?.state === 'published') {
    return <Revising key={found.id} entry={found} who={who} />;
  }
  if (found && found.state !== 'draft') {
    return <Sent text={found} />;
  }
  const onStored = (stored: Entry) => {
    savedAs.current = stored.id;
  };
  return topic !== undefined && form.current.number === 0 ? (
    <FromTopic topic={topic} who={who} text={found} onStored={onStored} />
  ) : (
    <Writing key={form.current.number} who={who} text={found} onStored={onStored} />
  );
}

/** A new entry that begins with what was said on the forum. */
function FromTopic({
  topic: id,
  who,
  text,
  onStored,
}: {
  topic: string;
  who: Session;
  text?: Entry;
  onStored: (entry: Entry) => void;
}) {
  const begun = useQuery({
    queryKey: ['topic', id, 'as a beginning'],
    queryFn: async ({ signal }) => {
      const topic = await forum.topic(id, signal);
      const number = Number(topic.acceptedPost?.split('.').at(-1));
      const answer = topic.acceptedPost ? (await forum.post(id, number, signal)).post : undefined;
      return formOfTopic(topic, answer, who.municipality);
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isMissing(begun.error)) {
    return <NotFoundPage what="Dit gesprek" />;
  }
  return (
    <Loaded query={begun} what="Gesprek" lines={10}>
      {(values) => <Writing who={who} text={text} from={{ id, form: values }} onStored={onStored} />}
    </Loaded>
  );
}

/** The revision of what everybody reads: to be begun, written at, or with the desk. */
function Revising({ entry, who }: { entry: Entry; who: Session }) {
  const cache = useQueryClient();
  const revision = useRevisionNow(entry.id, entry.underWay !== undefined);
  const beginning = useMutation({
    mutationFn: () => portfolio.revise(entry.id, entry.version, contentOf(formOf(entry))),
    onSuccess: (begun) => {
      cache.setQueryData(['revision', entry.id], begun);
      cache.invalidateQueries({ queryKey: ['entry'] });
      cache.invalidateQueries({ queryKey: ['entries'] });
    },
    onError: () => cache.invalidateQueries({ queryKey: ['entry'] }),
  });
  if (who.municipality !== entry.municipality.code && !isEditor(who)) {
    return <NotFoundPage what="Deze herziening" />;
  }
  if (entry.underWay) {
    return (
      <Loaded query={revision} what="Herziening" lines={10}>
        {(text) =>
          !revision.isFetchedAfterMount ? (
            <Loading what="Herziening" lines={10} />
          ) : text.state === 'draft' ? (
            <Writing who={who} text={text} isRevision />
          ) : (
            <Sent text={text} isRevision />
          )
        }
      </Loaded>
    );
  }
  return (
    <Page
      title={entry.title}
      over={<Badge tone="good">{stateNames.published}</Badge>}
      path={[
        { href: '/mijn-bijdragen', label: 'Mijn bijdragen' },
        { href: `/insturen/${entry.id}`, label: entry.title },
      ]}
    >
      {beginning.isError && <ProblemNotice failure={beginning.error} />}
      <Notice title="Iedereen leest dit verhaal">
        <p>
          Is er iets veranderd? Begin een herziening. De redactie leest die mee; tot zij publiceert, blijft de
          huidige tekst staan. Alle openbare versies blijven te lezen.
        </p>
        <p className="button-row">
          <Button look="primary" busy={beginning.isPending} onClick={() => beginning.mutate()}>
            Begin een herziening
          </Button>
          <Link href={addressOf(entry)}>Bekijk de pagina</Link>
        </p>
      </Notice>
    </Page>
  );
}

/** What became of a text that cannot be changed here for now. */
function Sent({ text, isRevision }: { text: Entry; isRevision?: boolean }) {
  const cache = useQueryClient();
  const refresh = () => {
    for (const key of ['entry', 'revision', 'entries']) {
      cache.invalidateQueries({ queryKey: [key] });
    }
  };
  const recalling = useMutation({
    mutationFn: () => portfolio.recall(text.id, text.version),
    onSuccess: refresh,
    onError: refresh,
  });
  const remarks = text.remarks ?? [];
  return (
    <Page
      title={text.title}
      over={
        <Badge>
          {isRevision && 'Herziening: '}
          {isRevision ? stateNames[text.state].toLowerCase() : stateNames[text.state]}
        </Badge>
      }
      path={[
        { href: '/mijn-bijdragen', label: 'Mijn bijdragen' },
        { href: `/insturen/${text.id}`, label: text.title },
      ]}
    >
      {text.state === 'archived' ? (
        <Notice tone="ok" title="Gearchiveerd">
          <p>Deze bijdrage is niet (meer) openbaar.</p>
          {text.archiving?.reason && <p className="plain-text">Reden: {text.archiving.reason}</p>}
        </Notice>
      ) : (
        <Notice tone="ok" title="Bedankt, het is ingestuurd">
          <p>
            De redactie leest het door en publiceert het, of stuurt het terug met opmerkingen. Opmerkingen
            ziet u hieronder zodra zij er staan.
            {isRevision && ' Zolang blijft de huidige tekst openbaar.'}
          </p>
          {recalling.isError && <ProblemNotice failure={recalling.error} />}
          <p className="button-row">
            <ButtonLink look="secondary" href="/mijn-bijdragen">
              Naar mijn bijdragen
            </ButtonLink>
            {text.state === 'submitted' && (
              <Button look="subtle" busy={recalling.isPending} onClick={() => recalling.mutate()}>
                Terugnemen en verder schrijven
              </Button>
            )}
          </p>
        </Notice>
      )}
      <RemarkList remarks={remarks.filter((remark) => !remark.section)} />
      <article className="story">
        <p className="page__lead">{text.summary}</p>
        <EntryStory
          entry={text}
          after={
            remarks.length === 0
              ? undefined
              : (section) => <RemarkList remarks={remarks.filter((remark) => remark.section === section)} />
          }
        />
      </article>
    </Page>
  );
}
