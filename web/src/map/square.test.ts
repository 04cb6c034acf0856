// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { squareAround } from './square';

it.each<[number, number]>([
  [4.9041, 52.3676],
  [3.36, 51.37],
  [7.2, 53.24],
])('is a small part of the earth with the place in it', (longitude, latitude) => {
  const [west = 0, south = 0, east = 0, north = 0] = squareAround([longitude, latitude])
    .split(',')
    .map(Number);

  expect(west).toBeLessThanOrEqual(longitude);
  expect(east).toBeGreaterThan(longitude);
  expect(south).toBeLessThanOrEqual(latitude);
  expect(north).toBeGreaterThan(latitude);
  expect(east - west).toBeCloseTo(360 / 4096 / 12, 6);
});

it('is the same for every place in it', () => {
  const square = squareAround([4.9041, 52.3676]);
  const [west = 0, south = 0, east = 0, north = 0] = square.split(',').map(Number);

  expect(squareAround([west + 1e-5, south + 1e-5])).toBe(square);
  expect(squareAround([east - 1e-5, north - 1e-5])).toBe(square);
});
