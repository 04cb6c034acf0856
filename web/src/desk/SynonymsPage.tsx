// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { Problem } from '../api/http';
import { portfolio, type Synonyms } from '../api/portfolio';
import { SignInGate } from '../session/SignInGate';
import { Button } from '../ui/Button';
import { ErrorSummary } from '../ui/ErrorSummary';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { faultOf, groupsOf, type Line, linesOf } from './synonyms';

const WHY = 'Woorden die bij het zoeken voor elkaar gelden. Een wijziging werkt binnen een paar tellen.';

/** Where editors keep the words that searches take for one another, and see what was sought in vain. */
export function SynonymsPage() {
  return (
    <SignInGate editorsOnly title="Synoniemen" why={WHY}>
      {() => <Opened />}
    </SignInGate>
  );
}

function Opened() {
  const synonyms = useQuery({
    queryKey: ['synonyms'],
    queryFn: ({ signal }) => portfolio.synonyms(signal),
    // What is being typed must not be replaced by what somebody else stored.
    refetchOnWindowFocus: false,
  });
  return (
    <Page
      title="Synoniemen"
      lead={WHY}
      path={[
        { href: '/redactie', label: 'Redactie' },
        { href: '/redactie/synoniemen', label: 'Synoniemen' },
      ]}
    >
      <Loaded query={synonyms} what="Synoniemen" lines={10}>
        {(list) => <List key={list.version} list={list} />}
      </Loaded>
    </Page>
  );
}

function List({ list }: { list: Synonyms }) {
  const cache = useQueryClient();
  const [lines, setLines] = useState<Line[]>(() => linesOf(list));
  const [isChecked, setChecked] = useState(false);
  const nextKey = useRef(lines.length);
  const last = useRef<HTMLInputElement>(null);
  const faults = lines.flatMap((line, place) => {
    const message = faultOf(line.text);
    return message ? [{ field: `groep-${line.key}`, label: `Groep ${place + 1}`, message }] : [];
  });
  const saving = useMutation({
    mutationFn: () => portfolio.replaceSynonyms(list.version, groupsOf(lines)),
    onSuccess: (saved) => {
      cache.setQueryData(['synonyms'], saved);
      cache.invalidateQueries({ queryKey: ['search'] });
    },
  });
  const isOvertaken = saving.error instanceof Problem && saving.error.status === 412;
  const change = (key: number, text: string) =>
    setLines(lines.map((line) => (line.key === key ? { ...line, text } : line)));
  const add = (text: string) => {
    setLines([...lines, { key: nextKey.current++, text }]);
    requestAnimationFrame(() => last.current?.focus());
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (faults.length === 0) {
      saving.mutate();
    }
  };

  return (
    <div className="split split--story">
      <form className="form" onSubmit={save} noValidate>
        {isChecked && <ErrorSummary errors={faults} title="Nog niet opgeslagen; dit moet eerst" />}
        {saving.isError && !isOvertaken && <ProblemNotice failure={saving.error} />}
        {isOvertaken && (
          <Notice tone="warning" title="Een collega wijzigde de lijst intussen" announced>
            <p>
              Noteer wat u wilde veranderen en{' '}
              <button
                type="button"
                className="nl-link link-button"
                onClick={() => cache.invalidateQueries({ queryKey: ['synonyms'] })}
              >
                laad de nieuwe lijst
              </button>
              .
            </p>
          </Notice>
        )}
        <p className="small">
          {list.replacedAt
            ? `Laatst gewijzigd op ${dateTime(list.replacedAt)}.`
            : 'Dit is de lijst die bij het portaal hoort.'}{' '}
          {counted(lines.length, 'groep', 'groepen')}. Scheid de woorden met komma’s; meervouden hoeven er
          niet bij.
        </p>
        <ol className="synonyms">
          {lines.map((line, place) => {
            const fault = isChecked ? faultOf(line.text) : undefined;
            const id = `groep-${line.key}`;
            return (
              <li key={line.key}>
                <label htmlFor={id} className="visually-hidden">
                  Groep {place + 1}
                </label>
                {fault && (
                  <span className="utrecht-form-field-error-message" id={`${id}-error`}>
                    {fault}
                  </span>
                )}
                <span className="synonyms__row">
                  <input
                    id={id}
                    ref={place === lines.length - 1 ? last : undefined}
                    className={`utrecht-textbox utrecht-textbox--html-input${fault ? ' utrecht-textbox--invalid' : ''}`}
                    value={line.text}
                    autoComplete="off"
                    aria-invalid={fault ? true : undefined}
                    aria-describedby={fault ? `${id}-error` : undefined}
                    onChange={(event) => change(line.key, event.target.value)}
                  />
                  <Button
                    look="subtle"
                    icon="close"
                    onClick={() => setLines(lines.filter((one) => one.key !== line.key))}
                  >
                    <span className="visually-hidden">Groep {place + 1} verwijderen</span>
                  </Button>
                </span>
              </li>
            );
          })}
        </ol>
        <div className="form__actions">
          <Button onClick={() => add('')}>Groep toevoegen</Button>
          <Button type="submit" look="primary" busy={saving.isPending}>
            Opslaan
          </Button>
        </div>
      </form>
      <aside className="side" aria-label="Gezocht en niet gevonden">
        <Missed onAdd={(query) => add(`${query}, `)} />
      </aside>
    </div>
  );
}

/** What was sought in vain this week: the best source of synonyms. */
function Missed({ onAdd }: { onAdd: (query: string) => void }) {
  const misses = useQuery({ queryKey: ['misses'], queryFn: ({ signal }) => portfolio.misses(signal) });
  return (
    <section className="panel">
      <h2 className="nl-heading nl-heading--level-4">Gezocht en niet gevonden</h2>
      <Loaded query={misses} what="Wat niet gevonden werd">
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Deze week niets" />
          ) : (
            <ul className="plain-list">
              {items.map(({ query, hours }) => (
                <li key={query}>
                  <Link href={`/zoeken?q=${encodeURIComponent(query)}`}>{query}</Link>{' '}
                  <span className="small">in {counted(hours, 'uur', 'uren')}</span>{' '}
                  <Button look="subtle" onClick={() => onAdd(query)}>
                    Groep maken<span className="visually-hidden"> van {query}</span>
                  </Button>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <p className="small">
        Alleen gewone woorden die op drie uren in deze week vergeefs gezocht zijn. Wie zocht, wordt niet
        bewaard.
      </p>
    </section>
  );
}
