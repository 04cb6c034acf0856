// SPDX-License-Identifier: EUPL-1.2
import type { ButtonHTMLAttributes } from 'react';

interface Props extends ButtonHTMLAttributes<HTMLButtonElement> {
  look?: 'primary' | 'secondary' | 'subtle';
  tone?: 'negative' | 'positive';
  busy?: boolean;
}

/** A button; while busy it stays focusable, says so, and does nothing. */
export function Button({
  look = 'secondary',
  tone,
  busy,
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
  ];
  return (
    <button
      type={type ?? 'button'}
      className={[...classes, className].filter(Boolean).join(' ')}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      {...rest}
    >
      {children}
    </button>
  );
}
