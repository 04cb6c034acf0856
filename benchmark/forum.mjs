// SPDX-License-Identifier: EUPL-1.2
// How fast the forum is written and read: fills it with topics of ten posts through the gateway, as people do, and then
// reads lists and pages at the service itself and through the gateway.
// Usage: node benchmark/forum.mjs http://localhost:8080 1000   (a portal of its own, started as README.md says: what it writes stays)
import { base, connections, cpu, expect, inParallel, load, service, signedIn, told } from './portal.mjs';

const wanted = Number(process.argv[3] ?? 1000);
const POSTS = 10;
const CONNECTIONS = 8;
const API = '/api/forum/v1';
const WORDS = 'taal wijk school buurt huis werk gesprek avond sport zorg loket brief tolk plein dorp raad vraag'.split(' ');
const words = (from, count) => Array.from({ length: count }, (_, at) => WORDS[(from + at * 7) % WORDS.length]).join(' ');

// Several people, as each follows what they write in.
const ACCOUNTS = ['ambtenaar', 'ambtenaar-rotterdam', 'ambtenaar-venlo', 'redacteur', 'beheerder'];

const agent = connections(CONNECTIONS);
const writers = await Promise.all(ACCOUNTS.map((account) => signedIn(account, agent)));
const writer = (number) => writers[number % writers.length];

const topics = [];
await measured('topics opened', wanted, async (number) => {
  const answer = await expect(
    201,
    writer(number)('POST', `${API}/topics`, {
      category: 'question',
      title: `${words(number, 6)} ${number} (meting)`,
      text: words(number, 60),
      themes: ['huisvesting'],
      types: [],
    }),
  );
  topics.push(JSON.parse(answer.body).id);
});
await measured('posts written', wanted * POSTS, async (number) => {
  const path = `${API}/topics/${topics[number % wanted]}/posts`;
  await expect(201, writer(number)('POST', path, { text: words(number, 40) }));
});
agent.destroy();

const lists = Array.from({ length: 4000 }, (_, number) => `${API}/topics?page=${1 + (number % 40)}`);
const pages = Array.from({ length: 4000 }, (_, number) => `${API}/topics/${topics[number % wanted]}/posts`);
const heads = Array.from({ length: 4000 }, (_, number) => `${API}/topics/${topics[number % wanted]}`);
for (const [name, at] of [['forum-service', service('forum-service')], ['gateway', base]]) {
  for (const [what, paths] of [['list of topics', lists], ['topic', heads], ['posts of a topic', pages]]) {
    const urls = paths.map((path) => new URL(path, at));
    await load(`warming up: ${name}`, urls, CONNECTIONS);
    for (const count of [1, CONNECTIONS]) {
      await load(`${name}: ${what}`, urls, count);
    }
  }
}

/** Does a job so often, on all connections, and tells how long each took, and what each process spent on it. */
async function measured(name, count, job) {
  const times = [];
  const before = cpu();
  const start = performance.now();
  await inParallel(Array(count).keys(), CONNECTIONS, async (number) => {
    const asked = performance.now();
    await job(number);
    times.push(performance.now() - asked);
  });
  told(name, CONNECTIONS, times, (performance.now() - start) / 1000);
  const spent = Object.entries(cpu()).map(([process, now]) => [process, (now - (before[process] ?? 0)) / count]);
  const most = spent.filter(([, each]) => each >= 0.05).sort(([, one], [, other]) => other - one);
  console.log(`  ms of a core for each: ${most.map(([process, each]) => `${process} ${each.toFixed(2)}`).join(', ')}`);
}
