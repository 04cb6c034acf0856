// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Consent, ConsentMeans, UploadedImage } from '../api/portfolio';
import { AskFirst } from './AskFirst';
import { Button } from './Button';
import { FieldGroup, SelectField, TextField } from './Fields';
import { ProblemNotice } from './Notice';

const MEANS: { value: ConsentMeans; label: string }[] = [
  { value: 'written', label: 'Schriftelijk, met een handtekening' },
  { value: 'email', label: 'Per e-mail' },
  { value: 'spoken', label: 'Mondeling, in een notitie vastgelegd' },
];
const NOTHING: Consent = { givenDate: '', means: 'written', keptAt: '' };
const MOST_PERSONS = 50;

/** Who can be recognised on a picture and that they agree: stored by itself, as it is no part of the text. */
export function ConsentFields({
  id,
  image,
  error,
  record,
  onRecorded,
  withdraw,
  onWithdrawn,
}: {
  id: string;
  image: UploadedImage;
  error?: string;
  record: (persons: number, consents: Consent[]) => Promise<UploadedImage>;
  onRecorded: (image: UploadedImage) => void;
  withdraw: () => Promise<void>;
  onWithdrawn: () => void;
}) {
  const told = image.portrayal;
  const [persons, setPersons] = useState(told ? String(told.persons) : '');
  const [consents, setConsents] = useState<Consent[]>(told?.consents ?? []);
  const [isTried, setTried] = useState(false);
  const count = /^\d{1,2}$/.test(persons.trim()) ? Number(persons) : undefined;
  const rows = Array.from({ length: Math.min(count ?? 0, MOST_PERSONS) }, (_, at) => consents[at] ?? NOTHING);
  const isFilled = (row: Consent) => row.givenDate !== '' && row.keptAt.trim() !== '';
  const isComplete = told !== undefined && told.consents.length === told.persons;
  const isDirty =
    persons !== (told ? String(told.persons) : '') ||
    JSON.stringify(rows) !== JSON.stringify(told?.consents ?? []);

  const recording = useMutation({
    mutationFn: (persons: number) =>
      record(
        persons,
        rows.map((row) => ({ ...row, keptAt: row.keptAt.trim() })),
      ),
    onSuccess: onRecorded,
  });
  const withdrawing = useMutation({ mutationFn: withdraw, onSuccess: onWithdrawn });

  const tell = (at: number, part: Partial<Consent>) =>
    setConsents(rows.map((one, other) => (other === at ? { ...one, ...part } : one)));
  const missing = (value: string) => (isTried && value.trim() === '' ? 'Vul dit in' : undefined);
  const send = () => {
    setTried(true);
    if (count !== undefined && count <= MOST_PERSONS && rows.every(isFilled)) {
      recording.mutate(count);
    }
  };
  return (
    <FieldGroup
      id={id}
      legend="Wie is er herkenbaar?"
      hint="Wie herkenbaar is, moet toestemming geven. Noem geen namen: die staan in het stuk waar de toestemming ligt."
      error={error && 'Leg vast wie er herkenbaar is en dat zij toestemming gaven'}
      isTarget
    >
      <TextField
        id={`${id}-persons`}
        label="Hoeveel mensen zijn herkenbaar?"
        hint="Vul 0 in als er niemand herkenbaar is."
        numeric
        error={isTried && (count === undefined || count > MOST_PERSONS) ? 'Vul een aantal in' : undefined}
        value={persons}
        onChange={setPersons}
      />
      {rows.map((consent, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a person has no other name than their place
        <div key={at} className="row-of-fields">
          <TextField
            id={`${id}-${at}-date`}
            label={`Persoon ${at + 1}: toestemming gegeven op`}
            type="date"
            error={missing(consent.givenDate)}
            value={consent.givenDate}
            onChange={(givenDate) => tell(at, { givenDate })}
          />
          <SelectField
            id={`${id}-${at}-means`}
            label="Hoe?"
            value={consent.means}
            options={MEANS}
            onChange={(means) => tell(at, { means: means as ConsentMeans })}
          />
          <TextField
            id={`${id}-${at}-kept`}
            label="Waar ligt dat vast?"
            hint="Bijvoorbeeld een zaaknummer."
            error={missing(consent.keptAt)}
            limit={200}
            value={consent.keptAt}
            onChange={(keptAt) => tell(at, { keptAt })}
          />
        </div>
      ))}
      <p className="button-row">
        <Button busy={recording.isPending} onClick={send}>
          {count === 0 ? 'Vastleggen dat niemand herkenbaar is' : 'Toestemming vastleggen'}
        </Button>
        <span role="status">{isDirty ? '' : isComplete ? 'Vastgelegd' : ''}</span>
      </p>
      {recording.isError && <ProblemNotice failure={recording.error} />}
      {told !== undefined && told.persons > 0 && (
        <AskFirst
          question="De foto verdwijnt dan meteen en voorgoed, ook van de openbare pagina."
          yes="Ja, foto verwijderen"
          busy={withdrawing.isPending}
          onYes={() => withdrawing.mutate()}
        >
          Iemand trekt de toestemming in
        </AskFirst>
      )}
      {withdrawing.isError && <ProblemNotice failure={withdrawing.error} />}
    </FieldGroup>
  );
}
