// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { addressOf, filtersOf, parametersOf } from './filters';

describe('filters in the address bar', () => {
  it('come back as they were', () => {
    const address =
      'q=gemengd+wonen&type=voorsteden&type=grensgemeenten&theme=huisvesting&year=2024&sort=newest&page=3';

    expect(addressOf(filtersOf(new URLSearchParams(address))).toString()).toBe(address);
  });

  it('leave out what is usual, repeated or not ours', () => {
    const filters = filtersOf(
      new URLSearchParams('page=1&sort=random&kind=project&kind=project&year=soon&colour=red&page=-2'),
    );

    expect(addressOf(filters).toString()).toBe('kind=project');
  });

  it('ask the search for the newest where no words are given', () => {
    expect(parametersOf(filtersOf(new URLSearchParams(''))).sort).toBe('newest');
    expect(parametersOf(filtersOf(new URLSearchParams('q=taal'))).sort).toBe('relevance');
  });
});
