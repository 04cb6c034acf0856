// SPDX-License-Identifier: EUPL-1.2
// Fills a running portal with published entries, through the same requests that officials and editors make.
// Usage: node benchmark/fill.mjs http://localhost:8080 10000
import { ask, base, connections, expect, inParallel, signedIn } from './portal.mjs';

const wanted = Number(process.argv[3] ?? 10_000);
const WORDS =
  'taal wijk school buurt huis werk moeder vader kind plein markt gesprek avond keuken sport zorg wacht loket brief tolk fiets bus haven kas polder grens dorp stad feest kleur regel geld plan raad vraag antwoord'.split(
    ' ',
  );
const THEMES =
  'huisvesting taal-en-inburgering werk-en-inkomen onderwijs-en-jeugd wonen-en-leefbaarheid gezondheid-en-zorg ontmoeting-en-samenleven arbeidsmigratie polarisatie-en-discriminatie participatie-en-democratie vrouwen-en-emancipatie veiligheid-en-vertrouwen'.split(
    ' ',
  );

// The same entries each time, so that measurements can be compared.
let seed = 20_261_124;
const chance = () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
  return seed / 2_147_483_648;
};
const one = (of) => of[Math.floor(chance() * of.length)];
const words = (count) => Array.from({ length: count }, () => one(WORDS)).join(' ');

const agent = connections(8);
const { items: municipalities } = JSON.parse(
  (await ask(new URL('/api/typology/v1/municipalities?pageSize=500', base), { agent })).body,
);
const editor = await signedIn('redacteur', agent);
const start = performance.now();
let done = 0;
const entries = Array.from({ length: wanted }, () => ({
  kind: one(['portrait', 'programme', 'project']),
  title: words(6),
  summary: words(20),
  municipality: one(municipalities).code,
  themes: [...new Set([one(THEMES), one(THEMES)])],
  sections: { occasion: words(40), dilemma: words(40), approach: words(60), whatDidNotWork: words(50) },
  period: { startYear: 2015 + Math.floor(chance() * 11) },
  status: 'running',
  evidence: one(['described', 'substantiated', 'evaluated']),
  sources: [{ title: words(4), reference: words(6) }],
}));
await inParallel(entries, 8, async (entry) => {
  const created = await expect(201, editor('POST', '/api/portfolio/v1/entries', entry));
  const { id } = JSON.parse(created.body);
  const path = `/api/portfolio/v1/entries/${id}`;
  const submitted = await expect(200, editor('PUT', `${path}/submission`, undefined, created.headers.etag));
  await expect(200, editor('PUT', `${path}/publication`, undefined, submitted.headers.etag));
  done += 1;
  if (done % 1000 === 0) {
    console.log(`${done} published, ${(done / ((performance.now() - start) / 1000)).toFixed(0)}/s`);
  }
});
agent.destroy();
