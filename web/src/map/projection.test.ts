// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { project, unproject } from './projection';

it.each([
  [4.9041, 52.3676],
  [3.36, 51.37],
  [7.2, 53.24],
])('a point of the drawing leads back to its place', (longitude, latitude) => {
  const [x, y] = project([longitude, latitude]);
  const [east = 0, north = 0] = unproject(x, y);

  expect(east).toBeCloseTo(longitude, 2);
  expect(north).toBeCloseTo(latitude, 2);
});
