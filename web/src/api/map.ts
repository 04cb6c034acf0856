// SPDX-License-Identifier: EUPL-1.2
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { type Parameters, queryOf, read } from './http';

const BASE = '/api/map/v1';

export interface MarkerProperties {
  id: string;
  slug?: string;
  title: string;
  kind: string;
  municipality: string;
  municipalityName: string;
  type?: string | null;
  sample: boolean;
}

export type Markers = FeatureCollection<Point, MarkerProperties>;
export type Boundary = Feature<Polygon | MultiPolygon, { code: string; name: string }>;

/** What the tiles say of themselves. */
export interface TileSet {
  attribution: string;
  schematic: boolean;
}

export const map = {
  tileSet: (signal?: AbortSignal) => read<TileSet>(`${BASE}/tilejson`, {}, signal),
  entries: (municipality?: string, signal?: AbortSignal) =>
    read<Markers>(`${BASE}/collections/entries/items`, { limit: 10_000, municipality }, signal),
  boundaries: (signal?: AbortSignal) =>
    read<FeatureCollection<Polygon | MultiPolygon, { code: string; name: string }>>(
      `${BASE}/collections/municipalities/items`,
      { limit: 500 },
      signal,
    ),
  /** The address of a picture of the map, drawn by the service. */
  picture: (parameters: Parameters) => {
    const query = queryOf(parameters);
    return `${BASE}/pictures/netherlands${query ? `?${query}` : ''}`;
  },
  /** Where the vector tiles are, on this origin whatever it is called. */
  tiles: () => `${window.location.origin}${BASE}/tiles/WebMercatorQuad/{z}/{y}/{x}`,
};
