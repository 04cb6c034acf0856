// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { type Ground, moderation, type Reported } from '../api/moderation';
import { Button } from '../ui/Button';
import { RadioGroup, TextArea } from '../ui/Fields';
import { Link } from '../ui/Link';
import { Notice, ProblemNotice } from '../ui/Notice';
import { useFocusOn } from '../ui/useFocusOn';
import { groundNames } from './words';

const GROUNDS = Object.entries(groundNames).map(([value, label]) => ({ value, label }));

/** A button that opens the form to report a contribution with, and what came of sending it. */
export function ReportButton({ what, of }: { what: Reported; of: string }) {
  const [isOpen, setOpen] = useState(false);
  const [isSent, setSent] = useState(false);
  if (isSent) {
    return (
      <Notice tone="ok" announced>
        <p>
          Dank u. De redactie kijkt ernaar. Wat zij besluit, leest u bij{' '}
          <Link href="/mijn-meldingen">Meldingen en besluiten</Link>.
        </p>
      </Notice>
    );
  }
  return isOpen ? (
    <ReportForm what={what} onSent={() => setSent(true)} onCancel={() => setOpen(false)} />
  ) : (
    <Button look="subtle" onClick={() => setOpen(true)}>
      Melden<span className="visually-hidden">: {of}</span>
    </Button>
  );
}

function ReportForm({
  what,
  onSent,
  onCancel,
}: {
  what: Reported;
  onSent: () => void;
  onCancel: () => void;
}) {
  const id = useId();
  const [ground, setGround] = useState<Ground | ''>('');
  const [words, setWords] = useState('');
  const [errors, setErrors] = useState<{ ground?: string; words?: string }>({});
  useFocusOn(id);
  const reporting = useMutation({
    mutationFn: (chosen: Ground) => moderation.report(what, chosen, words),
    onSuccess: onSent,
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found = {
      ground: ground ? undefined : 'Kies wat er mis is',
      words: ground === 'other' && words.trim() === '' ? 'Schrijf op wat er mis is' : undefined,
    };
    setErrors(found);
    if (found.ground) {
      document.getElementById(id)?.focus();
    } else if (found.words) {
      document.getElementById(`${id}-woorden`)?.focus();
    } else {
      reporting.mutate(ground as Ground);
    }
  };
  return (
    <form className="reply-form report-form" onSubmit={send} noValidate>
      {reporting.isError && <ProblemNotice failure={reporting.error} />}
      <RadioGroup
        id={id}
        legend="Wat is er mis met deze bijdrage?"
        hint="De schrijver krijgt niet te zien wie meldde."
        error={errors.ground}
        value={ground}
        options={GROUNDS}
        onChange={(value) => setGround(value as Ground)}
      />
      <TextArea
        id={`${id}-woorden`}
        label="Toelichting"
        optional={ground !== 'other'}
        error={errors.words}
        rows={2}
        limit={1_000}
        value={words}
        onChange={setWords}
      />
      <p className="button-row">
        <Button type="submit" look="primary" busy={reporting.isPending}>
          Melding versturen
        </Button>
        <Button look="subtle" onClick={onCancel}>
          Niet melden
        </Button>
      </p>
    </form>
  );
}
