// SPDX-License-Identifier: EUPL-1.2
import type { ButtonHTMLAttributes, Ref } from 'react';
import { Icon, type IconName } from './Icon';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'secondary' | 'subtle';
  tone?: 'negative' | 'positive';
  busy?: boolean;
  icon?: IconName;
  ref?: Ref<HTMLButtonElement>;
}

/** A button; while busy it stays focusable, says so, and does nothing. */
export function Button({
  look = 'secondary',
  tone,
  busy,
  icon,
  className,
  onClick,
  type,
  children,
  ...rest
}: Props) {
  const classes = [
    'nl-button',
    `nl-button--${look}`,
    tone && `nl-button--${tone}`,
    busy && 'nl-button--busy',
    rest.disabled && 'nl-button--disabled',
  ];
  return (
    <button
      type={type ?? 'button'}
      className={[...classes, className].filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {icon && (
        <span className="nl-button__icon-start">
          <Icon name={icon} />
        </span>
      )}
      <span className="nl-button__label">{children}</span>
    </button>
  );
}
