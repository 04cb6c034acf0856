// SPDX-License-Identifier: EUPL-1.2

import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { type Case, type CaseState, moderation, type Verdict } from '../api/moderation';
import { ForumText } from '../forum/ForumText';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { RadioGroup } from '../ui/Fields';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { Decisions } from './Decisions';
import { HeldList } from './HeldList';
import { KeepSecret } from './KeepSecret';
import { ReasonForm } from './ReasonForm';
import { Trail } from './Trail';
import { addressOfReported, groundNames, verdictHints, verdictNames } from './words';
import './moderation.css';

const LEAD = 'Wat collega’s meldden, wat u besluit en waarom. De schrijver en de melders lezen uw reden.';

/** The lists of cases by their names in the address. */
const LISTS: { name: string; label: string; state: CaseState; empty: string }[] = [
  { name: '', label: 'Te beoordelen', state: 'reported', empty: 'Er zijn geen meldingen' },
  { name: 'bezwaren', label: 'Bezwaren', state: 'appealed', empty: 'Er zijn geen bezwaren' },
  { name: 'afgehandeld', label: 'Afgehandeld', state: 'decided', empty: 'Er is nog niets besloten' },
];
const HELD = { name: 'wacht', label: 'Wacht op plaatsing' };
const TRAIL = { name: 'logboek', label: 'Logboek' };

/** What was reported, for the editors. */
export function CasesPage() {
  return (
    <SignInGate editorsOnly title="Meldingen" why={LEAD}>
      {() => <Desk />}
    </SignInGate>
  );
}

function Desk() {
  const [address] = useSearchParams();
  const chosen = address.get('lijst') ?? '';
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const list = LISTS.find((one) => one.name === chosen);
  return (
    <Page
      title="Meldingen"
      lead={LEAD}
      path={[
        { href: '/redactie', label: 'Redactie' },
        { href: '/redactie/meldingen', label: 'Meldingen' },
      ]}
    >
      <nav className="tabs" aria-label="Lijsten">
        <ul>
          {[...LISTS.slice(0, 2), HELD, ...LISTS.slice(2), TRAIL].map((one) => (
            <li key={one.name}>
              <Link
                href={hrefOf(one.name)}
                className="tab"
                aria-current={one.name === chosen ? 'page' : undefined}
              >
                {one.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {list && <Cases list={list} page={page} />}
      {chosen === HELD.name && <HeldList page={page} hrefOf={(next) => hrefOf(chosen, next)} />}
      {chosen === TRAIL.name && <Trail page={page} hrefOf={(next) => hrefOf(chosen, next)} />}
    </Page>
  );
}

function hrefOf(list: string, page = 1) {
  const query = new URLSearchParams();
  if (list) {
    query.set('lijst', list);
  }
  if (page > 1) {
    query.set('page', String(page));
  }
  const text = query.toString();
  return text ? `/redactie/meldingen?${text}` : '/redactie/meldingen';
}

function Cases({ list, page }: { list: (typeof LISTS)[number]; page: number }) {
  const parameters = { state: list.state, page, pageSize: 20 };
  const cases = useQuery({
    queryKey: ['cases', parameters],
    queryFn: ({ signal }) => moderation.cases(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 30_000,
  });
  return (
    <Loaded query={cases} what={list.label} lines={6}>
      {(answer) =>
        answer.items.length === 0 ? (
          <Empty title={list.empty}>
            <p>Nieuwe meldingen verschijnen hier vanzelf.</p>
          </Empty>
        ) : (
          <>
            <p role="status">{counted(answer.total, 'bijdrage', 'bijdragen')}</p>
            <ul className="cases">
              {answer.items.map((one) => (
                <li key={one.id}>
                  <CaseCard one={one} />
                </li>
              ))}
            </ul>
            <Pagination
              label={`Pagina’s: ${list.label}`}
              page={answer.page}
              pageSize={answer.pageSize}
              total={answer.total}
              hrefOf={(next) => hrefOf(list.name, next)}
            />
          </>
        )
      }
    </Loaded>
  );
}

function CaseCard({ one }: { one: Case }) {
  const what = one.contribution;
  const open = one.reports.filter((report) => report.open).length;
  return (
    <article className="card case" aria-labelledby={`zaak-${one.id}`}>
      <p className="card__meta">
        {what?.number === undefined ? 'Begin van een gesprek' : `Reactie ${what.number}`}
        {what && ` · ${what.author}${what.municipality ? `, gemeente ${what.municipality}` : ''}`}
        {what && ` · ${dateTime(what.createdAt)}`}
      </p>
      <h2 className="nl-heading nl-heading--level-4" id={`zaak-${one.id}`}>
        {what ? <Link href={addressOfReported(what)}>{what.title}</Link> : 'Deze bijdrage is er niet meer'}
      </h2>
      <KeepSecret type={what?.type} />
      <p className="tags">
        {open > 0 && <Badge tone="attention">{counted(open, 'open melding', 'open meldingen')}</Badge>}
        {what?.standing === 'hidden' && <Badge tone="attention">Verborgen</Badge>}
        {what?.standing === 'removed' && <Badge>Weggehaald</Badge>}
        {what?.standing === 'gone' && <Badge>Bestaat niet meer</Badge>}
        {what?.closed && <Badge>Gesprek gesloten</Badge>}
      </p>
      {what && (
        <div className="case__text">
          <ForumText text={what.text} looksUp />
        </div>
      )}
      <ul className="case__reports" aria-label="Meldingen">
        {one.reports.map((report) => (
          <li key={report.reportedAt + report.by}>
            <strong>{groundNames[report.ground]}</strong>
            {report.words && `: ${report.words}`}{' '}
            <span className="small">
              {report.by} · {dateTime(report.reportedAt)}
            </span>
          </li>
        ))}
      </ul>
      {one.decisions.length > 0 && <Decisions decisions={one.decisions} />}
      {one.state !== 'decided' &&
        (one.yours ? (
          one.state === 'appealed' ? (
            <SettleForm one={one} />
          ) : (
            <DecideForm one={one} />
          )
        ) : (
          <Notice>
            <p>Een andere redacteur kijkt hiernaar: u schreef, meldde of besloot hier zelf.</p>
          </Notice>
        ))}
    </article>
  );
}

function DecideForm({ one }: { one: Case }) {
  const [verdict, setVerdict] = useState<Verdict>('dismiss');
  const deciding = useChange((reason: string) => moderation.decide(one, verdict, reason));
  return (
    <ReasonForm
      id={`reden-${one.id}`}
      label="Reden"
      hint="De schrijver en de melders lezen dit. Noem geen namen."
      send="Besluiten"
      doing={deciding}
      onSend={deciding.mutate}
    >
      <RadioGroup
        id={`besluit-${one.id}`}
        legend="Wat besluit u?"
        value={verdict}
        options={(Object.keys(verdictNames) as Verdict[]).map((value) => ({
          value,
          label: verdictNames[value],
          hint: verdictHints[value],
        }))}
        onChange={(value) => setVerdict(value as Verdict)}
      />
    </ReasonForm>
  );
}

function SettleForm({ one }: { one: Case }) {
  const [outcome, setOutcome] = useState('uphold');
  const settling = useChange((reason: string) => moderation.settle(one, outcome === 'overturn', reason));
  return (
    <ReasonForm
      id={`reden-${one.id}`}
      label="Reden"
      hint="Dit is het laatste woord. De schrijver en de melders lezen het."
      send="Op het bezwaar besluiten"
      doing={settling}
      onSend={settling.mutate}
    >
      <RadioGroup
        id={`uitkomst-${one.id}`}
        legend="Wat vindt u van het bezwaar?"
        value={outcome}
        options={[
          { value: 'uphold', label: 'Het besluit blijft staan' },
          {
            value: 'overturn',
            label: 'Het besluit wordt teruggedraaid',
            hint: 'De bijdrage is weer te lezen, of het gesprek gaat weer open.',
          },
        ]}
        onChange={setOutcome}
      />
    </ReasonForm>
  );
}

/** A change to a case, after which the lists are asked for anew; also where somebody else was first. */
function useChange(change: (reason: string) => Promise<Case>) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => {
      for (const key of ['cases', 'deeds', 'topic', 'topics', 'posts']) {
        cache.invalidateQueries({ queryKey: [key] });
      }
    },
  });
}
