// SPDX-License-Identifier: EUPL-1.2

/**
 * How a type of municipality looks on maps, in legends and on badges: a colour, a pattern and a letter, so that colour
 * never tells it alone. Every letter has at least
 * 4.5:1 against its colour; no two types share a pattern.
 */
export interface TypeLook {
  letter: string;
  colour: string;
  /** The letter's colour. */
  ink: string;
  /** Strokes on a tile of 8 by 8, or nothing for a plain area. */
  pattern: string;
  short: string;
}

const INK = '#1b2529';

export const typeLooks: Record<string, TypeLook> = {
  'meerderheid-minderheden': {
    letter: 'M',
    colour: '#8a1c5c',
    ink: '#fff',
    pattern: 'M0 4H8M4 0V8',
    short: 'Meerderheid-minderheden',
  },
  voorsteden: {
    letter: 'V',
    colour: '#6247b5',
    ink: '#fff',
    pattern: 'M-2 2 2-2M0 8 8 0M6 10 10 6',
    short: 'Voorsteden',
  },
  provinciesteden: {
    letter: 'P',
    colour: '#1c62b0',
    ink: '#fff',
    pattern: 'M0 2H8M0 6H8',
    short: 'Provinciesteden',
  },
  'specifieke-minderheidsgroep': {
    letter: 'S',
    colour: '#b4321f',
    ink: '#fff',
    pattern: 'M0 8 8 0M0 0 8 8',
    short: 'Specifieke groep',
  },
  expatgemeenten: {
    letter: 'E',
    colour: '#00736f',
    ink: '#fff',
    pattern: 'M2 2h.01M6 6h.01',
    short: 'Expatgemeenten',
  },
  tuinbouwgemeenten: {
    letter: 'T',
    colour: '#47760f',
    ink: '#fff',
    pattern: 'M2 0V8M6 0V8',
    short: 'Tuinbouwgemeenten',
  },
  grensgemeenten: {
    letter: 'G',
    colour: '#96560a',
    ink: '#fff',
    pattern: 'M-2 6 2 10M0 0 8 8M6-2 10 2',
    short: 'Grensgemeenten',
  },
  'homogene-gemeenten': {
    letter: 'H',
    colour: '#a7b8c2',
    ink: INK,
    pattern: '',
    short: 'Homogene gemeenten',
  },
};

/** Of a municipality that no rule puts into a type. */
export const unassigned: TypeLook = {
  letter: '–',
  colour: '#e3ddd0',
  ink: INK,
  pattern: '',
  short: 'Niet ingedeeld',
};

export function lookOf(slug: string | null | undefined): TypeLook {
  return (slug && typeLooks[slug]) || unassigned;
}
