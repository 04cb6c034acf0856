// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Composition } from '../api/typology';
import { number, ratio, share } from '../ui/format';

const SCHEMES: Record<string, string> = {
  herkomst: 'Herkomst (indeling van het CBS sinds 2022)',
  migratieachtergrond: 'Migratieachtergrond (oude indeling)',
};

/** Where the inhabitants' families come from: a table whose rows carry bars. Years with different groups are never mixed. */
export function CompositionChart({ compositions, name }: { compositions: Composition[]; name: string }) {
  const shown = compositions.filter((one) => one.partition);
  const [chosen, setChosen] = useState(0);
  const composition = shown[chosen];
  if (!composition) {
    return <p>Van {name} zijn geen cijfers bekend.</p>;
  }
  const groups = [...composition.groups].sort((a, b) => b.share - a.share);
  return (
    <div className="composition">
      {shown.length > 1 && (
        <fieldset className="segments">
          <legend className="visually-hidden">Jaar en indeling</legend>
          {shown.map((one, place) => (
            <button
              key={`${one.scheme}-${one.year}`}
              type="button"
              className="segment"
              aria-pressed={place === chosen}
              onClick={() => setChosen(place)}
            >
              {one.year}
              <span className="segment__note">{one.groups.length} groepen</span>
            </button>
          ))}
        </fieldset>
      )}
      <table className="composition__table">
        <caption className="composition__caption">
          {SCHEMES[composition.scheme] ?? composition.scheme}, {composition.year}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Groep</th>
            <td />
            <th scope="col">Aandeel</th>
            <th scope="col">Inwoners</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.label}</th>
              <td className="composition__bar">
                <span className="bar" aria-hidden="true">
                  <span
                    className="bar__filled"
                    style={{ inlineSize: `${Math.max(group.share * 100, 0.6)}%` }}
                  />
                </span>
              </td>
              <td className="composition__number">{share(group.share)}</td>
              <td className="composition__count">{number(group.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="composition__index">
        <span className="composition__hhi">{ratio(composition.hhi)}</span>
        <span>
          diversiteitsindex: de kans dat twee willekeurige inwoners tot verschillende groepen horen. Bij{' '}
          {groups.length} groepen is {ratio(1 - 1 / groups.length)} het hoogst.
        </span>
      </p>
      <p className="small">
        Bron: {composition.source}, bewerking van het portaal (CC BY 4.0). Alleen totalen per gemeente; de
        oude en de nieuwe indeling zijn niet te vergelijken.
      </p>
    </div>
  );
}
