// SPDX-License-Identifier: EUPL-1.2
import type { Person } from '../api/groups';

/** An official as their group knows them. */
export function PersonLine({ person }: { person: Person }) {
  const where = person.municipality ? `gemeente ${person.municipality}` : 'redactie';
  return (
    <span>
      <strong>{person.name}</strong>
      <span className="byline__where">{person.function ? `${person.function}, ${where}` : where}</span>
    </span>
  );
}
