// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { brief } from '../ui/format';
import { wordOf } from './AspectChart';

describe('differences in words', () => {
  it.each([
    [0, 'vrijwel gelijk'],
    [0.3, 'klein verschil'],
    [0.99, 'verschil'],
    [1, 'groot verschil'],
    [3, 'zeer groot verschil'],
  ])('%d is %s', (distance, word) => {
    expect(wordOf(distance)).toBe(word);
  });

  it('leave the unit out where a column is narrow', () => {
    expect(brief('klasse 2 (sterk stedelijk)')).toBe('2');
    expect(brief('15 km')).toBe('15 km');
  });
});
