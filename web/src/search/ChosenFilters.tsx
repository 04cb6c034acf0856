// SPDX-License-Identifier: EUPL-1.2
import { useMunicipalities } from '../municipality/useMunicipalities';
import { Icon } from '../ui/Icon';
import { useNames } from './FilterPanel';
import { type Filters, isNarrowed, LISTS, none, toggled } from './filters';

/** The filters in force, each with a way to take it away. */
export function ChosenFilters({
  filters,
  onChange,
}: {
  filters: Filters;
  onChange: (filters: Filters) => void;
}) {
  const nameOf = useNames();
  const { data: municipalities = [] } = useMunicipalities();
  if (!isNarrowed(filters)) {
    return null;
  }
  const nameIn = (facet: string, value: string) => {
    if (facet === 'municipality') {
      return municipalities.find((one) => one.code === value)?.name ?? value;
    }
    if (facet === 'province') {
      return municipalities.find((one) => one.province.code === value)?.province.name ?? value;
    }
    return nameOf(facet, value);
  };
  const chips = LISTS.flatMap((name) =>
    filters[name].map((value) => ({
      key: `${name}-${value}`,
      label: nameIn(name, value),
      without: toggled(filters, name, value),
    })),
  );
  if (filters.q) {
    chips.unshift({ key: 'q', label: `‘${filters.q}’`, without: { ...filters, q: '', page: 1 } });
  }
  if (filters.year) {
    chips.push({ key: 'year', label: filters.year, without: { ...filters, year: '', page: 1 } });
  }
  return (
    <ul className="chips" aria-label="Gekozen filters">
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="chip" onClick={() => onChange(chip.without)}>
            {chip.label}
            <Icon name="close" />
            <span className="visually-hidden">weghalen</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          className="chip chip--all"
          onClick={() => onChange({ ...none, sort: filters.sort })}
        >
          Alles wissen
        </button>
      </li>
    </ul>
  );
}
