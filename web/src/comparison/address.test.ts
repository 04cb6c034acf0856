// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { addressOf, codesOf } from './address';

describe('a comparison in the address bar', () => {
  it('comes back as it was', () => {
    const address = addressOf(['GM0363', 'GM0599'], { size: 0 });

    expect(address).toBe('/vergelijken?codes=GM0363,GM0599&weight=size:0');
    expect(codesOf(new URLSearchParams(address.split('?')[1]))).toEqual(['GM0363', 'GM0599']);
  });

  it('names each municipality once, and four at most', () => {
    expect(
      codesOf(new URLSearchParams('codes=gm0363,GM0363&codes=GM0001,x,GM0002&codes=GM0003,GM0004')),
    ).toEqual(['GM0363', 'GM0001', 'GM0002', 'GM0003']);
    expect(addressOf([], {})).toBe('/vergelijken');
  });
});
