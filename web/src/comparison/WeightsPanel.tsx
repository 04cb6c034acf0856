// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import type { Weight } from '../api/typology';
import { Button } from '../ui/Button';
import { changed, MOST, type Weights } from './weights';

/** How much each aspect counts, from nothing to five; at least one counts. */
export function WeightsPanel({
  all,
  weights,
  onChange,
}: {
  all: Weight[];
  weights: Weights;
  onChange: (weights: Weights) => void;
}) {
  const id = useId();
  const isChanged = Object.keys(weights).length > 0;
  return (
    <details className="more weights" open={isChanged || undefined}>
      <summary>Zelf bepalen wat telt</summary>
      <p className="small" id={`${id}-hint`}>
        Van 0, telt niet mee, tot {MOST}. Herkomst telt gewoonlijk het zwaarst.
      </p>
      <div className="weights__sliders">
        {all.map(({ aspect, label, usual }) => {
          const weight = weights[aspect] ?? usual;
          return (
            <div key={aspect} className="weights__slider">
              <label htmlFor={`${id}-${aspect}`}>{label}</label>
              <input
                id={`${id}-${aspect}`}
                type="range"
                min={0}
                max={MOST}
                step={1}
                value={weight}
                aria-describedby={`${id}-hint`}
                aria-valuetext={weight === 0 ? 'telt niet mee' : String(weight)}
                onChange={(event) => {
                  const next = changed(all, weights, aspect, Number(event.target.value));
                  if (next) {
                    onChange(next);
                  }
                }}
              />
              <output htmlFor={`${id}-${aspect}`}>{weight}</output>
            </div>
          );
        })}
      </div>
      {isChanged && <Button onClick={() => onChange({})}>Gewone weging</Button>}
    </details>
  );
}
