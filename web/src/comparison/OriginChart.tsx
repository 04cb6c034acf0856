// SPDX-License-Identifier: EUPL-1.2
import type { Comparison, Written } from '../api/typology';

const PARTS = [
  { indicator: 'dutch-share', label: 'Nederland', look: 'dutch' },
  { indicator: 'europe-share', label: 'Elders in Europa', look: 'europe' },
  { indicator: 'outside-share', label: 'Buiten Europa', look: 'outside' },
];

/** How the residents of each divide over three groups of origin: a table with a bar of three parts in each row. */
export function OriginChart({ comparison }: { comparison: Comparison }) {
  const names = [comparison.municipality, ...comparison.others.map((other) => other.municipality)].map(
    (one) => one.name,
  );
  const values = (indicator: string): Written[] => {
    const figure = comparison.figures.find((one) => one.indicator === indicator);
    return figure ? [figure.own, ...figure.others] : [];
  };
  return (
    <table className="origin">
      <caption className="visually-hidden">Aandeel van de inwoners naar herkomst</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">Gemeente</span>
          </th>
          <td className="origin__bar" />
          {PARTS.map((part) => (
            <th key={part.indicator} scope="col">
              <span className={`origin__key origin__part--${part.look}`} aria-hidden="true" /> {part.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, place) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="origin__bar" aria-hidden="true">
              <span className="origin__whole">
                {PARTS.map((part) => (
                  <span
                    key={part.indicator}
                    className={`origin__part origin__part--${part.look}`}
                    style={{ inlineSize: `${(values(part.indicator)[place]?.value ?? 0) * 100}%` }}
                  />
                ))}
              </span>
            </td>
            {PARTS.map((part) => (
              <td key={part.indicator}>{values(part.indicator)[place]?.text}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
