// SPDX-License-Identifier: EUPL-1.2
import type { Municipality } from '../api/typology';
import { TypeSwatch } from '../type/TypeSwatch';
import { useTypes } from '../type/useTypes';
import { counted } from '../ui/format';

interface Props {
  municipalities: Municipality[];
  /** How many of the stories shown now are of municipalities of this type, or of none. */
  storiesOf: (type: string | undefined) => number;
  chosen: string[];
  onToggle: (slug: string) => void;
}

/**
 * What the colours, patterns and letters mean, with how many municipalities there are of each, and how many of the
 * stories shown are theirs; filters by type.
 */
export function Legend({ municipalities, storiesOf, chosen, onToggle }: Props) {
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
              <Name
                name={type.name}
                municipalities={municipalities.filter((one) => one.type?.slug === type.slug).length}
                stories={storiesOf(type.slug)}
              />
            </button>
          </li>
        ))}
        {without > 0 && (
          <li className="legend__item legend__item--plain">
            <TypeSwatch slug={null} size={24} />
            <Name name="Niet ingedeeld" municipalities={without} stories={storiesOf(undefined)} />
          </li>
        )}
      </ul>
    </div>
  );
}

function Name({ name, municipalities, stories }: { name: string; municipalities: number; stories: number }) {
  return (
    <span>
      {name}
      <span className="legend__counts">
        {counted(municipalities, 'gemeente', 'gemeenten')}, {counted(stories, 'verhaal', 'verhalen')}
      </span>
    </span>
  );
}
