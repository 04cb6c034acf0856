// SPDX-License-Identifier: EUPL-1.2
// How soon a published entry is on the map: in the features that the gateway answers with, one entry after another.
// Usage: node benchmark/freshness.mjs http://localhost:8080 500
import { loadavg } from 'node:os';
import { ask, base, connections, signedIn } from './portal.mjs';

const wanted = Number(process.argv[3] ?? 500);
const WARM_UP = 20;

const agent = connections(2);
const editor = await signedIn('redacteur', agent);
const sinceSent = [];
const sinceAnswered = [];
let asked = 0;
for (let i = 0; i < WARM_UP + wanted; i += 1) {
  const created = await expect(201, editor('POST', '/api/portfolio/v1/entries', entry(i)));
  const { id } = JSON.parse(created.body);
  const path = `/api/portfolio/v1/entries/${id}`;
  const submitted = await expect(200, editor('PUT', `${path}/submission`, undefined, created.headers.etag));
  const sent = performance.now();
  await expect(200, editor('PUT', `${path}/publication`, undefined, submitted.headers.etag));
  const answered = performance.now();
  const features = new URL(`/api/map/v1/collections/entries/items?id=${id}`, base);
  while (JSON.parse((await expect(200, ask(features, { agent }))).body).numberReturned === 0) {
    asked += 1;
    if (performance.now() - answered > 30_000) {
      throw new Error(`${id} is not on the map after 30 s`);
    }
  }
  if (i >= WARM_UP) {
    sinceSent.push(performance.now() - sent);
    sinceAnswered.push(performance.now() - answered);
  }
}
agent.destroy();
tell('since its publication was asked for', sinceSent);
tell('since its publication was answered', sinceAnswered);
console.log(`${asked} answers came before the entry was there; load of this machine ${loadavg().map((one) => one.toFixed(1)).join(', ')}`);

function entry(number) {
  return {
    kind: 'project',
    title: `Proef van versheid ${number}`,
    summary: 'Hoe snel staat dit op de kaart?',
    municipality: 'GM0363',
    themes: ['huisvesting'],
    sections: { occasion: 'a', dilemma: 'b', approach: 'c', whatDidNotWork: 'd' },
    period: { startYear: 2026 },
    status: 'running',
    evidence: 'described',
  };
}

function tell(what, times) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(1);
  console.log(`On the map ${what.padEnd(38)} median ${at(0.5)}  p99 ${at(0.99)}  most ${at(1)} ms  (${times.length} entries)`);
}

async function expect(status, answer) {
  const told = await answer;
  if (told.status !== status) {
    throw new Error(`${told.status} ${told.body}`);
  }
  return told;
}
