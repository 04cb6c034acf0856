// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { type Choice, own } from '../api/own';
import { Button } from '../ui/Button';
import { Checkbox, RadioGroup } from '../ui/Fields';
import { ProblemNotice } from '../ui/Notice';
import './own.css';

/** Says what an erasure does, lets one choose, and asks whether that is understood; none of it is chosen beforehand. */
export function EraseForm() {
  const [choice, setChoice] = useState<Choice | ''>('');
  const [isUnderstood, setUnderstood] = useState(false);
  const [isIncomplete, setIncomplete] = useState(false);
  const [, navigate] = useLocation();
  const erasing = useMutation({
    mutationFn: own.erase,
    onSuccess: (erasure) => navigate(`/mijn-gegevens/${erasure.id}`),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isComplete = choice !== '' && isUnderstood;
    setIncomplete(!isComplete);
    if (isComplete) {
      erasing.mutate(choice);
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <div className="prose own__text">
        <p>
          Wat u ook kiest: uw naam, nummer en functie verdwijnen overal, u gaat uit besloten groepen, en wat
          nog op de redactie wacht, wordt gewist. Meldingen en besluiten blijven te begrijpen; daar staat dan
          “Verwijderd account”.
        </p>
        <ul>
          <li>
            Verhalen die openbaar zijn of waar collega’s aan meeschreven, zijn van uw gemeente en blijven,
            zonder uw naam. Staat uw e-mailadres bij een verhaal als contact? Wijzig dat verhaal dan eerst.
          </li>
          <li>
            Wat u <strong>namens een gemeentetype</strong> schreef, blijft staan zonder schrijver. Verdween
            het tegelijk met de rest, dan zag iedereen dat het van u was. Wilt u het weg hebben, haal een
            reactie dan ruim van tevoren zelf weg; voor een gesprek vraagt u de redactie.
          </li>
          <li>
            Uw account bij uw organisatie blijft bestaan. Logt u later opnieuw in en schrijft u iets, dan
            begint u opnieuw.
          </li>
        </ul>
      </div>
      <RadioGroup
        id="keuze"
        legend="Wat gebeurt er met uw andere bijdragen?"
        error={isIncomplete && choice === '' ? 'Kies wat er met uw bijdragen gebeurt' : undefined}
        value={choice}
        onChange={(value) => setChoice(value as Choice)}
        options={[
          {
            value: 'keep-without-name',
            label: 'Laat ze staan zonder mijn naam',
            hint: 'Gesprekken en reacties blijven te lezen, van een “Verwijderd account” van uw gemeente. Daarna kunnen wij ze niet meer vinden als de uwe.',
          },
          {
            value: 'remove',
            label: 'Verwijder ze',
            hint: 'De tekst van uw gesprekken en reacties verdwijnt, ook eerdere versies, en concepten van u alleen. Antwoorden van anderen blijven.',
          },
        ]}
      />
      <div className="own__understood">
        <Checkbox
          id="begrepen"
          label="Ik begrijp dat dit niet kan worden teruggedraaid"
          checked={isUnderstood}
          onChange={setUnderstood}
        />
        {isIncomplete && !isUnderstood && (
          <p className="utrecht-form-field-error-message" role="alert">
            Vink aan dat u dit begrijpt
          </p>
        )}
      </div>
      {erasing.isError && <ProblemNotice failure={erasing.error} />}
      <p className="button-row">
        <Button type="submit" tone="negative" busy={erasing.isPending}>
          Wis mijn gegevens
        </Button>
      </p>
    </form>
  );
}
