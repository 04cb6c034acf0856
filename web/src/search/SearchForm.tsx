// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useState } from 'react';
import { Button } from '../ui/Button';

interface Props {
  label: string;
  value: string;
  onSearch: (q: string) => void;
  placeholder?: string;
  large?: boolean;
  labelShown?: boolean;
}

/** The one search box. */
export function SearchForm({ label, value, onSearch, placeholder, large, labelShown }: Props) {
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
      <label className={labelShown ? 'utrecht-form-label' : 'visually-hidden'} htmlFor={id}>
        {label}
      </label>
      <div className="search-form__row">
        <input
          id={id}
          type="search"
          className="utrecht-textbox utrecht-textbox--html-input"
          value={typed}
          maxLength={200}
          placeholder={placeholder}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" look="primary" icon="search">
          Zoek
        </Button>
      </div>
    </form>
  );
}
