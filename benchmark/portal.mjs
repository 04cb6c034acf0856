// SPDX-License-Identifier: EUPL-1.2
// What the benchmarks share: a signed-in client of a running portal, load with so many connections, and percentiles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { join } from 'node:path';

export const base = new URL(process.argv[2] ?? 'http://localhost:8080');

/** The address of a service itself, past the gateway: its port follows the gateway's, as ./portal start lays them. */
export function service(name) {
  const place = { 'portfolio-service': 1, 'typology-service': 2, 'forum-service': 3, 'map-service': 4 }[name];
  return new URL(`http://localhost:${Number(base.port) + place}`);
}

/** Connections that are kept, as a gateway keeps them. */
export function connections(count) {
  return new http.Agent({ keepAlive: true, maxSockets: count });
}

/** One request; resolves with status, headers and body. */
export function ask(url, { method = 'GET', headers = {}, body, agent } = {}) {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers, agent }, (answer) => {
      const parts = [];
      answer.on('data', (part) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts).toString() }),
      );
      answer.on('error', reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Signs in with a demo account; returns a function that asks the portal as that person. */
export async function signedIn(account, agent, password = 'verscheidenheid') {
  const jars = new Map();
  const jarOf = (url) => {
    const key = new URL(url).host;
    return jars.get(key) ?? jars.set(key, new Map()).get(key);
  };
  const call = async (url, options = {}) => {
    const jar = jarOf(url);
    const headers = { ...options.headers };
    if (jar.size > 0) {
      headers.cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    }
    const answer = await ask(url, { ...options, headers, agent });
    for (const line of answer.headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line);
      jar.set(name, value);
    }
    return answer;
  };
  const follow = async (url) => {
    let answer = await call(url);
    let at = url;
    while (answer.headers.location) {
      at = new URL(answer.headers.location, at);
      answer = await call(at);
    }
    return { at, answer };
  };
  const { at, answer } = await follow(new URL('/sign-in?returnTo=/session', base));
  const token = /name="_csrf" value="([^"]+)"/.exec(answer.body)[1];
  const form = new URLSearchParams({ _csrf: token, username: account, password }).toString();
  const sent = await call(new URL('/aanmelden', at), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: form,
  });
  await follow(new URL(sent.headers.location, at));
  return async (method, path, body, etag, type = 'application/json') => {
    const headers = { 'x-xsrf-token': jarOf(base).get('XSRF-TOKEN') ?? '', 'content-type': type };
    if (etag) {
      headers['if-match'] = etag;
    }
    return call(new URL(path, base), { method, headers, body: typeof body === 'string' ? body : body && JSON.stringify(body) });
  };
}

/** The answer, if it has this status. */
export async function expect(status, answering) {
  const answer = await answering;
  if (answer.status !== status) {
    throw new Error(`${answer.status} ${answer.body}`);
  }
  return answer;
}

/** Runs a job for each item, so many at a time. */
export async function inParallel(items, count, job) {
  const queue = items[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: count }, async () => {
      for (const item of queue) {
        await job(item);
      }
    }),
  );
}

/** Asks each address, so many at a time, and prints requests a second and percentiles in milliseconds. */
export async function load(name, urls, count) {
  const agent = connections(count);
  const times = [];
  const start = performance.now();
  await inParallel(urls, count, async (url) => {
    const asked = performance.now();
    const { status, body } = await ask(url, { agent });
    if (status !== 200) {
      throw new Error(`${url}: ${status} ${body}`);
    }
    times.push(performance.now() - asked);
  });
  const seconds = (performance.now() - start) / 1000;
  agent.destroy();
  told(name, count, times, seconds);
}

/** Milliseconds of a core that each process of a local portal has taken so far, by its name; nothing where there is no /proc. */
export function cpu() {
  const running = join(process.env.PORTAL_DATA ?? 'data', 'run');
  const spent = {};
  for (const file of existsSync(running) ? readdirSync(running).filter((name) => name.endsWith('.pid')) : []) {
    const stat = join('/proc', readFileSync(join(running, file), 'utf8').split(/\s/)[0], 'stat');
    if (existsSync(stat)) {
      // After the name in brackets: the 14th and 15th field are user and system time in hundredths of a second.
      const fields = readFileSync(stat, 'utf8').split(') ')[1].split(' ');
      spent[file.replace('.pid', '')] = (Number(fields[11]) + Number(fields[12])) * 10;
    }
  }
  return spent;
}

/** Prints requests a second and percentiles in milliseconds. */
export function told(name, count, times, seconds) {
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))].toFixed(2);
  console.log(
    `${name.padEnd(28)} ${String(count).padStart(2)} connections  ${(times.length / seconds).toFixed(0).padStart(6)}/s` +
      `  median ${at(0.5)}  p99 ${at(0.99)}  most ${at(1)} ms`,
  );
}
