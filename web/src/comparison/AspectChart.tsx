// SPDX-License-Identifier: EUPL-1.2
import type { Comparison } from '../api/typology';

/** Twice what is usual is drawn as far as it goes. */
const FAR = 2;

/** How far apart two municipalities are in each aspect: a table whose rows carry bars with the usual distance marked. */
export function AspectChart({
  aspects,
  own,
  other,
}: {
  aspects: Comparison['others'][number]['aspects'];
  own: string;
  other: string;
}) {
  return (
    <table className="aspects">
      <caption className="visually-hidden">
        Hoe ver {own} en {other} uit elkaar liggen
      </caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">Kenmerk</th>
          <th scope="col">Verschil</th>
        </tr>
      </thead>
      <tbody>
        {aspects.map(({ aspect, label, distance }) => (
          <tr key={aspect}>
            <th scope="row">{label}</th>
            <td>
              <span className="bar bar--thin" aria-hidden="true">
                <span
                  className={`bar__filled${distance > 1 ? ' bar__filled--far' : ''}`}
                  style={{ inlineSize: `${Math.max(Math.min(distance / FAR, 1) * 100, 1)}%` }}
                />
                <span className="bar__mark" style={{ insetInlineStart: `${100 / FAR}%` }} />
              </span>
              <span className="aspects__word">{wordOf(distance)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A distance in words; 1 is how far apart two municipalities usually are. */
export function wordOf(distance: number): string {
  if (distance < 0.1) {
    return 'vrijwel gelijk';
  }
  if (distance < 0.5) {
    return 'klein verschil';
  }
  if (distance < 1) {
    return 'verschil';
  }
  return distance < 2 ? 'groot verschil' : 'zeer groot verschil';
}
