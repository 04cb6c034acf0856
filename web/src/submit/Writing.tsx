// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocation } from 'wouter';
import { Problem } from '../api/http';
import { type Entry, portfolio, type Remark } from '../api/portfolio';
import type { Session } from '../api/session';
import { EntryArticle } from '../entry/EntryArticle';
import { useMunicipalities } from '../municipality/useMunicipalities';
import { AskFirst } from '../ui/AskFirst';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { counted, dateTime } from '../ui/format';
import { Link } from '../ui/Link';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { kindNames, stateNames } from '../ui/words';
import { EntryForm, STEPS } from './EntryForm';
import { contentOf, emptyForm, errorsOf, type FormValues, submissionErrors } from './form';
import { RemarkList } from './RemarkList';
import { TornPlaces } from './TornPlaces';
import { type Saving, useAutosave } from './useAutosave';

export const WHY =
  'Vertel wat uw gemeente deed, voor welk dilemma u stond en wat niet werkte. De redactie leest mee en publiceert.';

interface Props {
  who: Session;
  /** The draft, or the revision under way; absent for what is new. */
  text?: Entry;
  isRevision?: boolean;
  /** What a new text begins with, and what that is from. */
  from?: { id: string; form: FormValues };
  onStored?: (entry: Entry) => void;
}

/** The form of an entry that its authors write at: stored while they type, seen as everybody will, and offered. */
export function Writing({ who, text, isRevision, from, onStored }: Props) {
  const [, navigate] = useLocation();
  const cache = useQueryClient();
  const { data: municipalities = [] } = useMunicipalities();
  // The page's heading stays what it was when writing began, so that nothing moves below the hands.
  const [begun] = useState(text);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isPreviewed, setPreviewed] = useState(false);
  const preview = useRef<HTMLHeadingElement>(null);
  const toPreview = useRef<HTMLButtonElement>(null);
  const view = (next: boolean) => {
    flushSync(() => setPreviewed(next));
    (next ? preview : toPreview).current?.focus();
    if (next) {
      window.scrollTo(0, 0);
    }
  };
  const cacheKey = isRevision ? 'revision' : 'entry';

  const writing = useAutosave(text, {
    key: (entry) =>
      isRevision ? `herziening:${entry?.id}` : `bijdrage:${entry?.id ?? (from ? `uit-${from.id}` : 'nieuw')}`,
    empty: from?.form ?? emptyForm(who.municipality),
    write: (content, entry) => {
      if (!entry) {
        return portfolio.draft(content);
      }
      return isRevision
        ? portfolio.revise(entry.id, entry.version, content)
        : portfolio.rewrite(entry.id, entry.version, content);
    },
    read: (entry) => (isRevision ? portfolio.revision(entry.id) : portfolio.entry(entry.id)),
    onStored: (stored) => {
      onStored?.(stored);
      cache.setQueryData([cacheKey, stored.id], stored);
      cache.invalidateQueries({ queryKey: ['entries'] });
      if (!begun && window.location.pathname === '/insturen') {
        navigate(`/insturen/${stored.id}`, { replace: true });
      }
    },
  });
  const { form, entry, saving } = writing;
  const isTorn = saving.is === 'torn';

  const submitting = useMutation({
    mutationFn: async () => {
      const outcome = await writing.save();
      if (outcome.is !== 'all') {
        setErrors(outcome.is === 'stopped' ? outcome.errors : []);
        return null;
      }
      return writing.step((stored) => portfolio.submit(stored.id, stored.version));
    },
    onSuccess: (sent) => {
      if (sent) {
        cache.removeQueries({ queryKey: ['revision', sent.id] });
        cache.invalidateQueries({ queryKey: ['entries'] });
        cache.setQueryData(['entry', sent.id], sent);
        window.scrollTo(0, 0);
        navigate(`/insturen/${sent.id}`);
      }
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.violations.length > 0) {
        setErrors(errorsOf(failure.violations));
      }
    },
  });
  const marking = useMutation({
    mutationFn: (remark: Remark) =>
      writing.step((stored) =>
        remark.resolvedAt
          ? portfolio.reopen(stored.id, stored.version, remark.number)
          : portfolio.resolve(stored.id, stored.version, remark.number),
      ),
  });
  const discarding = useMutation({
    mutationFn: async () => {
      const result = await writing.step((stored) => portfolio.discardRevision(stored.id, stored.version));
      writing.forget();
      return result;
    },
    onSuccess: (published) => {
      cache.removeQueries({ queryKey: ['revision', published.id] });
      cache.setQueryData(['entry', published.id], published);
      cache.invalidateQueries({ queryKey: ['entries'] });
    },
  });

  const isBusy = submitting.isPending || discarding.isPending;
  const failure =
    submitting.error ??
    marking.error ??
    discarding.error ??
    (saving.is === 'failed' && !isOffline(saving.failure) ? saving.failure : null);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy || isTorn) {
      return;
    }
    submitting.reset();
    const found = submissionErrors(form);
    setErrors(found);
    if (found.length === 0) {
      submitting.mutate();
    }
  };
  const change = (next: FormValues) => {
    writing.change(next);
    if (errors.length > 0) {
      // What was mended is no error any more; what is new is told when it is sent.
      setErrors((before) => {
        const left = submissionErrors(next).map((error) => error.field);
        return before.filter((error) => left.includes(error.field));
      });
    }
  };
  const remarks = entry?.remarks ?? [];
  const open = remarks.filter((remark) => !remark.resolvedAt).length;
  const onMark = (remark: Remark) => marking.mutate(remark);
  const municipality = municipalities.find((one) => one.code === form.municipality);

  return (
    <Page
      title={begun ? begun.title : 'Een voorbeeld insturen'}
      over={
        begun && (
          <>
            <Badge>{isRevision ? 'Herziening' : stateNames[begun.state]}</Badge>
            {entry?.authors && entry.authors.length > 0 && (
              <span className="small">Geschreven door {entry.authors.join(', ')}</span>
            )}
          </>
        )
      }
      lead={begun ? undefined : WHY}
      path={
        begun
          ? [
              { href: '/mijn-bijdragen', label: 'Mijn bijdragen' },
              { href: `/insturen/${begun.id}`, label: begun.title },
            ]
          : [{ href: '/insturen', label: 'Insturen' }]
      }
    >
      {isPreviewed && (
        <section className="preview" aria-label="Voorbeeld">
          <div className="preview__bar">
            <p>
              <strong>Voorbeeld.</strong> Zo komt het eruit te zien. Het e-mailadres zien alleen ingelogde
              collega’s.
            </p>
            <Button onClick={() => view(false)}>Verder schrijven</Button>
          </div>
          <p className="page__over">
            {kindNames[form.kind]} · {municipality?.name ?? form.municipality}
          </p>
          <h2 ref={preview} tabIndex={-1} className="nl-heading nl-heading--level-1">
            {form.title || 'Zonder titel'}
          </h2>
          <p className="page__lead">{form.summary}</p>
          <EntryArticle
            level={3}
            entry={{
              ...contentOf(form),
              images: form.images,
              id: entry?.id ?? '',
              version: entry?.version ?? 0,
              state: 'draft',
              municipality: {
                code: form.municipality,
                name: municipality?.name ?? form.municipality,
              },
              type: municipality?.type,
              licence: 'CC-BY-4.0',
              sample: false,
              createdAt: '',
              updatedAt: '',
            }}
          />
        </section>
      )}
      <div className="form-layout" hidden={isPreviewed}>
        <nav className="steps no-print" aria-label="Onderdelen van het formulier">
          <ol>
            {STEPS.map((step) => (
              <li key={step.id}>
                <a href={`#${step.id}`}>{step.label}</a>
              </li>
            ))}
          </ol>
        </nav>
        <form className="form" onSubmit={send} noValidate>
          <div id="keuze" tabIndex={-1}>
            {isTorn && <TornPlaces conflicts={saving.conflicts} form={form} onSettle={writing.settle} />}
          </div>
          {writing.restoredFrom && !isTorn && (
            <Notice title="Uw laatste tekst is teruggezet">
              <p>
                Op {dateTime(writing.restoredFrom)} was nog niet alles opgeslagen. Hieronder staat wat u toen
                had.
              </p>
              <p>
                <Button onClick={writing.forget}>Die tekst weggooien</Button>
              </p>
            </Notice>
          )}
          {from && !begun && (
            <Notice title="Begonnen met een gesprek op het forum">
              <p>
                De vraag staat bij de aanleiding, het antwoord bij de aanpak en het gesprek bij de bronnen.
                Schrijf het in uw eigen woorden, en vraag wie u aanhaalt of dat goed is.
              </p>
            </Notice>
          )}
          {entry?.underWay?.outdated && (
            <Notice tone="warning" title="De openbare tekst is intussen verbeterd">
              <p>
                De redactie verbeterde de pagina nadat u aan deze herziening begon.{' '}
                <Link href={`/geschiedenis/${entry.slug ?? entry.id}`}>Bekijk wat er veranderde</Link> en neem
                over wat moet blijven.
              </p>
            </Notice>
          )}
          {open > 0 && (
            <p role="status">
              De redactie plaatste {counted(open, 'opmerking', 'opmerkingen')} die nog open{' '}
              {open === 1 ? 'staat' : 'staan'}. U vindt ze bij de onderdelen hieronder.
            </p>
          )}
          <RemarkList
            remarks={remarks.filter((remark) => !remark.section)}
            onMark={onMark}
            busy={marking.isPending}
          />
          <ErrorSummary
            errors={errors}
            title={
              errors.length === 1 ? 'Eén ding klopt nog niet' : `${errors.length} dingen kloppen nog niet`
            }
          />
          {failure !== null && errors.length === 0 && <ProblemNotice failure={failure} />}
          <EntryForm
            form={form}
            who={who}
            errors={errors}
            remarks={remarks}
            own={entry?.id}
            onChange={change}
            onMark={onMark}
          />
          <div className="form__actions form__actions--sticky">
            <Button type="submit" look="primary" busy={isBusy} disabled={isTorn}>
              {submitting.isPending ? 'Bezig met insturen' : isRevision ? 'Herziening insturen' : 'Insturen'}
            </Button>
            <Button ref={toPreview} onClick={() => view(true)}>
              Voorbeeld bekijken
            </Button>
            {isRevision && (
              <AskFirst
                question="De nieuwe tekst is dan weg; de openbare blijft."
                yes="Ja, weggooien"
                busy={discarding.isPending}
                onYes={() => discarding.mutate()}
              >
                Herziening weggooien
              </AskFirst>
            )}
            <SavingState saving={saving} isDirty={writing.isDirty} />
            {isTorn && (
              <a className="nl-link" href="#keuze">
                Naar de keuze
              </a>
            )}
          </div>
        </form>
      </div>
    </Page>
  );
}

const isOffline = (failure: unknown) => failure instanceof Problem && failure.status === 0;

/** Where the text is. Read aloud only when it matters, not at every pause. */
function SavingState({ saving, isDirty }: { saving: Saving; isDirty: boolean }) {
  const told = tellSaving(saving, isDirty);
  const [aloud, setAloud] = useState('');
  const matters = ['saved', 'unfit', 'torn', 'failed'].includes(saving.is);
  if (matters && aloud !== told) {
    setAloud(told);
  }
  return (
    <>
      <span className="form__saved" aria-hidden="true">
        {told}
      </span>
      <span className="visually-hidden" role="status">
        {aloud}
      </span>
    </>
  );
}

/** Where the text is, in a sentence. */
function tellSaving(saving: Saving, isDirty: boolean): string {
  switch (saving.is) {
    case 'saving':
      return 'Opslaan…';
    case 'saved':
      return isDirty ? 'Opslaan…' : `Opgeslagen op ${dateTime(saving.at)}`;
    case 'unfit': {
      const [first] = saving.errors;
      return `Nog niet opgeslagen, wel bewaard in deze browser. ${first ? `${first.label}: ${first.message.toLowerCase()}.` : ''}`;
    }
    case 'torn':
      return 'Nog niet opgeslagen: kies eerst welke tekst blijft.';
    case 'failed':
      return isOffline(saving.failure)
        ? 'Geen verbinding. Uw tekst is bewaard in deze browser en wordt opgeslagen zodra het kan.'
        : 'Niet opgeslagen, wel bewaard in deze browser.';
    default:
      return isDirty ? 'Nog niet opgeslagen, wel bewaard in deze browser.' : '';
  }
}
