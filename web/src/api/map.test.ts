// SPDX-License-Identifier: EUPL-1.2
import { afterEach, expect, it, vi } from 'vitest';
import { map } from './map';

const asked: string[] = [];

/** A service with so many stories, two on a page, that calls itself by another name. */
function stories(count: number) {
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    const begin = Number(new URL(address, 'http://x').searchParams.get('after') ?? 0);
    const end = Math.min(count, begin + 2);
    const page = {
      numberMatched: count,
      features: Array.from({ length: end - begin }, (_, i) => ({ properties: { id: `${begin + i + 1}` } })),
      links: end < count ? [{ rel: 'next', href: `https://elders.nl/items?limit=2&after=${end}` }] : [],
    };
    return Promise.resolve(new Response(JSON.stringify(page)));
  });
}

afterEach(() => {
  asked.length = 0;
  vi.unstubAllGlobals();
});

it('follows the pages of a list to its end, at its own address', async () => {
  stories(5);

  const { total, markers } = await map.stories({ theme: ['wonen'] }, 5);

  expect(total).toBe(5);
  expect(markers?.map(({ properties }) => properties.id)).toEqual(['1', '2', '3', '4', '5']);
  expect(asked).toEqual([
    '/api/map/v1/collections/entries/items?theme=wonen&limit=2000',
    '/api/map/v1/collections/entries/items?limit=2&after=2',
    '/api/map/v1/collections/entries/items?limit=2&after=4',
  ]);
});

it('asks for no more than a number where there are too many', async () => {
  stories(6);

  expect(await map.stories({}, 5)).toEqual({ total: 6 });
  expect(asked).toHaveLength(1);
});
