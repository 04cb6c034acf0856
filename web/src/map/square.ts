// SPDX-License-Identifier: EUPL-1.2
import { mercator } from './projection';

/** A tile of stories has one point in each of so many squares a side. */
const SQUARES = 12;
/** Tiles go down to here; further the map only enlarges. */
export const DEEPEST = 12;

/** The square of the deepest tiles that a place is in, as the service takes a part of the earth: west, south, east, north. */
export function squareAround([longitude, latitude]: [number, number]): string {
  const across = 2 ** DEEPEST * SQUARES;
  const column = Math.floor((longitude / 360 + 0.5) * across);
  const row = Math.floor((0.5 - mercator(latitude) / (2 * Math.PI)) * across);
  const longitudeOf = (x: number) => (x / across - 0.5) * 360;
  const latitudeOf = (y: number) =>
    (Math.atan(Math.exp((0.5 - y / across) * 2 * Math.PI)) * 360) / Math.PI - 90;
  return [longitudeOf(column), latitudeOf(row + 1), longitudeOf(column + 1), latitudeOf(row)]
    .map((degrees) => degrees.toFixed(7))
    .join();
}
