// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { changed, parametersOf, weightsOf } from './weights';

const all = [
  { aspect: 'origin', label: 'Herkomst', weight: 3, usual: 3 },
  { aspect: 'size', label: 'Inwoners', weight: 2, usual: 2 },
];

describe('weights', () => {
  it('come back from the address as they were', () => {
    expect(weightsOf(parametersOf({ size: 0, origin: 5 }))).toEqual({ size: 0, origin: 5 });
    expect(parametersOf({ size: 0, origin: 5 })).toEqual(['origin:5', 'size:0']);
  });

  it('leave out what is no weight', () => {
    expect(weightsOf(['size', 'size:', 'size:-1', 'size:9', 'size:x', '<b>:1', 'origin:1'])).toEqual({
      origin: 1,
    });
  });

  it('that are usual are not told', () => {
    expect(changed(all, { size: 1 }, 'size', 2)).toEqual({});
    expect(changed(all, {}, 'size', 4)).toEqual({ size: 4 });
  });

  it('cannot all be nothing', () => {
    expect(changed(all, { origin: 0 }, 'size', 0)).toBeUndefined();
  });
});
