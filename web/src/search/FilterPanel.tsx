// SPDX-License-Identifier: EUPL-1.2
import type { FacetName, FacetValue, SearchAnswer } from '../api/portfolio';
import { TypeSwatch } from '../type/TypeSwatch';
import { useTypes } from '../type/useTypes';
import { number } from '../ui/format';
import { evidenceNames, kindNames, statusNames } from '../ui/words';
import { type Filters, toggled } from './filters';
import { useThemes } from './useFilters';

const NAMES: Record<FacetName, string> = {
  type: 'Type gemeente',
  theme: 'Thema',
  kind: 'Soort',
  status: 'Stand van zaken',
  evidence: 'Onderbouwing',
  province: 'Provincie',
};

interface Props {
  filters: Filters;
  answer: SearchAnswer | undefined;
  onChange: (filters: Filters) => void;
  facets?: FacetName[];
}

/** What the stories can be narrowed by, with how many there are of each. */
export function FilterPanel({
  filters,
  answer,
  onChange,
  facets = Object.keys(NAMES) as FacetName[],
}: Props) {
  const nameOf = useNames();
  return (
    <div className="filters">
      {facets.map((facet) => (
        <Facet
          key={facet}
          facet={facet}
          values={withChosen(answer?.facets[facet] ?? [], filters[facet])}
          chosen={filters[facet]}
          nameOf={(value, label) => nameOf(facet, value, label)}
          onToggle={(value) => onChange(toggled(filters, facet, value))}
        />
      ))}
    </div>
  );
}

/** A chosen value that has no story left stays visible, so that it can be taken away. */
function withChosen(values: FacetValue[], chosen: string[]): FacetValue[] {
  const missing = chosen.filter((value) => values.every((one) => one.value !== value));
  return [...values, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}

function Facet({
  facet,
  values,
  chosen,
  nameOf,
  onToggle,
}: {
  facet: FacetName;
  values: FacetValue[];
  chosen: string[];
  nameOf: (value: string, label: string) => string;
  onToggle: (value: string) => void;
}) {
  if (values.length === 0) {
    return null;
  }
  return (
    <details className="facet" open={chosen.length > 0 || facet === 'type' || facet === 'theme'}>
      <summary>
        {NAMES[facet]}
        {chosen.length > 0 && <span className="facet__chosen">{chosen.length} gekozen</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{NAMES[facet]}</legend>
        {values.map(({ value, label, count }) => (
          <label key={value} className="facet__value">
            <input
              type="checkbox"
              className="utrecht-checkbox utrecht-checkbox--html-input"
              checked={chosen.includes(value)}
              onChange={() => onToggle(value)}
            />
            {facet === 'type' && <TypeSwatch slug={value} size={22} />}
            <span className="facet__name">{nameOf(value, label)}</span>
            <span className="facet__count">{number(count)}</span>
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/** What a facet's value is called; types and themes have names of their own. */
export function useNames() {
  const { data: types } = useTypes();
  const { data: themes } = useThemes();
  return (facet: string, value: string, label = value): string => {
    const words: Record<string, Record<string, string>> = {
      kind: kindNames,
      status: statusNames,
      evidence: evidenceNames,
    };
    if (facet === 'type') {
      return types?.find((type) => type.slug === value)?.name ?? label;
    }
    if (facet === 'theme') {
      return themes?.find((theme) => theme.slug === value)?.name ?? label;
    }
    return words[facet]?.[value] ?? label;
  };
}
