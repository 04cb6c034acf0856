// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { choiceOf } from './useSuggestions';

describe('a suggestion', () => {
  it('leads to its page and says what it is', () => {
    expect(
      choiceOf({ kind: 'municipality', id: 'GM0184', slug: 'urk', text: 'Urk', note: 'Flevoland' }),
    ).toEqual({ value: '/gemeenten/urk', label: 'Urk', note: 'Gemeente · Flevoland' });
    expect(choiceOf({ kind: 'theme', id: 'huisvesting', slug: 'huisvesting', text: 'Huisvesting' })).toEqual({
      value: '/portfolio?theme=huisvesting',
      label: 'Huisvesting',
      note: 'Thema',
    });
    expect(choiceOf({ kind: 'topic', id: 't', slug: 't', text: 'Wie?' }).value).toBe('/forum/t');
  });
});
