// SPDX-License-Identifier: EUPL-1.2
import { useId } from 'react';
import { lookOf } from './look';

/** A type's colour, pattern and letter, as on the map. */
export function TypeSwatch({ slug, size = 32 }: { slug: string | null | undefined; size?: number }) {
  const id = useId();
  const look = lookOf(slug);
  return (
    <svg
      className="swatch"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      aria-hidden="true"
      focusable="false"
    >
      <defs>
        <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse">
          <path
            d={look.pattern}
            stroke="#fff"
            strokeWidth="1.4"
            strokeOpacity=".55"
            strokeLinecap="round"
            fill="none"
          />
        </pattern>
      </defs>
      <rect width="32" height="32" rx="7" fill={look.colour} />
      <rect width="32" height="32" rx="7" fill={`url(#${id})`} />
      <circle cx="16" cy="16" r="10" fill={look.colour} />
      <text x="16" y="21.200" textAnchor="middle" className="swatch__letter" fill={look.ink}>
        {look.letter}
      </text>
    </svg>
  );
}
