// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SearchAnswer } from '../api/portfolio';
import { type Filters, none } from '../search/filters';
import MapPanel from './MapPanel';
import type { Shown } from './useShown';

interface Listener {
  onPlace: (place: Record<string, string>) => void;
}

const drawn = vi.hoisted(() => ({ shown: [] as Shown[], listener: null as Listener | null, canDraw: true }));
vi.mock('./portalMap', () => ({
  canDraw: () => drawn.canDraw,
  PortalMap: class {
    constructor(_container: HTMLElement, listener: Listener) {
      drawn.listener = listener;
    }
    show(shown: Shown) {
      drawn.shown.push(shown);
    }
    paint() {}
    select() {}
    remove() {}
  },
}));

const TYPES = [
  { slug: 'voorsteden', name: 'Voorsteden' },
  { slug: 'grensgemeenten', name: 'Grensgemeenten' },
];
const asked: URL[] = [];
let matched = 0;

beforeEach(() => {
  vi.stubGlobal('fetch', (address: string) => {
    const url = new URL(address, 'http://x');
    asked.push(url);
    const ids = url.searchParams.getAll('id');
    const all = Array.from({ length: Math.min(matched, 3) }, (_, i) => `s${i}`);
    const body = url.pathname.endsWith('/collections/entries/items')
      ? {
          type: 'FeatureCollection',
          numberMatched: matched,
          links: [],
          features: all
            .filter((id) => ids.length === 0 || ids.includes(id))
            .map((id) => ({ properties: { id, title: `Verhaal ${id}`, municipalityName: 'Utrecht' } })),
        }
      : url.pathname.endsWith('/types')
        ? { items: TYPES }
        : { items: [], features: [] };
    return Promise.resolve(new Response(JSON.stringify(body)));
  });
});

afterEach(() => {
  asked.length = 0;
  drawn.shown.length = 0;
  drawn.canDraw = true;
  vi.unstubAllGlobals();
});

function panel(filters: Filters, found: Partial<SearchAnswer>) {
  const answer = { items: [], total: matched, facets: {}, page: 1, pageSize: 10, ...found };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MapPanel
        answer={answer}
        isStale={false}
        filters={filters}
        onToggleType={() => undefined}
        onToggleMunicipality={() => undefined}
      />
    </QueryClientProvider>,
  );
}

const items = () => asked.filter(({ pathname }) => pathname.endsWith('/collections/entries/items'));
const shownIds = () => {
  const last = drawn.shown.at(-1);
  return last?.as === 'markers' ? last.markers.features.map((one) => one.properties.id) : last?.as;
};

it('shows the stories that the service selects by the same filters as the list', async () => {
  matched = 3;
  panel({ ...none, theme: ['wonen'], year: '2021' }, {});

  await waitFor(() => expect(shownIds()).toEqual(['s0', 's1', 's2']));
  expect(items()[0]?.search).toBe('?theme=wonen&year=2021&limit=2000');
});

it('names the stories where words were sought', async () => {
  matched = 3;
  panel({ ...none, q: 'taal', kind: ['project'] }, { ids: ['s0', 's2'] });

  await waitFor(() => expect(shownIds()).toEqual(['s0', 's2']));
  expect(items()[0]?.searchParams.getAll('id')).toEqual(['s0', 's2']);
  expect(items()[0]?.searchParams.getAll('kind')).toEqual(['project']);
});

it('shows none but those found where they are too many to be named', async () => {
  matched = 20_000;
  const ids = ['s1', ...Array.from({ length: 200 }, (_, i) => `elsewhere-${i}`)];
  panel({ ...none, q: 'taal' }, { ids });

  await waitFor(() => expect(shownIds()).toEqual(['s1']));
  expect(items()[0]?.searchParams.has('id')).toBe(false);
});

it('shows tiles of the same filters where there are more than a list of features holds', async () => {
  matched = 10_001;
  panel({ ...none, theme: ['wonen'], type: ['voorsteden', 'grensgemeenten'] }, {});

  await waitFor(() => expect(shownIds()).toBe('tiles'));
  expect(drawn.shown.at(-1)).toMatchObject({
    filters: { theme: ['wonen'], type: ['voorsteden', 'grensgemeenten'] },
    total: 10_001,
  });
});

it('offers the stories of a point of tiles, and says how many more there are', async () => {
  matched = 10_001;
  panel({ ...none, theme: ['wonen'] }, {});
  await waitFor(() => expect(shownIds()).toBe('tiles'));

  act(() => drawn.listener?.onPlace({ bbox: '5,52,5.1,52.1' }));

  expect(await screen.findByRole('link', { name: 'Verhaal s1' })).toBeInTheDocument();
  expect(screen.getByText(/Hier zijn nog 9\.998 verhalen/)).toBeInTheDocument();
  expect(items().at(-1)?.search).toBe('?theme=wonen&bbox=5%2C52%2C5.1%2C52.1&limit=20');
});

it('shows the picture of the service where nothing else can draw so many', async () => {
  matched = 10_001;
  drawn.canDraw = false;
  panel({ ...none, theme: ['wonen'] }, {});

  await waitFor(() =>
    expect(document.querySelector('.map-panel__frame img')).toHaveAttribute(
      'src',
      '/api/map/v1/pictures/netherlands?theme=wonen',
    ),
  );
});

it('counts in its legend what the list found', async () => {
  matched = 3;
  panel(
    { ...none, type: ['voorsteden'] },
    {
      total: 2,
      facets: {
        type: [
          { value: 'voorsteden', label: 'Voorsteden', count: 2 },
          { value: 'grensgemeenten', label: 'Grensgemeenten', count: 7 },
        ],
      },
    },
  );

  expect(await screen.findByRole('button', { name: /Voorsteden.*2 verhalen/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Grensgemeenten.*0 verhalen/ })).toBeInTheDocument();
});
