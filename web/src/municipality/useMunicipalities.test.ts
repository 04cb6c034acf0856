// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import type { EndedMunicipality, Municipality } from '../api/typology';
import { matching, matchingEnded } from './useMunicipalities';

const named = (name: string, cbsName = name, everydayName?: string) =>
  ({ name, cbsName, everydayName }) as Municipality;

const some = [
  named('Amsterdam'),
  named('Bergen (L)', 'Bergen (L.)'),
  named('Bergen (NH)', 'Bergen (NH.)'),
  named('Bergen op Zoom'),
  named('Den Haag', "'s-Gravenhage"),
  named("'s-Hertogenbosch", "'s-Hertogenbosch", 'Den Bosch'),
  named('Súdwest-Fryslân', 'Súdwest-Fryslân', 'Zuidwest-Friesland'),
];

describe('municipalities by what is typed', () => {
  it.each([
    ['den haag', 'Den Haag'],
    ["'s-gravenhage", 'Den Haag'],
    ['s gravenhage', 'Den Haag'],
    ['Den Bosch', "'s-Hertogenbosch"],
    ['hertogenbosch', "'s-Hertogenbosch"],
    ['bergen nh', 'Bergen (NH)'],
    ['Bergen (NH.)', 'Bergen (NH)'],
    ['sudwest fryslan', 'Súdwest-Fryslân'],
    ['gemeente amst', 'Amsterdam'],
  ])('%s finds %s', (typed, name) => {
    expect(matching(some, typed)[0]?.name).toBe(name);
  });

  it('tell those apart that begin alike', () => {
    expect(matching(some, 'bergen').map((one) => one.name)).toEqual([
      'Bergen (L)',
      'Bergen (NH)',
      'Bergen op Zoom',
    ]);
    expect(matching(some, '  ')).toEqual([]);
  });

  it('find those that have ended as well', () => {
    const ended = [{ name: 'Leerdam' }, { name: 'het Bildt' }] as EndedMunicipality[];

    expect(matchingEnded(ended, 'bildt').map((one) => one.name)).toEqual(['het Bildt']);
  });
});
