// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useId, useState } from 'react';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

interface Props {
  label: string;
  value: string;
  onSearch: (q: string) => void;
  placeholder?: string;
  large?: boolean;
}

/** The one search box. */
export function SearchForm({ label, value, onSearch, placeholder, large }: Props) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is unknown to older screen readers
    <form
      role="search"
      className={`search-form${large ? ' search-form--large' : ''}`}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="search"
        className="utrecht-textbox utrecht-textbox--html-input"
        value={typed}
        maxLength={200}
        placeholder={placeholder}
        onChange={(event) => setTyped(event.target.value)}
      />
      <Button type="submit" look="primary">
        <Icon name="search" />
        <span>Zoek</span>
      </Button>
    </form>
  );
}
