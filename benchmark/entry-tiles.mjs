// SPDX-License-Identifier: EUPL-1.2
// How fast tiles of entries are made and sent, at map-service itself: kept ones, and with filters that nobody asked for yet.
// Usage: node benchmark/entry-tiles.mjs http://localhost:8080 [requests]
import { loadavg } from 'node:os';
import { ask, load, service } from './portal.mjs';

const requests = Number(process.argv[3] ?? 2_000);
const map = service('map-service');
const COLLECTION = '/api/map/v1/collections/entries';
// The country on a map of 600 pixels, its middle twice as near, and a town.
const TILES = ['6/20/32', '6/21/32', '6/21/33', '7/42/65', '7/42/66', '8/84/131', '9/168/262'];

const { body } = await ask(new URL(`${COLLECTION}/items?limit=1`, map));
console.log(`${JSON.parse(body).numberMatched} entries`);
const addresses = (count, query) =>
  Array.from(
    { length: count },
    (_, i) => new URL(`${COLLECTION}/tiles/WebMercatorQuad/${TILES[i % TILES.length]}${query(i)}`, map),
  );
// About half of all ran in 2020; with another year beside it that is a filter that nobody asked for yet.
const unasked = (offset) => (i) => `?year=2020&year=${3000 + offset + i}`;
const filled = [];
for (const tile of TILES) {
  const { status } = await ask(new URL(`${COLLECTION}/tiles/WebMercatorQuad/${tile}?year=2020`, map));
  filled.push(status);
}
if (filled.some((status) => status !== 200)) {
  throw new Error(`Not every tile has entries: ${filled}`);
}
await load('warm-up', addresses(requests, unasked(0)), 4);
for (const count of [1, 8]) {
  await load('kept', addresses(requests, () => ''), count);
  await load('made for this request', addresses(requests, unasked(count * requests)), count);
}
console.log(`Load of this machine ${loadavg().map((one) => one.toFixed(1)).join(', ')}`);
