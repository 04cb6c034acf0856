// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { faultOf, groupsOf, linesOf, termsOf } from './synonyms';

describe('synonyms as lines', () => {
  it('come back as they were', () => {
    const groups = [{ terms: ['ggz', 'geestelijke gezondheidszorg'] }, { terms: ['azc', 'opvangcentrum'] }];

    expect(groupsOf(linesOf({ version: 3, groups }))).toEqual(groups);
  });

  it('leave out what is empty or told twice', () => {
    expect(termsOf(' azc, , opvangcentrum ,azc')).toEqual(['azc', 'opvangcentrum']);
    expect(groupsOf([{ key: 1, text: '  ' }])).toEqual([]);
  });

  it('say what is wrong before they are sent', () => {
    expect(faultOf('')).toBeUndefined();
    expect(faultOf('crèche, kinderopvang')).toBeUndefined();
    expect(faultOf('azc')).toContain('tweede woord');
    expect(faultOf(Array.from({ length: 13 }, (_, place) => `w${place}`).join(','))).toContain('12');
    expect(faultOf('azc, <b>')).toContain('letters');
    expect(faultOf(`azc, ${'x'.repeat(61)}`)).toContain('60');
  });
});
