// SPDX-License-Identifier: EUPL-1.2
// How long after its publication a story is found, through the gateway of a running portal.
// Usage: node benchmark/found.mjs http://localhost:8080 1000
import { ask, base, connections, expect, signedIn } from './portal.mjs';

const wanted = Number(process.argv[3] ?? 1_000);
const WARM_UP = 50;
const PATIENCE = 10_000;

const agent = connections(2);
const editor = await signedIn('redacteur', agent);
const run = letters(Date.now());
const fromRequest = [];
const fromAnswer = [];
let polls = 0;

for (let number = -WARM_UP; number < wanted; number += 1) {
  const word = `vind${run}${letters(number + WARM_UP)}`;
  const path = await submitted(word);
  const asked = performance.now();
  const { status, body } = await editor('PUT', path.href, undefined, path.etag);
  if (status !== 200) {
    throw new Error(`${status} ${body}`);
  }
  const answered = performance.now();
  const asks = await found(word);
  const seen = performance.now();
  if (number >= 0) {
    fromRequest.push(seen - asked);
    fromAnswer.push(seen - answered);
    polls += asks;
  }
}
agent.destroy();
tell('from the request to publish', fromRequest);
tell('from the answer to it', fromAnswer);
console.log(`asked ${(polls / wanted).toFixed(1)} times for each, ${(sum(fromAnswer) / polls).toFixed(1)} ms between two`);

/** Writes an entry down and submits it. */
async function submitted(word) {
  const created = await expect(
    201,
    editor('POST', '/api/portfolio/v1/entries', {
      kind: 'project',
      title: `Gemaakt om gevonden te worden: ${word}`,
      summary: 'Gemaakt door de meting, en van niemand.',
      municipality: 'GM0363',
      themes: ['huisvesting'],
      sections: {
        occasion: 'Er werd gemeten.',
        dilemma: 'Er werd gemeten.',
        approach: 'Er werd gemeten.',
        whatDidNotWork: 'Er werd gemeten.',
      },
      period: { startYear: 2026 },
      status: 'running',
      evidence: 'described',
      sources: [{ title: 'De meting', reference: 'Gemaakt door de meting' }],
    }),
  );
  const { id } = JSON.parse(created.body);
  const path = `/api/portfolio/v1/entries/${id}`;
  const { headers } = await expect(200, editor('PUT', `${path}/submission`, undefined, created.headers.etag));
  return { href: `${path}/publication`, etag: headers.etag };
}

/** Asks until the story is there, without a pause; returns how often. */
async function found(word) {
  const url = new URL(`/api/portfolio/v1/search?in=stories&pageSize=1&q=${word}%20`, base);
  const start = performance.now();
  for (let asks = 1; performance.now() - start < PATIENCE; asks += 1) {
    const { status, body } = await ask(url, { agent });
    if (status === 200 && JSON.parse(body).items.some((item) => item.title.endsWith(word))) {
      return asks;
    }
  }
  throw new Error(`${word} was not found`);
}

/** A number as letters, so that it is a word. */
function letters(number) {
  return [...number.toString(26)].map((digit) => 'abcdefghijklmnopqrstuvwxyz'[Number.parseInt(digit, 26)]).join('');
}

function sum(times) {
  return times.reduce((all, time) => all + time, 0);
}

function tell(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${name.padEnd(28)} median ${at(0.5)}  p99 ${at(0.99)}  most ${at(1)} ms`);
}
