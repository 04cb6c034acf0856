// SPDX-License-Identifier: EUPL-1.2
import type { TypeRef } from '../api/portfolio';
import { Link } from '../ui/Link';
import { TypeSwatch } from './TypeSwatch';

/** A municipality's type, with whether the WRR said so. */
export function TypeBadge({ type, linked }: { type: TypeRef | null | undefined; linked?: boolean }) {
  const name = type?.name ?? 'Niet ingedeeld';
  return (
    <span className="type-badge">
      <TypeSwatch slug={type?.slug} size={24} />
      {type && linked ? <Link href={`/typen/${type.slug}`}>{name}</Link> : <span>{name}</span>}
      {type?.basis === 'indication' && <span className="type-badge__basis">indicatie</span>}
    </span>
  );
}
