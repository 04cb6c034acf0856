// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { NO_PLACE, pairOf, placeErrors, placeOf } from './place';

describe('two numbers that are pasted', () => {
  it.each([
    ['52.37, 4.90', '52.37', '4.9'],
    ['52.37,4.90', '52.37', '4.9'],
    [' 52.37 4.90 ', '52.37', '4.9'],
    ['52,37; 4,90', '52.37', '4.9'],
    ['4.8952, 52.3702', '52.3702', '4.8952'],
  ])('%s are a place', (text, latitude, longitude) => {
    expect(pairOf(text)).toEqual({ latitude, longitude });
  });

  it.each(['52.37', '52,37', '', 'Dam 1, Amsterdam', '52.37, 4.90, 12'])('%s is none', (text) => {
    expect(pairOf(text)).toBeUndefined();
  });
});

describe('a place', () => {
  it('may be left out', () => {
    expect(placeErrors(NO_PLACE)).toEqual([]);
    expect(placeOf(NO_PLACE)).toBeUndefined();
  });

  it('is in the Netherlands', () => {
    expect(placeErrors({ latitude: '52,37', longitude: '4,90', label: '' })).toEqual([]);
    expect(placeErrors({ latitude: '48.85', longitude: '2.35', label: '' }).map((one) => one.field)).toEqual([
      'latitude',
      'longitude',
    ]);
    expect(placeErrors({ latitude: '52', longitude: '', label: '' }).map((one) => one.field)).toEqual([
      'longitude',
    ]);
    expect(placeErrors({ ...NO_PLACE, label: 'De bibliotheek' })).toHaveLength(2);
  });

  it('is sent as numbers', () => {
    expect(placeOf({ latitude: '52,37', longitude: '4.9', label: ' Hier ' })).toEqual({
      latitude: 52.37,
      longitude: 4.9,
      label: 'Hier',
    });
  });
});
