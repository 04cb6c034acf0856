// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/http';
import { type Entry, portfolio, type Remark, type Section } from '../api/portfolio';
import { addressOf } from '../entry/address';
import { DifferenceList } from '../entry/DifferenceList';
import { EntryFacts } from '../entry/EntryFacts';
import { EntryStory } from '../entry/EntryStory';
import { isMissing, useEntryNow, useRevisionNow } from '../entry/useEntry';
import { NotFoundPage } from '../pages/NotFoundPage';
import { SignInGate } from '../session/SignInGate';
import { RemarkList } from '../submit/RemarkList';
import { Badge, SampleBadge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { TextArea } from '../ui/Fields';
import { counted } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { kindNames, partNames, sectionNames, sections, stateNames } from '../ui/words';
import { CatchUp } from './CatchUp';
import '../entry/entry.css';
import '../submit/submit.css';

/** Remarks that are being written, by what they are about; the empty name is the whole. */
type Unsent = Record<string, string>;

/** One entry on the editors' desk: to read, remark on and decide about. */
export function DeskEntryPage({ id }: { id: string }) {
  return (
    <SignInGate editorsOnly title="Redactie" why="Bijdragen lezen, publiceren of teruggeven met opmerkingen.">
      {() => <Opened id={id} />}
    </SignInGate>
  );
}

function Opened({ id }: { id: string }) {
  const entry = useEntryNow(id);
  const revision = useRevisionNow(id, entry.data?.underWay !== undefined);
  if (isMissing(entry.error)) {
    return <NotFoundPage what="Deze bijdrage" />;
  }
  return (
    <Loaded query={entry} what="Bijdrage" lines={10}>
      {(found) => {
        const text = found.underWay ? revision.data : found;
        return text ? (
          <Reviewed entry={found} text={text} />
        ) : (
          <Loaded query={revision} what="Herziening" lines={10}>
            {() => null}
          </Loaded>
        );
      }}
    </Loaded>
  );
}

/** The entry, and the text of it that is to be decided about: its only one, or the revision of it. */
function Reviewed({ entry, text }: { entry: Entry; text: Entry }) {
  const key = `opmerkingen:${entry.id}`;
  const cache = useQueryClient();
  const [unsent, setUnsent] = useState<Unsent>(() => keptDraft<Unsent>(key)?.value ?? {});
  const [publishedAt, setPublishedAt] = useState<number | null>(null);
  const isRevision = entry.underWay !== undefined;
  const isInReview = text.state === 'in-review';
  const remarks = text.remarks ?? [];
  const written = Object.entries(unsent).filter(([, words]) => words.trim() !== '');
  const open = remarks.filter((remark) => !remark.resolvedAt).length + written.length;

  const write = (next: Unsent) => {
    setUnsent(next);
    if (Object.values(next).some((words) => words.trim() !== '')) {
      keepDraft(key, next);
    } else {
      dropDraft(key);
    }
  };
  const change = useMutation({
    mutationFn: (doing: (one: Entry) => Promise<Entry>) => doing(entry),
    onSuccess: (changed) => {
      cache.setQueryData(['entry', entry.id], changed);
      cache.invalidateQueries({ queryKey: ['revision', entry.id] });
      cache.invalidateQueries({ queryKey: ['entries'] });
      if (changed.state === 'published' && changed.revision !== entry.revision) {
        cache.invalidateQueries({ queryKey: ['search'] });
        setPublishedAt(performance.now());
      }
    },
    onError: (failure) => {
      if (failure instanceof Problem && (failure.status === 412 || failure.status === 409)) {
        cache.invalidateQueries({ queryKey: ['entry', entry.id] });
        cache.invalidateQueries({ queryKey: ['revision', entry.id] });
      }
    },
  });
  const asRemark = (section: string, words: string) =>
    section ? { section, text: words.trim() } : { text: words.trim() };
  const remark = (section: Section | '') =>
    change.mutate((one) => portfolio.remark(one.id, one.version, asRemark(section, unsent[section] ?? '')), {
      onSuccess: () => write({ ...unsent, [section]: '' }),
    });
  const giveBack = () =>
    change.mutate(
      (one) =>
        portfolio.giveBack(
          one.id,
          one.version,
          written.map(([section, words]) => asRemark(section, words)),
        ),
      { onSuccess: () => write({}) },
    );
  const onMark = (one: Remark) =>
    change.mutate((on) =>
      one.resolvedAt
        ? portfolio.reopen(on.id, on.version, one.number)
        : portfolio.resolve(on.id, on.version, one.number),
    );
  const about = (section: Section | '') => (
    <>
      <RemarkList
        remarks={remarks.filter((one) => (one.section ?? '') === section)}
        onMark={onMark}
        busy={change.isPending}
      />
      {isInReview && (
        <RemarkForm
          section={section}
          words={unsent[section] ?? ''}
          busy={change.isPending}
          onWrite={(words) => write({ ...unsent, [section]: words })}
          onSend={() => remark(section)}
        />
      )}
    </>
  );
  const elsewhere = remarks.filter((one) => one.section && !sections.includes(one.section as Section));

  return (
    <Page
      title={text.title}
      over={
        <>
          <Badge
            tone={text.state === 'published' ? 'good' : text.state === 'submitted' ? 'attention' : undefined}
          >
            {isRevision && 'Herziening: '}
            {isRevision ? stateNames[text.state].toLowerCase() : stateNames[text.state]}
          </Badge>{' '}
          {kindNames[text.kind]} · {text.municipality.name} {entry.sample && <SampleBadge />}
          {entry.authors && entry.authors.length > 0 && (
            <span className="small">Geschreven door {entry.authors.join(', ')}</span>
          )}
        </>
      }
      lead={text.summary}
      path={[
        { href: '/redactie', label: 'Redactie' },
        { href: `/redactie/${entry.id}`, label: text.title },
      ]}
    >
      {change.isError && <ProblemNotice failure={change.error} />}
      {publishedAt !== null && entry.state === 'published' && <CatchUp entry={entry} since={publishedAt} />}
      {text.state === 'draft' && (
        <Notice tone="ok" title="Teruggegeven aan de gemeente" announced>
          <p>De gemeente ziet de opmerkingen bij het formulier en kan opnieuw insturen.</p>
        </Notice>
      )}
      {entry.archiving?.reason && (
        <Notice title="Waarom dit werd gearchiveerd">
          <p className="plain-text">{entry.archiving.reason}</p>
        </Notice>
      )}
      <section className="decision" aria-label="Besluit">
        <p className="decision__state">
          {text.state === 'submitted' && 'Neem de bijdrage in behandeling voordat u besluit.'}
          {text.state === 'in-review' && 'Publiceer, of plaats opmerkingen bij de onderdelen en geef terug.'}
          {text.state === 'published' && 'Deze bijdrage is openbaar.'}
          {text.state === 'archived' && 'Deze bijdrage is niet meer openbaar.'}
          {text.state === 'draft' && 'De gemeente werkt hieraan.'}
        </p>
        <div className="decision__actions">
          {text.state === 'submitted' && (
            <Button
              look="primary"
              busy={change.isPending}
              onClick={() => change.mutate((one) => portfolio.startReview(one.id, one.version))}
            >
              In behandeling nemen
            </Button>
          )}
          {isInReview && (
            <>
              <Button
                look="primary"
                busy={change.isPending}
                onClick={() => change.mutate((one) => portfolio.publish(one.id, one.version))}
              >
                Publiceren
              </Button>
              <Button busy={change.isPending || open === 0} onClick={giveBack}>
                {open === 0
                  ? 'Teruggeven (schrijf eerst een opmerking)'
                  : `Teruggeven met ${counted(open, 'opmerking', 'opmerkingen')}`}
              </Button>
            </>
          )}
          {entry.state === 'published' && (
            <>
              <ButtonLink look={isRevision ? 'secondary' : 'primary'} href={addressOf(entry)}>
                {isRevision ? 'Bekijk wat nu openbaar is' : 'Bekijk de pagina'}
              </ButtonLink>
              <ButtonLink look="secondary" href={`/verbeteren/${entry.id}`}>
                Tekst verbeteren
              </ButtonLink>
            </>
          )}
          {entry.state !== 'archived' && entry.state !== 'draft' && !isRevision && (
            <Archiving
              busy={change.isPending}
              onArchive={(reason) => change.mutate((one) => portfolio.archive(one.id, one.version, reason))}
            />
          )}
        </div>
      </section>
      {isRevision && <Changes entry={entry} text={text} />}
      <div className="split split--story">
        <article className="story">
          <EntryStory entry={text} after={isInReview || remarks.length > 0 ? about : undefined} />
          {(isInReview || remarks.length > 0) && (
            <section className="story-section">
              <h2 className="nl-heading nl-heading--level-2">Over het geheel</h2>
              {about('')}
            </section>
          )}
        </article>
        <aside className="side" aria-label="Gegevens">
          <div className="panel">
            <EntryFacts entry={text} />
          </div>
          {elsewhere.map((one) => (
            <section key={one.number} aria-label={`Opmerking bij ${partNames[one.section ?? ''] ?? ''}`}>
              <p className="small">{partNames[one.section ?? '']}</p>
              <RemarkList remarks={[one]} onMark={onMark} busy={change.isPending} />
            </section>
          ))}
          <p>
            <Link href="/redactie">Terug naar de lijst</Link>
          </p>
        </aside>
      </div>
    </Page>
  );
}

/** Writes a remark in one place; the authors see it as soon as it is placed. */
function RemarkForm({
  section,
  words,
  busy,
  onWrite,
  onSend,
}: {
  section: Section | '';
  words: string;
  busy: boolean;
  onWrite: (words: string) => void;
  onSend: () => void;
}) {
  const label = section ? `Opmerking bij ‘${sectionNames[section]}’` : 'Opmerking over het geheel';
  return (
    <details className="remark" open={words !== '' || undefined}>
      <summary>{label}</summary>
      <TextArea
        id={`opmerking-${section || 'geheel'}`}
        label={label}
        optional
        rows={2}
        limit={2_000}
        value={words}
        onChange={onWrite}
      />
      <p className="button-row">
        <Button busy={busy || words.trim() === ''} onClick={onSend}>
          Plaatsen<span className="visually-hidden">: {label}</span>
        </Button>
      </p>
    </details>
  );
}

/** How a revision differs from what everybody reads. */
function Changes({ entry, text }: { entry: Entry; text: Entry }) {
  const differences = useQuery({
    queryKey: ['revision', entry.id, 'differences', text.version],
    queryFn: ({ signal }) => portfolio.differencesOfRevision(entry.id, signal),
  });
  return (
    <section className="section changes" aria-labelledby="verschillen">
      <h2 id="verschillen" className="nl-heading nl-heading--level-2">
        Wat er verandert
      </h2>
      {entry.underWay?.outdated && (
        <Notice tone="warning" title="De openbare tekst is verbeterd nadat deze herziening begon">
          <p>Let op of de verbetering hieronder niet ongedaan wordt gemaakt.</p>
        </Notice>
      )}
      <p className="section__lead">
        Tegenover wat nu openbaar is: wat weggaat is doorgestreept, wat erbij komt onderstreept.
      </p>
      <Loaded query={differences} what="Verschillen" lines={5}>
        {({ parts }) => <DifferenceList parts={parts} level={3} />}
      </Loaded>
    </section>
  );
}

/** Asks why before it takes something away from everybody. */
function Archiving({ busy, onArchive }: { busy: boolean; onArchive: (reason: string) => void }) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  if (!isAsking) {
    return (
      <Button look="subtle" tone="negative" onClick={() => setAsking(true)}>
        Archiveren
      </Button>
    );
  }
  return (
    <div className="archiving">
      <TextArea
        id="reden"
        label="Waarom gaat dit weg?"
        hint="De gemeente leest dit. Archiveren haalt de bijdrage voor iedereen weg."
        rows={2}
        limit={500}
        value={reason}
        onChange={setReason}
      />
      <p className="button-row">
        <Button
          tone="negative"
          busy={busy || reason.trim() === '' || reason.length > 500}
          onClick={() => {
            setAsking(false);
            onArchive(reason.trim());
          }}
        >
          Ja, archiveren
        </Button>
        <Button look="subtle" onClick={() => setAsking(false)}>
          Nee
        </Button>
      </p>
    </div>
  );
}
