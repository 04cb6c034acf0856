// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Problem } from '../api/http';
import { type Entry, portfolio, type Section } from '../api/portfolio';
import { EntryFacts } from '../entry/EntryFacts';
import { useEntry } from '../entry/EntryPage';
import { EntryStory } from '../entry/EntryStory';
import { NotFoundPage } from '../pages/NotFoundPage';
import { SignInGate } from '../session/SignInGate';
import { Badge, SampleBadge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { TextArea } from '../ui/Fields';
import { counted, dateTime } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { kindNames, sectionNames, sections, stateNames } from '../ui/words';
import { CatchUp } from './CatchUp';

/** Remarks by what they are about; the empty name is the whole. */
type Remarks = Record<string, string>;

/** One entry on the editors' desk: to read, remark on and decide about. */
export function DeskEntryPage({ id }: { id: string }) {
  return (
    <SignInGate editorsOnly title="Redactie" why="Bijdragen lezen, publiceren of teruggeven met opmerkingen.">
      {() => <Opened id={id} />}
    </SignInGate>
  );
}

function Opened({ id }: { id: string }) {
  const entry = useEntry(id);
  if (entry.error instanceof Problem && entry.error.status === 404) {
    return <NotFoundPage what="Deze bijdrage" />;
  }
  return (
    <Loaded query={entry} what="Bijdrage" lines={10}>
      {(found) => <Reviewed entry={found} />}
    </Loaded>
  );
}

function Reviewed({ entry }: { entry: Entry }) {
  const key = `opmerkingen:${entry.id}`;
  const cache = useQueryClient();
  const [remarks, setRemarks] = useState<Remarks>(() => keptDraft<Remarks>(key)?.value ?? {});
  const [publishedAt, setPublishedAt] = useState<number | null>(null);
  const written = Object.entries(remarks).filter(([, text]) => text.trim() !== '');
  const isOpen = entry.state === 'submitted' || entry.state === 'in-review';

  const decision = useMutation({
    mutationFn: (decide: (entry: Entry) => Promise<Entry>) => decide(entry),
    onSuccess: (changed) => {
      cache.setQueryData(['entry', entry.id], changed);
      cache.invalidateQueries({ queryKey: ['entries'] });
      cache.invalidateQueries({ queryKey: ['search'] });
      if (changed.state === 'published') {
        setPublishedAt(performance.now());
      }
      if (changed.state === 'draft') {
        dropDraft(key);
        setRemarks({});
      }
    },
    onError: (failure) => {
      if (failure instanceof Problem && (failure.status === 412 || failure.status === 409)) {
        cache.invalidateQueries({ queryKey: ['entry', entry.id] });
      }
    },
  });

  const remarkOn = (section: Section | '', label: string) => (
    <details className="remark" open={(remarks[section] ?? '') !== '' || undefined}>
      <summary>{label}</summary>
      <TextArea
        id={`opmerking-${section || 'geheel'}`}
        label={label}
        optional
        rows={2}
        limit={2_000}
        value={remarks[section] ?? ''}
        onChange={(text) => {
          const next = { ...remarks, [section]: text };
          setRemarks(next);
          keepDraft(key, next);
        }}
      />
    </details>
  );
  const giveBack = (one: Entry) =>
    portfolio.giveBack(
      one.id,
      one.version,
      written.map(([section, text]) => (section ? { section, text: text.trim() } : { text: text.trim() })),
    );

  return (
    <Page
      title={entry.title}
      over={
        <>
          <Badge
            tone={
              entry.state === 'published' ? 'good' : entry.state === 'submitted' ? 'attention' : undefined
            }
          >
            {stateNames[entry.state]}
          </Badge>{' '}
          {kindNames[entry.kind]} · {entry.municipality.name} {entry.sample && <SampleBadge />}
        </>
      }
      lead={entry.summary}
      path={[
        { href: '/redactie', label: 'Redactie' },
        { href: `/redactie/${entry.id}`, label: entry.title },
      ]}
    >
      {decision.isError && <ProblemNotice failure={decision.error} />}
      {publishedAt !== null && entry.state === 'published' && <CatchUp entry={entry} since={publishedAt} />}
      {entry.state === 'draft' && (
        <Notice tone="ok" title="Teruggegeven aan de gemeente" announced>
          <p>De gemeente ziet de opmerkingen bij het formulier en kan opnieuw insturen.</p>
        </Notice>
      )}
      <section className="decision" aria-label="Besluit">
        <p className="decision__state">
          {entry.state === 'submitted' && 'Neem de bijdrage in behandeling voordat u besluit.'}
          {entry.state === 'in-review' &&
            'Publiceer, of schrijf opmerkingen bij de onderdelen en geef terug.'}
          {entry.state === 'published' && 'Deze bijdrage is openbaar.'}
          {entry.state === 'archived' && 'Deze bijdrage is niet meer openbaar.'}
          {entry.state === 'draft' && 'De gemeente werkt hieraan.'}
        </p>
        <div className="decision__actions">
          {entry.state === 'submitted' && (
            <Button
              look="primary"
              busy={decision.isPending}
              onClick={() => decision.mutate((one) => portfolio.startReview(one.id, one.version))}
            >
              In behandeling nemen
            </Button>
          )}
          {entry.state === 'in-review' && (
            <>
              <Button
                look="primary"
                busy={decision.isPending}
                onClick={() => decision.mutate((one) => portfolio.publish(one.id, one.version))}
              >
                Publiceren
              </Button>
              <Button
                busy={decision.isPending || written.length === 0}
                onClick={() => decision.mutate(giveBack)}
              >
                {written.length === 0
                  ? 'Teruggeven (schrijf eerst een opmerking)'
                  : `Teruggeven met ${counted(written.length, 'opmerking', 'opmerkingen')}`}
              </Button>
            </>
          )}
          {entry.state === 'published' && (
            <>
              <ButtonLink href={`/portfolio/${entry.id}`}>Bekijk de pagina</ButtonLink>
              <ButtonLink look="secondary" href={`/insturen/${entry.id}`}>
                Tekst verbeteren
              </ButtonLink>
            </>
          )}
          {entry.state !== 'archived' && entry.state !== 'draft' && (
            <Archiving
              busy={decision.isPending}
              onArchive={() => decision.mutate((one) => portfolio.archive(one.id, one.version))}
            />
          )}
        </div>
      </section>
      <div className="split split--story">
        <article className="story">
          <EntryStory
            entry={entry}
            after={
              entry.state === 'in-review'
                ? (section) => remarkOn(section, `Opmerking bij ‘${sectionNames[section]}’`)
                : undefined
            }
          />
          {entry.state === 'in-review' && (
            <section className="story-section">
              <h2 className="nl-heading nl-heading--level-2">Over het geheel</h2>
              {remarkOn('', 'Opmerking over het geheel')}
            </section>
          )}
        </article>
        <aside className="side" aria-label="Gegevens">
          <div className="panel">
            <EntryFacts entry={entry} />
          </div>
          {!isOpen && entry.remarks && entry.remarks.length > 0 && (
            <div className="panel">
              <h2 className="nl-heading nl-heading--level-4">Opmerkingen</h2>
              <ul className="plain-list">
                {entry.remarks.map((remark) => (
                  <li key={remark.at + remark.text}>
                    <span className="small">
                      {nameOf(remark.section)} · {dateTime(remark.at)}
                    </span>
                    <br />
                    {remark.text}
                  </li>
                ))}
              </ul>
            </div>
          )}
          <p>
            <Link href="/redactie">Terug naar de lijst</Link>
          </p>
        </aside>
      </div>
    </Page>
  );
}

function nameOf(section: string | undefined): string {
  return sections.find((one) => one === section) ? sectionNames[section as Section] : 'Het geheel';
}

/** Asks before it takes something away from everybody. */
function Archiving({ busy, onArchive }: { busy: boolean; onArchive: () => void }) {
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Button look="subtle" tone="negative" onClick={() => setAsking(true)}>
        Archiveren
      </Button>
    );
  }
  return (
    <span className="confirm" role="alert">
      <span>Archiveren haalt de bijdrage voor iedereen weg.</span>
      <Button
        tone="negative"
        busy={busy}
        onClick={() => {
          setAsking(false);
          onArchive();
        }}
      >
        Ja, archiveren
      </Button>
      <Button look="subtle" onClick={() => setAsking(false)}>
        Nee
      </Button>
    </span>
  );
}
