// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { Button } from '../ui/Button';
import { Combobox } from '../ui/Combobox';
import { useSuggestions } from './useSuggestions';

const LONGEST = 200;

interface Props {
  label: string;
  value: string;
  onSearch: (q: string) => void;
  placeholder?: string;
  large?: boolean;
  labelShown?: boolean;
  /** Suggests names and titles while one types; choosing one goes there. */
  suggesting?: boolean;
}

/** The one search box. */
export function SearchForm({ label, value, onSearch, placeholder, large, labelShown, suggesting }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is unknown to older screen readers
    <form
      role="search"
      aria-label={label}
      className={`search-form${large ? ' search-form--large' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      {suggesting ? (
        <div className="search-form__row">
          <SuggestingField
            key={value}
            label={label}
            labelHidden={!labelShown}
            value={value}
            typed={typed}
            placeholder={placeholder}
            onType={setTyped}
          />
          <Submit />
        </div>
      ) : (
        <>
          <label className={labelShown ? 'utrecht-form-label' : 'visually-hidden'} htmlFor={id}>
            {label}
          </label>
          <div className="search-form__row">
            <input
              id={id}
              type="search"
              className="utrecht-textbox utrecht-textbox--html-input"
              value={typed}
              maxLength={LONGEST}
              placeholder={placeholder}
              onChange={(event) => setTyped(event.target.value)}
            />
            <Submit />
          </div>
        </>
      )}
    </form>
  );
}

function Submit() {
  return (
    <Button type="submit" look="primary" icon="search">
      Zoek
    </Button>
  );
}

function SuggestingField({
  label,
  labelHidden,
  value,
  typed,
  placeholder,
  onType,
}: {
  label: string;
  labelHidden: boolean;
  value: string;
  typed: string;
  placeholder?: string;
  onType: (typed: string) => void;
}) {
  const [, navigate] = useLocation();
  const choices = useSuggestions(typed);
  return (
    <Combobox
      free
      label={label}
      labelHidden={labelHidden}
      initial={value}
      placeholder={placeholder}
      limit={LONGEST}
      find={() => choices}
      onType={onType}
      onChoose={(choice) => navigate(choice.value)}
    />
  );
}
