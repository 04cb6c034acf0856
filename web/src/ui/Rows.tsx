// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Button } from './Button';
import { FieldGroup } from './Fields';

const MOST = 20;

/** Rows of fields that can be added and taken away. */
export function Rows<Row>({
  id,
  legend,
  hint,
  error,
  rows,
  empty,
  add,
  what,
  onChange,
  children,
}: {
  id: string;
  legend: string;
  hint?: string;
  error?: string;
  rows: Row[];
  empty: Row;
  add: string;
  /** What a row is called, for the button that takes it away. */
  what: string;
  onChange: (rows: Row[]) => void;
  children: (row: Row, place: number, put: (part: Partial<Row>) => void) => ReactNode;
}) {
  return (
    <FieldGroup id={id} legend={legend} hint={hint} error={error} isTarget>
      {rows.map((row, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row that is being typed has no other name than its place
        <div key={place} className="row-of-fields">
          {children(row, place, (part) =>
            onChange(rows.map((one, at) => (at === place ? { ...one, ...part } : one))),
          )}
          <Button look="subtle" onClick={() => onChange(rows.filter((_, at) => at !== place))}>
            Weghalen
            <span className="visually-hidden">
              {' '}
              van {what} {place + 1}
            </span>
          </Button>
        </div>
      ))}
      {rows.length < MOST && <Button onClick={() => onChange([...rows, empty])}>{add}</Button>}
    </FieldGroup>
  );
}
