// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { Problem } from '../api/http';
import { type Entry, portfolio } from '../api/portfolio';
import type { Session } from '../api/session';
import { addressOf } from '../entry/address';
import { isMissing, useEntryNow } from '../entry/useEntry';
import { NotFoundPage } from '../pages/NotFoundPage';
import { SignInGate } from '../session/SignInGate';
import { EntryForm } from '../submit/EntryForm';
import { contentOf, errorsOf, type FormValues, formOf, submissionErrors } from '../submit/form';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { TextArea } from '../ui/Fields';
import { Loaded } from '../ui/Loading';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import '../entry/entry.css';
import '../submit/submit.css';

interface Kept {
  form: FormValues;
  note: string;
  version: number;
}

/** Corrects what everybody reads, with a note that everybody reads too. Not stored before it is published. */
export function CorrectPage({ id }: { id: string }) {
  const entry = useEntryNow(id);
  return (
    <SignInGate
      editorsOnly
      title="Tekst verbeteren"
      why="Een fout in een gepubliceerd verhaal herstellen, met een toelichting."
    >
      {(who) =>
        isMissing(entry.error) ? (
          <NotFoundPage what="Deze bijdrage" />
        ) : (
          <Loaded query={entry} what="Bijdrage" lines={10}>
            {(found) =>
              found.state === 'published' ? (
                <Correcting key={found.version} entry={found} who={who} />
              ) : (
                <Page title={found.title}>
                  <Notice tone="warning" title="Dit is niet openbaar, en hier niet te verbeteren" />
                </Page>
              )
            }
          </Loaded>
        )
      }
    </SignInGate>
  );
}

function Correcting({ entry, who }: { entry: Entry; who: Session }) {
  const key = `verbetering:${entry.id}`;
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const stored = useMemo(() => formOf(entry), [entry]);
  const [kept] = useState(() => keptDraft<Kept>(key));
  const [form, setForm] = useState<FormValues>({ ...stored, ...kept?.value.form });
  const [note, setNote] = useState(kept?.value.note ?? '');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const isDirty = note !== '' || JSON.stringify(form) !== JSON.stringify(stored);

  useEffect(() => {
    if (isDirty) {
      keepDraft<Kept>(key, { form, note, version: entry.version });
    }
  }, [key, form, note, isDirty, entry.version]);

  const correcting = useMutation({
    mutationFn: () => portfolio.correct(entry.id, entry.version, note.trim(), contentOf(form)),
    onSuccess: (corrected) => {
      dropDraft(key);
      cache.setQueryData(['entry', corrected.id], corrected);
      cache.setQueryData(['entry', corrected.slug], corrected);
      cache.invalidateQueries({ queryKey: ['entries'] });
      cache.invalidateQueries({ queryKey: ['search'] });
      navigate(addressOf(corrected));
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.violations.length > 0) {
        setErrors(errorsOf(failure.violations));
      }
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = submissionErrors(form);
    if (note.trim() === '') {
      found.push({
        field: 'note',
        label: 'Toelichting',
        message: 'Vul dit in; lezers zien wat er verbeterd is',
      });
    }
    setErrors(found);
    if (found.length === 0 && !correcting.isPending) {
      correcting.mutate();
    }
  };
  return (
    <Page
      title="Tekst verbeteren"
      over={entry.title}
      lead="Voor fouten die niet kunnen wachten. Andere wijzigingen maakt de gemeente zelf, met een herziening."
      path={[
        { href: '/redactie', label: 'Redactie' },
        { href: `/redactie/${entry.id}`, label: entry.title },
        { href: `/verbeteren/${entry.id}`, label: 'Tekst verbeteren' },
      ]}
    >
      <form className="form" onSubmit={send} noValidate>
        {kept && isDirty && (
          <Notice
            tone={kept.value.version === entry.version ? 'info' : 'warning'}
            title="Uw laatste tekst is teruggezet"
          >
            {kept.value.version !== entry.version && (
              <p>Het verhaal is sindsdien gewijzigd. Kijk of uw tekst daar nog bij past.</p>
            )}
            <p>
              <Button
                onClick={() => {
                  dropDraft(key);
                  setForm(stored);
                  setNote('');
                }}
              >
                Die tekst weggooien
              </Button>
            </p>
          </Notice>
        )}
        {entry.underWay && (
          <Notice tone="warning" title="De gemeente werkt aan een herziening">
            <p>
              Uw verbetering komt daar ook in, behalve in onderdelen die de gemeente zelf al veranderde. Bij
              zulke onderdelen ziet zij dat de openbare tekst anders werd.
            </p>
          </Notice>
        )}
        <ErrorSummary
          errors={errors}
          title={errors.length === 1 ? 'Eén ding klopt nog niet' : `${errors.length} dingen kloppen nog niet`}
        />
        {correcting.isError && errors.length === 0 && <ProblemNotice failure={correcting.error} />}
        <EntryForm form={form} who={who} errors={errors} remarks={[]} own={entry.id} onChange={setForm} />
        <section className="form__step" aria-labelledby="kop-toelichting">
          <h2 id="kop-toelichting" className="nl-heading nl-heading--level-2">
            Wat verbeterde u?
          </h2>
          <TextArea
            id="note"
            label="Toelichting"
            hint="Eén zin. Iedereen leest dit boven het verhaal."
            error={errors.find((error) => error.field === 'note')?.message}
            rows={2}
            limit={500}
            value={note}
            onChange={setNote}
          />
        </section>
        <div className="form__actions form__actions--sticky">
          <Button type="submit" look="primary" busy={correcting.isPending}>
            Verbetering publiceren
          </Button>
          <span className="form__saved">{isDirty && 'Bewaard in deze browser tot u publiceert.'}</span>
        </div>
      </form>
    </Page>
  );
}
