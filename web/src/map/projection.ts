// SPDX-License-Identifier: EUPL-1.2
import type { MultiPolygon, Polygon, Position } from 'geojson';

const WEST = 3.3;
const EAST = 7.25;
const NORTH = mercator(53.62);
const SOUTH = mercator(50.72);

/** The drawing's size; the country fits in it as on a web map. */
export const WIDTH = 600;
export const HEIGHT = Math.round((WIDTH * (NORTH - SOUTH)) / (((EAST - WEST) * Math.PI) / 180));

/** How far north of the equator a latitude is on a web map, where the world is 2π wide. */
export function mercator(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

/** Where a place is in the drawing. */
export function project([lon = 0, lat = 0]: Position): [number, number] {
  return [
    round(((lon - WEST) / (EAST - WEST)) * WIDTH),
    round(((NORTH - mercator(lat)) / (NORTH - SOUTH)) * HEIGHT),
  ];
}

/** What place is at a point of the drawing. */
export function unproject(x: number, y: number): Position {
  const mercatorThere = NORTH - (y / HEIGHT) * (NORTH - SOUTH);
  return [WEST + (x / WIDTH) * (EAST - WEST), (Math.atan(Math.exp(mercatorThere)) * 360) / Math.PI - 90];
}

/** An area as the data of an SVG path. */
export function outline(area: Polygon | MultiPolygon): string {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  return polygons
    .flat()
    .map((ring) => `M${ring.map((place) => project(place).join(' ')).join('L')}Z`)
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
