// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Composition, Compositions, OverlappingCounts, Series } from '../api/typology';
import { number, ratio, share } from '../ui/format';

const SCHEMES: Record<string, string> = {
  herkomst: 'de nieuwe indeling van het CBS',
  'herkomst-18': 'de nieuwe indeling van het CBS, naar land en streek',
  migratieachtergrond: 'de oude indeling van het CBS',
};

/** Where the inhabitants' families come from: a table whose rows carry bars. Classifications are never mixed. */
export function CompositionChart({ compositions, name }: { compositions: Compositions; name: string }) {
  const { series, overlapping } = compositions;
  const [chosen, choose] = useState(series[0]?.compositions[0]);
  const composition = series
    .flatMap((one) => one.compositions)
    .find((one) => one.scheme === chosen?.scheme && one.year === chosen?.year);
  const own = series.find((one) => one.scheme === composition?.scheme);
  if (!composition || !own) {
    return <p>Van {name} zijn geen cijfers bekend.</p>;
  }
  return (
    <div className="composition">
      <fieldset className="segments">
        <legend className="visually-hidden">Jaar en indeling</legend>
        {series
          .flatMap((one) => one.compositions)
          .map((one) => (
            <button
              key={`${one.scheme}-${one.year}`}
              type="button"
              className="segment"
              aria-pressed={one === composition}
              onClick={() => choose(one)}
            >
              {one.year}
              <span className="segment__note">{one.groups.length} groepen</span>
            </button>
          ))}
      </fieldset>
      <Groups composition={composition} label={own.label} />
      <p className="composition__index">
        <span className="composition__hhi">{ratio(composition.hhi)}</span>
        <span>
          diversiteitsindex: de kans dat twee willekeurige inwoners tot verschillende groepen horen. Voor het
          hele land is dat {ratio(composition.countryHhi)}; bij {composition.groups.length} groepen is{' '}
          {ratio(1 - 1 / composition.groups.length)} het hoogst.
        </span>
      </p>
      {own.compositions.length > 1 && <Trend series={own} />}
      {overlapping[0] && <Overlapping counts={overlapping[0]} />}
      <p className="small">
        Bron: CBS ({composition.source}), bewerking van het portaal (CC BY 4.0). Alleen totalen per gemeente;
        de oude en de nieuwe indeling zijn niet te vergelijken.
      </p>
    </div>
  );
}

function Groups({ composition, label }: { composition: Composition; label: string }) {
  const groups = [...composition.groups].sort((a, b) => b.share - a.share);
  return (
    <table className="composition__table">
      <caption className="composition__caption">
        {label} in {composition.year}, {SCHEMES[composition.scheme] ?? composition.scheme}.{' '}
        <span className="composition__key" aria-hidden="true">
          Het streepje is heel het land.
        </span>
      </caption>
      <thead>
        <tr>
          <th scope="col">Groep</th>
          <td className="composition__bar" />
          <th scope="col" className="composition__number">
            Aandeel
          </th>
          <th scope="col" className="composition__country">
            Heel het land
          </th>
          <th scope="col" className="composition__count">
            Inwoners
          </th>
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
                {group.countryShare !== undefined && (
                  <span className="bar__mark" style={{ insetInlineStart: `${group.countryShare * 100}%` }} />
                )}
              </span>
            </td>
            <td className="composition__number">{share(group.share)}</td>
            <td className="composition__country">
              {group.countryShare === undefined ? '' : share(group.countryShare)}
            </td>
            <td className="composition__count">{number(group.count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The years of one classification beside each other. */
function Trend({ series }: { series: Series }) {
  const years = [...series.compositions].reverse();
  const groups = years.at(-1)?.groups ?? [];
  return (
    <details className="more">
      <summary>
        Van {years[0]?.year} tot {years.at(-1)?.year}
      </summary>
      <table className="figures">
        <caption className="visually-hidden">{series.label} door de jaren</caption>
        <thead>
          <tr>
            <td />
            {years.map((one) => (
              <th key={one.year} scope="col">
                {one.year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.label}</th>
              {years.map((one) => (
                <td key={one.year}>
                  {share(one.groups.find((other) => other.group === group.group)?.share ?? 0)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">Diversiteitsindex</th>
            {years.map((one) => (
              <td key={one.year}>{ratio(one.hhi)}</td>
            ))}
          </tr>
        </tbody>
      </table>
    </details>
  );
}

/** Counts that are no division of the residents, so without bars and index. */
function Overlapping({ counts }: { counts: OverlappingCounts }) {
  return (
    <details className="more">
      <summary>
        {counts.label} ({counts.year})
      </summary>
      <p>{counts.note}</p>
      <table className="figures">
        <caption className="visually-hidden">
          {counts.label}, {counts.year}
        </caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Groep</th>
            <th scope="col">Aandeel</th>
            <th scope="col">Inwoners</th>
          </tr>
        </thead>
        <tbody>
          {counts.groups.map((group) => (
            <tr key={group.group}>
              <th scope="row">{group.label}</th>
              <td>{share(group.share)}</td>
              <td>{number(group.count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
