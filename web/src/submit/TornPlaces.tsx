// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import { Button } from '../ui/Button';
import { counted } from '../ui/format';
import { Notice } from '../ui/Notice';
import type { FormValues } from './form';
import type { Conflict } from './merge';

/** Where two people wrote in the same place: both texts, and a choice for each. Nothing is stored until all are made. */
export function TornPlaces({
  conflicts,
  form,
  onSettle,
}: {
  conflicts: Conflict[];
  form: FormValues;
  onSettle: (decided: FormValues) => void;
}) {
  const [chosen, setChosen] = useState<Record<string, 'mine' | 'theirs'>>({});
  const open = conflicts.filter((conflict) => !chosen[conflict.field]).length;
  return (
    <Notice tone="warning" title="Een collega schreef intussen ook" announced>
      <p>
        Wat u allebei op een andere plek schreef, is samengevoegd. Kies hieronder welke tekst blijft; tot dan
        wordt er niets opgeslagen en gaat er niets verloren.
      </p>
      {conflicts.map((conflict) => (
        <fieldset key={conflict.field} className="torn">
          <legend>{conflict.label}</legend>
          {(['mine', 'theirs'] as const).map((whose) => (
            <label key={whose} className="torn__text">
              <input
                type="radio"
                className="utrecht-radio-button utrecht-radio-button--html-input"
                name={`keuze-${conflict.field}`}
                checked={chosen[conflict.field] === whose}
                onChange={() => setChosen({ ...chosen, [conflict.field]: whose })}
              />
              <span>
                <strong>{whose === 'mine' ? 'Uw tekst' : 'De tekst van uw collega'}</strong>
                <span className="plain-text torn__words">{conflict[whose] || '(leeg)'}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      <p>
        <Button
          look="primary"
          disabled={open > 0}
          onClick={() =>
            onSettle(
              conflicts.reduce(
                (text, conflict) => (chosen[conflict.field] === 'theirs' ? conflict.take(text) : text),
                form,
              ),
            )
          }
        >
          {open > 0 ? `Kies eerst (nog ${counted(open, 'plek', 'plekken')})` : 'Verder met deze tekst'}
        </Button>
      </p>
    </Notice>
  );
}
