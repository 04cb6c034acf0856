// SPDX-License-Identifier: EUPL-1.2
// How long it takes to import boundaries, and to make all tiles of a set and show them, through the gateway.
// Usage: node benchmark/boundaries.mjs http://localhost:8080 [file.geojson] [year]
import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { ask, base, connections, signedIn } from './portal.mjs';

const ROUNDS = 5;
const SETS = '/api/map/v1/boundary-sets';
const file = process.argv[3];
const year = Number(process.argv[4] ?? new Date().getFullYear());

const agent = connections(2);
// Without a file the set that is shown, which is as large.
const json = file
  ? readFileSync(file, 'utf8')
  : (await ask(new URL('/api/map/v1/collections/municipalities/items?limit=500', base), { agent })).body;
const administrator = await signedIn('beheerder', agent);
const form = [
  '--part',
  'Content-Disposition: form-data; name="file"; filename="boundaries.geojson"',
  'Content-Type: application/geo+json',
  '',
  json,
  '--part--',
  '',
].join('\r\n');
const imported = await timed(201, () =>
  administrator('POST', `${SETS}?year=${year}`, form, undefined, 'multipart/form-data; boundary=part'),
);
const { set } = JSON.parse(imported.body);
console.log(
  `Imported ${set.municipalityCount} municipalities of ${set.pointCount} points, ${(json.length / 1e6).toFixed(1)} MB,` +
    ` in ${imported.ms.toFixed(0)} ms: read, checked, stored, all tiles made and shown`,
);
const there = [];
const back = [];
for (let round = 0; round < ROUNDS; round += 1) {
  back.push((await timed(200, () => administrator('PUT', `${SETS}/0/activation`))).ms);
  there.push((await timed(200, () => administrator('PUT', `${SETS}/${set.version}/activation`))).ms);
}
await administrator('PUT', `${SETS}/0/activation`);
agent.destroy();
tell('that set', there);
tell('the built-in one', back);
console.log(`Load of this machine ${loadavg().map((one) => one.toFixed(1)).join(', ')}`);

async function timed(status, job) {
  const began = performance.now();
  const answer = await job();
  const ms = performance.now() - began;
  if (answer.status !== status) {
    throw new Error(`${answer.status} ${answer.body}`);
  }
  return { ms, body: answer.body };
}

function tell(what, times) {
  const all = times.map((ms) => ms.toFixed(0)).join(', ');
  console.log(`All tiles of ${what}, from the store to the map: at most ${Math.max(...times).toFixed(0)} ms (${all})`);
}
