// SPDX-License-Identifier: EUPL-1.2
import {
  AttributionControl,
  type ExpressionSpecification,
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibreMap,
  NavigationControl,
  type StyleSpecification,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import type { Point } from 'geojson';
import type { Parameters } from '../api/http';
import { type MarkerProperties, type Markers, map as mapApi } from '../api/map';
import type { Municipality } from '../api/typology';
import { lookOf, typeLooks, unassigned } from '../type/look';
import { DEEPEST, squareAround } from './square';
import type { Shown } from './useShown';

setWorkerUrl(workerUrl);

const NETHERLANDS: [[number, number], [number, number]] = [
  [3.3, 50.72],
  [7.25, 53.58],
];
const REACH: [number, number, number, number] = [3.2, 50.6, 7.4, 53.7];
const FONT = 'Noto Sans Variable';
const INK = '#1b2529';
const PETROL = '#0b3b47';
const NOTHING: Markers = { type: 'FeatureCollection', features: [] };

const DUTCH = {
  'AttributionControl.ToggleAttribution': 'Bronnen tonen of verbergen',
  'NavigationControl.ZoomIn': 'Inzoomen',
  'NavigationControl.ZoomOut': 'Uitzoomen',
  'CooperativeGesturesHandler.WindowsHelpText': 'Houd Ctrl ingedrukt om te zoomen met het muiswiel',
  'CooperativeGesturesHandler.MacHelpText': 'Houd ⌘ ingedrukt om te zoomen met het muiswiel',
  'CooperativeGesturesHandler.MobileHelpText': 'Gebruik twee vingers om de kaart te verschuiven',
  'Map.Title': 'Kaart van Nederland',
};

interface Listener {
  onMunicipality: (code: string) => void;
  onStories: (stories: MarkerProperties[]) => void;
  /** Stories that the map knows only how to ask for. */
  onPlace: (place: Parameters) => void;
  onHover: (code: string | null) => void;
  onFailure: () => void;
}

/** Whether this browser can draw the map; on managed desktops WebGL is often off. */
export function canDraw(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null;
  } catch {
    return false;
  }
}

/** The map: the only place that knows its sources and layers. */
export class PortalMap {
  private readonly map: MapLibreMap;
  private readonly ready: Promise<void>;
  private hovered: number | null = null;
  private selected: number[] = [];

  constructor(
    container: HTMLElement,
    private readonly listener: Listener,
  ) {
    this.map = new MapLibreMap({
      container,
      style: style(),
      bounds: NETHERLANDS,
      fitBoundsOptions: { padding: 12 },
      minZoom: 5,
      maxZoom: DEEPEST,
      // Tiles of stories may be kept for seconds only; on a map that lies open they would be fetched again and again.
      refreshExpiredTiles: false,
      dragRotate: false,
      pitchWithRotate: false,
      cooperativeGestures: true,
      attributionControl: false,
      fadeDuration: 0,
      locale: DUTCH,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.keyboard.disableRotation();
    this.map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    // Whose boundaries they are, changes when others are imported.
    mapApi
      .tileSet()
      .then(({ attribution }) =>
        this.map.addControl(
          new AttributionControl({ compact: true, customAttribution: attribution }),
          'bottom-right',
        ),
      )
      .catch(() => undefined);
    this.ready = Promise.all([
      new Promise<void>((resolve) => this.map.once('load', () => resolve())),
      // Labels are drawn with the page's own font, which must be there first.
      document.fonts.load(`600 16px "${FONT}"`).catch(() => undefined),
    ]).then(() => {
      this.addPatterns();
      this.addLabels();
      this.listen();
    });
    this.map.on('idle', () => {
      container.dataset.idle = 'true';
    });
    this.map.on('error', (event) => {
      if (!this.map.isStyleLoaded() && !this.map.loaded() && event.error?.message.includes('WebGL')) {
        listener.onFailure();
      }
    });
  }

  /** Colours each municipality by its type; those outside the chosen types fade. */
  async paint(municipalities: Municipality[], chosen: string[]): Promise<void> {
    await this.ready;
    const members = new Map<string, number[]>();
    for (const one of municipalities) {
      const id = numberOf(one.code);
      const slug = one.type?.slug;
      if (slug) {
        members.set(slug, [...(members.get(slug) ?? []), id]);
      }
      this.map.setFeatureState(areaOf(id), {
        colour: lookOf(slug).colour,
        faded: chosen.length > 0 && !(slug && chosen.includes(slug)),
      });
    }
    for (const slug of Object.keys(typeLooks)) {
      const layer = patternLayer(slug);
      this.map.setFilter(layer, ['in', ['id'], ['literal', members.get(slug) ?? []]]);
      const shown = chosen.length === 0 || chosen.includes(slug);
      this.map.setLayoutProperty(layer, 'visibility', shown ? 'visible' : 'none');
    }
    this.source('places')?.setData({
      type: 'FeatureCollection',
      features: municipalities.map((one) => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [one.lon, one.lat] },
        properties: {
          name: one.name,
          letter: one.type ? lookOf(one.type.slug).letter : '',
          population: one.population,
        },
      })),
    });
  }

  /** Shows these stories and no others. */
  async show(shown: Shown): Promise<void> {
    await this.ready;
    this.source('stories')?.setData(shown.as === 'markers' ? shown.markers : NOTHING);
    if (shown.as === 'tiles') {
      this.map.getSource<VectorTileSource>('crowd')?.setTiles([mapApi.storyTiles(shown.filters)]);
    }
    for (const layer of [...circlesOf('crowd'), countsOf('crowd')]) {
      this.map.setLayoutProperty(layer.id, 'visibility', shown.as === 'tiles' ? 'visible' : 'none');
    }
  }

  /** Outlines these municipalities. */
  async select(codes: string[]): Promise<void> {
    await this.ready;
    for (const id of this.selected) {
      this.map.setFeatureState(areaOf(id), { selected: false });
    }
    this.selected = codes.map(numberOf);
    for (const id of this.selected) {
      this.map.setFeatureState(areaOf(id), { selected: true });
    }
  }

  /** Brings a place to the middle. */
  async moveTo(lon: number, lat: number): Promise<void> {
    await this.ready;
    this.map.easeTo({ center: [lon, lat], zoom: Math.max(this.map.getZoom(), 9) });
  }

  /** The whole country again. */
  async reset(): Promise<void> {
    await this.ready;
    this.map.fitBounds(NETHERLANDS, { padding: 12 });
  }

  remove(): void {
    this.map.remove();
  }

  private source(id: string): GeoJSONSource | undefined {
    return this.map.getSource<GeoJSONSource>(id);
  }

  private addPatterns(): void {
    for (const [slug, look] of Object.entries(typeLooks)) {
      this.map.addImage(slug, patternImage(look.pattern), { pixelRatio: 2 });
      this.map.addLayer(
        {
          id: patternLayer(slug),
          type: 'fill',
          source: 'municipalities',
          'source-layer': 'municipalities',
          filter: ['in', ['id'], ['literal', []]],
          paint: { 'fill-pattern': slug },
        },
        'borders',
      );
    }
  }

  private addLabels(): void {
    this.map.addLayer(
      {
        id: 'place-names',
        type: 'symbol',
        source: 'places',
        minzoom: 7,
        layout: {
          'text-field': [
            'concat',
            ['get', 'name'],
            ['case', ['==', ['get', 'letter'], ''], '', ' · '],
            ['get', 'letter'],
          ],
          'text-font': [FONT],
          'text-size': ['interpolate', ['linear'], ['zoom'], 7, 11, 10, 14],
          'text-max-width': 8,
          'text-padding': 6,
          'symbol-sort-key': ['-', ['get', 'population']],
        },
        paint: { 'text-color': INK, 'text-halo-color': '#ffffff', 'text-halo-width': 1.6 },
      },
      'stories-many',
    );
    this.map.addLayer(countsOf('stories'));
    this.map.addLayer(countsOf('crowd'));
  }

  private listen(): void {
    const { map, listener } = this;
    map.on('click', (event) => {
      const at = map.queryRenderedFeatures(event.point, { layers: CLICKED });
      const on = (layer: string) => at.filter((feature) => feature.layer.id === layer);
      const [cluster] = on('stories-many');
      const [crowd] = [...on('crowd-many'), ...on('crowd-one')];
      const stories = on('stories-one');
      const [area] = on('areas');
      if (cluster) {
        this.open(Number(cluster.properties.cluster_id), event.lngLat.toArray());
      } else if (crowd) {
        this.enter(crowd.properties, (crowd.geometry as Point).coordinates as [number, number]);
      } else if (stories.length > 0) {
        listener.onStories(stories.map((story) => story.properties as MarkerProperties));
      } else if (area) {
        listener.onMunicipality(String(area.properties.code));
      }
    });
    map.on('mousemove', 'areas', (event) => this.hover(event.features?.[0]));
    map.on('mouseleave', 'areas', () => this.hover(undefined));
    for (const layer of CLICKED) {
      map.on('mouseenter', layer, () => {
        map.getCanvas().style.cursor = 'pointer';
      });
      map.on('mouseleave', layer, () => {
        map.getCanvas().style.cursor = '';
      });
    }
  }

  /** Zooms until a cluster falls apart, or tells its stories where it never does. */
  private async open(cluster: number, at: [number, number]): Promise<void> {
    const source = this.source('stories');
    const zoom = await source?.getClusterExpansionZoom(cluster);
    if (zoom !== undefined && zoom <= this.map.getMaxZoom()) {
      this.map.easeTo({ center: at, zoom: Math.min(zoom + 0.3, this.map.getMaxZoom()) });
    } else {
      const leaves = await source?.getClusterLeaves(cluster, 50, 0);
      this.listener.onStories((leaves ?? []).map((leaf) => leaf.properties as MarkerProperties));
    }
  }

  /** Zooms in on a point of many stories, or asks for those that are there where tiles tell no more. */
  private enter(point: Record<string, unknown>, at: [number, number]): void {
    if (point.count === 1) {
      this.listener.onPlace({ id: String(point.id) });
    } else if (this.map.getZoom() < DEEPEST) {
      this.map.easeTo({ center: at, zoom: Math.min(this.map.getZoom() + 2, DEEPEST) });
    } else {
      this.listener.onPlace({ bbox: squareAround(at) });
    }
  }

  private hover(feature: { id?: string | number; properties: Record<string, unknown> } | undefined): void {
    const id = feature?.id === undefined ? null : Number(feature.id);
    if (id === this.hovered) {
      return;
    }
    if (this.hovered !== null) {
      this.map.setFeatureState(areaOf(this.hovered), { hovered: false });
    }
    if (id !== null) {
      this.map.setFeatureState(areaOf(id), { hovered: true });
    }
    this.hovered = id;
    this.listener.onHover(feature ? String(feature.properties.code) : null);
  }
}

/** GM0363 is 363 in the tiles. */
function numberOf(code: string): number {
  return Number.parseInt(code.slice(2), 10);
}

function areaOf(id: number) {
  return { source: 'municipalities', sourceLayer: 'municipalities', id };
}

function patternLayer(slug: string): string {
  return `pattern-${slug}`;
}

/** A type's pattern in white on nothing, at twice the size for sharp screens. */
function patternImage(path: string): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 16;
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  context.scale(2, 2);
  context.strokeStyle = 'rgba(255,255,255,.42)';
  context.lineWidth = 1.1;
  context.lineCap = 'round';
  context.stroke(new Path2D(path));
  return context.getImageData(0, 0, 16, 16);
}

function style(): StyleSpecification {
  return {
    version: 8,
    sources: {
      municipalities: {
        type: 'vector',
        tiles: [mapApi.tiles()],
        minzoom: 0,
        maxzoom: DEEPEST,
        bounds: REACH,
      },
      places: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } },
      crowd: { type: 'vector', tiles: [mapApi.storyTiles({})], minzoom: 0, maxzoom: DEEPEST, bounds: REACH },
      stories: { type: 'geojson', data: NOTHING, cluster: true, clusterRadius: 34, clusterMaxZoom: DEEPEST },
    },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': '#e6eef0' } },
      {
        id: 'areas',
        type: 'fill',
        source: 'municipalities',
        'source-layer': 'municipalities',
        paint: {
          'fill-color': ['coalesce', ['feature-state', 'colour'], unassigned.colour],
          'fill-opacity': [
            'case',
            ['boolean', ['feature-state', 'faded'], false],
            0.14,
            ['boolean', ['feature-state', 'hovered'], false],
            1,
            0.82,
          ],
        },
      },
      {
        id: 'borders',
        type: 'line',
        source: 'municipalities',
        'source-layer': 'municipalities',
        paint: {
          'line-color': '#ffffff',
          'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 10, 1.6],
        },
      },
      {
        id: 'province-borders',
        type: 'line',
        source: 'municipalities',
        'source-layer': 'provinces',
        paint: { 'line-color': '#ffffff', 'line-width': 1.8 },
      },
      {
        id: 'outlines',
        type: 'line',
        source: 'municipalities',
        'source-layer': 'municipalities',
        paint: {
          'line-color': INK,
          'line-width': [
            'case',
            ['boolean', ['feature-state', 'selected'], false],
            3,
            ['boolean', ['feature-state', 'hovered'], false],
            1.5,
            0,
          ],
        },
      },
      ...circlesOf('stories'),
      ...circlesOf('crowd'),
    ],
  };
}

/** Stories that are drawn together: by the map itself, or in tiles by the service. */
interface Gathered {
  layer: { source: string; 'source-layer'?: string; layout?: { visibility: 'none' } };
  isMany: ExpressionSpecification;
  radius: ExpressionSpecification;
  text: ExpressionSpecification;
}

const gathered: Record<'stories' | 'crowd', Gathered> = {
  stories: {
    layer: { source: 'stories' },
    isMany: ['has', 'point_count'],
    radius: ['step', ['get', 'point_count'], 15, 5, 18, 15, 23],
    text: ['get', 'point_count_abbreviated'],
  },
  crowd: {
    layer: { source: 'crowd', 'source-layer': 'entries', layout: { visibility: 'none' } },
    isMany: ['>', ['get', 'count'], 1],
    radius: ['step', ['get', 'count'], 12, 10, 14, 100, 17, 1_000, 20],
    text: ['to-string', ['get', 'count']],
  },
};

const CLICKED = ['stories-many', 'stories-one', 'crowd-many', 'crowd-one', 'areas'];

function circlesOf(source: keyof typeof gathered): LayerSpecification[] {
  const { layer, isMany, radius } = gathered[source];
  return [
    {
      ...layer,
      id: `${source}-many`,
      type: 'circle',
      filter: isMany,
      paint: {
        'circle-color': PETROL,
        'circle-radius': radius,
        'circle-stroke-color': '#ffffff',
        'circle-stroke-width': 2.5,
      },
    },
    {
      ...layer,
      id: `${source}-one`,
      type: 'circle',
      filter: ['!', isMany],
      paint: {
        'circle-color': '#f4b63f',
        'circle-radius': 7.5,
        'circle-stroke-color': PETROL,
        'circle-stroke-width': 2.5,
      },
    },
  ];
}

function countsOf(source: keyof typeof gathered): LayerSpecification {
  const { layer, isMany, text } = gathered[source];
  return {
    ...layer,
    id: `${source}-counts`,
    type: 'symbol',
    filter: isMany,
    layout: {
      ...layer.layout,
      'text-field': text,
      'text-font': [FONT],
      'text-size': 13,
      'text-allow-overlap': true,
    },
    paint: { 'text-color': '#ffffff' },
  };
}
