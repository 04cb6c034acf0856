// SPDX-License-Identifier: EUPL-1.2
import type { Municipality } from '../api/typology';
import { TypeSwatch } from '../type/TypeSwatch';
import { useTypes } from '../type/useTypes';
import { number } from '../ui/format';

interface Props {
  municipalities: Municipality[];
  chosen: string[];
  onToggle: (slug: string) => void;
}

/** What the colours, patterns and letters mean, with how many municipalities there are of each; filters by type. */
export function Legend({ municipalities, chosen, onToggle }: Props) {
  const { data: types = [] } = useTypes();
  const without = municipalities.filter((one) => !one.type).length;
  return (
    <div className="legend">
      <h2 className="legend__title" id="legenda">
        Typen gemeenten <span className="legend__hint">kies een of meer om te filteren</span>
      </h2>
      <ul aria-labelledby="legenda">
        {types.map((type) => (
          <li key={type.slug}>
            <button
              type="button"
              className="legend__item"
              aria-pressed={chosen.includes(type.slug)}
              onClick={() => onToggle(type.slug)}
            >
              <TypeSwatch slug={type.slug} size={24} />
              <span>{type.name}</span>
              <span className="legend__count">
                {number(municipalities.filter((one) => one.type?.slug === type.slug).length)}
                <span className="visually-hidden"> gemeenten</span>
              </span>
            </button>
          </li>
        ))}
        {without > 0 && (
          <li className="legend__item legend__item--plain">
            <TypeSwatch slug={null} size={24} />
            <span>Niet ingedeeld</span>
            <span className="legend__count">{number(without)}</span>
          </li>
        )}
      </ul>
    </div>
  );
}
