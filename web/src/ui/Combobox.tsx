// SPDX-License-Identifier: EUPL-1.2
import { type KeyboardEvent, useId, useState } from 'react';

export interface Choice {
  value: string;
  label: string;
  note?: string;
}

interface Props {
  id?: string;
  label: string;
  /** The choices for what was typed, the best first. */
  find: (typed: string) => Choice[];
  onChoose: (choice: Choice) => void;
  /** What the field holds when one arrives. */
  initial?: string;
  placeholder?: string;
  describedBy?: string;
  invalid?: boolean;
  labelHidden?: boolean;
  /** What was typed may stand by itself: Enter takes a choice only if one was gone to. */
  free?: boolean;
  /** Told of each change of what is typed. */
  onType?: (typed: string) => void;
  limit?: number;
}

/** A text field with a list of choices that follows what is typed (the ARIA combobox with a list). */
export function Combobox({
  id,
  label,
  find,
  onChoose,
  initial = '',
  placeholder,
  describedBy,
  invalid,
  labelHidden,
  free,
  onType,
  limit,
}: Props) {
  const own = useId();
  const field = id ?? own;
  const [typed, setTyped] = useState(initial);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const choices = open ? find(typed).slice(0, 8) : [];

  const choose = (choice: Choice) => {
    setTyped(choice.label);
    setOpen(false);
    setActive(-1);
    onChoose(choice);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = open ? choices.length : find(typed).slice(0, 8).length;
      setOpen(true);
      setActive(count === 0 ? -1 : (active + step + count + (active < 0 && step < 0 ? 1 : 0)) % count);
    } else if (event.key === 'Enter' && open) {
      const choice = choices[free ? active : Math.max(active, 0)];
      if (choice) {
        event.preventDefault();
        choose(choice);
      } else {
        setOpen(false);
      }
    } else if (event.key === 'Escape') {
      setOpen(false);
      setActive(-1);
    }
  };

  return (
    <div className="combobox">
      <label className={labelHidden ? 'visually-hidden' : 'utrecht-form-label'} htmlFor={field}>
        {label}
      </label>
      <input
        className={`utrecht-textbox utrecht-textbox--html-input${invalid ? ' utrecht-textbox--invalid' : ''}`}
        id={field}
        role="combobox"
        type={free ? 'search' : 'text'}
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={typed}
        maxLength={limit}
        aria-autocomplete="list"
        aria-expanded={choices.length > 0}
        aria-controls={`${field}-list`}
        aria-activedescendant={active >= 0 ? `${field}-${active}` : undefined}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        onChange={(event) => {
          setTyped(event.target.value);
          onType?.(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onFocus={(event) => !free && event.target.select()}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div
        className="combobox__list"
        id={`${field}-list`}
        role="listbox"
        aria-label={label}
        hidden={choices.length === 0}
      >
        {choices.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works through the text field
          <div
            key={choice.value}
            id={`${field}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            className={`combobox__option${place === active ? ' combobox__option--active' : ''}`}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span>{choice.label}</span>
            {choice.note && <span className="combobox__note">{choice.note}</span>}
          </div>
        ))}
      </div>
      <span className="visually-hidden" role="status">
        {open &&
          typed.trim() !== '' &&
          (choices.length === 0
            ? !free && 'Niets gevonden'
            : `${choices.length} ${free ? 'voorstellen' : 'gevonden'}`)}
      </span>
    </div>
  );
}
