// SPDX-License-Identifier: EUPL-1.2
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from 'geojson';
import { type Parameters, queryOf, read } from './http';

const BASE = '/api/map/v1';
const ENTRIES = `${BASE}/collections/entries`;

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
export type Marker = Markers['features'][number];
export type Boundary = Feature<Polygon | MultiPolygon, { code: string; name: string }>;

/** A page of stories on the map, with how many there are on all pages. */
type MarkerPage = Markers & { numberMatched: number; links: { rel: string; href: string }[] };

/** Stories on the map: all of them, or only how many where they are too many. */
export interface Found {
  total: number;
  markers?: Marker[];
}

/** What the tiles say of themselves. */
export interface TileSet {
  attribution: string;
  schematic: boolean;
}

const PAGE = 2_000;

export const map = {
  tileSet: (signal?: AbortSignal) => read<TileSet>(`${BASE}/tilejson`, {}, signal),
  /** A page of the stories that these filters leave. */
  page: (filters: Parameters, signal?: AbortSignal) => read<MarkerPage>(`${ENTRIES}/items`, filters, signal),
  /** The stories that these filters leave, unless they are more than `most`. */
  stories: async (filters: Parameters, most: number, signal?: AbortSignal): Promise<Found> => {
    let page = await map.page({ ...filters, limit: PAGE }, signal);
    const total = page.numberMatched;
    if (total > most) {
      return { total };
    }
    const markers = page.features;
    for (let next = nextOf(page); next; next = nextOf(page)) {
      page = await read<MarkerPage>(`${ENTRIES}/items${next}`, {}, signal);
      markers.push(...page.features);
    }
    return { total, markers };
  },
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
  /** Where the tiles are of the stories that these filters leave. */
  storyTiles: (filters: Parameters) => {
    const query = queryOf(filters);
    return `${window.location.origin}${ENTRIES}/tiles/WebMercatorQuad/{z}/{y}/{x}${query ? `?${query}` : ''}`;
  },
};

/** What to ask for next; links name the public address, which need not be this origin. */
function nextOf(page: MarkerPage): string | undefined {
  const link = page.links.find(({ rel }) => rel === 'next');
  return link && new URL(link.href).search;
}
