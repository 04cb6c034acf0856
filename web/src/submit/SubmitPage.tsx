// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../api/http';
import { type Entry, portfolio } from '../api/portfolio';
import type { Session } from '../api/session';
import { useEntry } from '../entry/EntryPage';
import { EntryStory } from '../entry/EntryStory';
import { NotFoundPage } from '../pages/NotFoundPage';
import { SignInGate } from '../session/SignInGate';
import { isEditor } from '../session/useSession';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { dateTime } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { stateNames } from '../ui/words';
import { EntryForm, Remarks, STEPS } from './EntryForm';
import {
  contentOf,
  draftErrors,
  emptyForm,
  errorsOf,
  type FormValues,
  formOf,
  submissionErrors,
} from './form';

const WHY =
  'Vertel wat uw gemeente deed, voor welk dilemma u stond en wat niet werkte. De redactie leest mee en publiceert.';

/** A new entry, or one that was begun. */
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
  const form = useRef({ id, number: 0 });
  const savedAs = useRef<string | undefined>(undefined);
  if (form.current.id !== id) {
    const isSame = form.current.id === undefined && savedAs.current === id;
    form.current = { id, number: form.current.number + (isSame ? 0 : 1) };
  }
  const entry = useEntry(id ?? '', id !== undefined);
  const found = id === undefined ? undefined : entry.data;

  if (id !== undefined && found === undefined) {
    return entry.error instanceof Problem && entry.error.status === 404 ? (
      <NotFoundPage what="Deze bijdrage" />
    ) : (
      <Loaded query={entry} what="Bijdrage" lines={10}>
        {() => null}
      </Loaded>
    );
  }
  if (found && found.state !== 'draft' && !(found.state === 'published' && isEditor(who))) {
    return <Sent entry={found} />;
  }
  return (
    <Writing
      key={form.current.number}
      who={who}
      entry={found}
      onSaved={(saved) => {
        savedAs.current = saved;
      }}
    />
  );
}

/** What became of an entry that can no longer be changed here. */
function Sent({ entry }: { entry: Entry }) {
  return (
    <Page
      title={entry.title}
      over={<Badge>{stateNames[entry.state]}</Badge>}
      path={[
        { href: '/mijn-bijdragen', label: 'Mijn bijdragen' },
        { href: `/insturen/${entry.id}`, label: entry.title },
      ]}
    >
      {entry.state === 'published' ? (
        <Notice tone="ok" title="Gepubliceerd">
          <p>
            Iedereen kan dit lezen: <Link href={`/portfolio/${entry.id}`}>bekijk de pagina</Link>.
          </p>
        </Notice>
      ) : (
        <Notice tone="ok" title={entry.state === 'archived' ? 'Gearchiveerd' : 'Bedankt, het is ingestuurd'}>
          <p>
            {entry.state === 'archived'
              ? 'Deze bijdrage is niet meer openbaar.'
              : 'De redactie leest het door en publiceert het, of stuurt het terug met opmerkingen. U ziet dat bij uw bijdragen.'}
          </p>
          <p>
            <ButtonLink look="secondary" href="/mijn-bijdragen">
              Naar mijn bijdragen
            </ButtonLink>
          </p>
        </Notice>
      )}
      <article className="story">
        <p className="page__lead">{entry.summary}</p>
        <EntryStory entry={entry} />
      </article>
    </Page>
  );
}

function Writing({ who, entry, onSaved }: { who: Session; entry?: Entry; onSaved: (id: string) => void }) {
  const key = `bijdrage:${entry?.id ?? 'nieuw'}`;
  const [, navigate] = useLocation();
  const cache = useQueryClient();
  const stored = useMemo(
    () => (entry ? formOf(entry) : emptyForm(who.municipality)),
    [entry, who.municipality],
  );
  const [kept] = useState(() => keptDraft<FormValues>(key));
  const isAhead = kept !== null && JSON.stringify(kept.value) !== JSON.stringify(stored);
  const [form, setForm] = useState<FormValues>(isAhead && kept ? kept.value : stored);
  const [isRestored, setRestored] = useState(isAhead);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const [isPreviewed, setPreviewed] = useState(false);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const isPublished = entry?.state === 'published';
  const isDirty = JSON.stringify(form) !== JSON.stringify(stored);

  useEffect(() => {
    if (isDirty) {
      keepDraft(key, form);
    }
  }, [key, form, isDirty]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isDirty && keptDraft(key) === null) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty, key]);

  const put = async () => {
    const saved = entry
      ? await portfolio.rewrite(entry.id, entry.version, contentOf(form))
      : await portfolio.draft(contentOf(form));
    dropDraft(key);
    onSaved(saved.id);
    cache.setQueryData(['entry', saved.id], saved);
    // What was typed while it was being stored stays.
    setForm((now) => (now === form ? formOf(saved) : now));
    return saved;
  };
  const show = (failure: unknown) => {
    if (failure instanceof Problem && failure.violations.length > 0) {
      setErrors(errorsOf(failure.violations));
    }
  };
  const saving = useMutation({
    mutationFn: put,
    onSuccess: (saved) => {
      setRestored(false);
      setSavedAt(saved.updatedAt);
      cache.invalidateQueries({ queryKey: ['entries'] });
      if (!entry) {
        navigate(`/insturen/${saved.id}`, { replace: true });
      } else if (isPublished) {
        navigate(`/portfolio/${saved.id}`);
      }
    },
    onError: show,
  });
  const submitting = useMutation({
    mutationFn: async () => {
      const saved = await put();
      const sent = await portfolio.submit(saved.id, saved.version);
      cache.setQueryData(['entry', sent.id], sent);
      return sent;
    },
    onSuccess: (sent) => {
      cache.invalidateQueries({ queryKey: ['entries'] });
      window.scrollTo(0, 0);
      navigate(`/insturen/${sent.id}`);
    },
    onError: (failure) => {
      show(failure);
      // The draft may have been stored before the submission was refused: write on from there.
      cache.invalidateQueries({ queryKey: ['entry', entry?.id] });
    },
  });
  const isBusy = saving.isPending || submitting.isPending;
  const failure = submitting.error ?? saving.error;

  const save = () => {
    submitting.reset();
    const found = isPublished ? submissionErrors(form) : draftErrors(form);
    setErrors(found);
    if (found.length === 0) {
      saving.mutate();
    }
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isPublished) {
      save();
      return;
    }
    saving.reset();
    const found = submissionErrors(form);
    setErrors(found);
    if (found.length === 0) {
      submitting.mutate();
    }
  };

  return (
    <Page
      title={entry ? form.title || 'Zonder titel' : 'Een voorbeeld insturen'}
      over={entry && <Badge>{stateNames[entry.state]}</Badge>}
      lead={entry ? undefined : WHY}
      path={
        entry
          ? [
              { href: '/mijn-bijdragen', label: 'Mijn bijdragen' },
              { href: `/insturen/${entry.id}`, label: entry.title },
            ]
          : [{ href: '/insturen', label: 'Insturen' }]
      }
    >
      <div className="form-layout">
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
          {isRestored && kept && (
            <Notice title="Uw laatste tekst is teruggezet">
              <p>Op {dateTime(kept.at)} was nog niet alles opgeslagen. Hieronder staat wat u toen had.</p>
              <p>
                <Button
                  onClick={() => {
                    dropDraft(key);
                    setForm(stored);
                    setRestored(false);
                  }}
                >
                  Die tekst weggooien
                </Button>
              </p>
            </Notice>
          )}
          <Remarks remarks={(entry?.remarks ?? []).filter((remark) => !remark.section)} />
          <ErrorSummary
            errors={errors}
            title={
              errors.length === 1 ? 'Eén ding klopt nog niet' : `${errors.length} dingen kloppen nog niet`
            }
          />
          {failure !== null && errors.length === 0 && <ProblemNotice failure={failure} />}
          <EntryForm
            id={entry?.id}
            form={form}
            who={who}
            errors={errors}
            remarks={entry?.remarks ?? []}
            onChange={setForm}
          />
          {isPreviewed && (
            <section className="preview" aria-labelledby="voorbeeld-kop">
              <h2 id="voorbeeld-kop" className="nl-heading nl-heading--level-2">
                Zo komt het eruit te zien
              </h2>
              <p className="page__lead">{form.summary}</p>
              <EntryStory entry={contentOf(form)} level={3} />
            </section>
          )}
          <div className="form__actions form__actions--sticky">
            <Button type="submit" look="primary" busy={isBusy}>
              {isPublished
                ? 'Wijziging publiceren'
                : submitting.isPending
                  ? 'Bezig met insturen'
                  : 'Insturen'}
            </Button>
            {!isPublished && (
              <Button busy={isBusy} onClick={save}>
                {saving.isPending ? 'Bezig met opslaan' : 'Concept opslaan'}
              </Button>
            )}
            <Button look="subtle" aria-pressed={isPreviewed} onClick={() => setPreviewed(!isPreviewed)}>
              {isPreviewed ? 'Voorbeeld sluiten' : 'Voorbeeld bekijken'}
            </Button>
            <span className="form__saved" role="status">
              {isDirty
                ? 'Niet opgeslagen; wel bewaard in deze browser'
                : savedAt
                  ? `Opgeslagen op ${dateTime(savedAt)}`
                  : ''}
            </span>
          </div>
        </form>
      </div>
    </Page>
  );
}
