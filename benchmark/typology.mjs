// SPDX-License-Identifier: EUPL-1.2
// How fast typology-service itself tells peers and recommendations, for all municipalities in turn.
// Usage: node benchmark/typology.mjs http://localhost:8080   (fill the portal first: benchmark/fill.mjs)
import { ask, load, service } from './portal.mjs';

const at = service('typology-service');
const { items } = JSON.parse((await ask(new URL('/api/typology/v1/municipalities?pageSize=500', at))).body);
const urls = (what, rounds) =>
  Array.from({ length: rounds }, () =>
    items.map((one) => new URL(`/api/typology/v1/municipalities/${one.code}/${what}`, at)),
  ).flat();

console.log('Warming up …');
for (const what of ['classification', 'peers', 'peers?weight=size:0', 'recommendations']) {
  await load(what, urls(what, 5), 2);
}
console.log('Measured:');
for (const count of [1, 8]) {
  for (const what of ['classification', 'peers', 'peers?weight=size:0', 'recommendations']) {
    await load(what, urls(what, 10), count);
  }
}
