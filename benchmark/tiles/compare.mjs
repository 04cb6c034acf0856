// SPDX-License-Identifier: EUPL-1.2
// Tiles of map-service beside the same tiles from tileserver-gl-light and from nginx, in one run: see ../README.md.
import { execFileSync, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { ask, service } from '../portal.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 8);
const DEEPEST = 10;
const LON = 5.1214;
const LAT = 52.0907;
const PORTS = { tileserver: 9150, nginx: 9151 };

const map = service('map-service');
const folder = mkdtempSync(join(tmpdir(), 'tiles-'));
const started = [];
// As nginx's workers may be another user's.
chmodSync(folder, 0o755);

/** The tile of a zoom that a place is on. */
function tileAt(zoom, lon, lat) {
  const size = 2 ** zoom;
  const phi = (lat * Math.PI) / 180;
  return {
    z: zoom,
    x: Math.floor(((lon + 180) / 360) * size),
    y: Math.floor(((1 - Math.log(Math.tan(phi) + 1 / Math.cos(phi)) / Math.PI) / 2) * size),
  };
}

const six = [5, 6, 7, 8, 9, 10].map((zoom) => tileAt(zoom, LON, LAT));

/** All tiles down to the deepest zoom that is compared, compressed as map-service serves them. */
async function fetchAll() {
  const tiles = [];
  const { bounds } = JSON.parse((await ask(new URL('/api/map/v1/tilejson', map))).body);
  for (let z = 0; z <= DEEPEST; z++) {
    const first = tileAt(z, bounds[0], bounds[3]);
    const last = tileAt(z, bounds[2], bounds[1]);
    for (let x = first.x; x <= last.x; x++) {
      for (let y = first.y; y <= last.y; y++) {
        const answer = await bytes(new URL(`/api/map/v1/tiles/WebMercatorQuad/${z}/${y}/${x}`, map));
        if (answer.status === 200) {
          tiles.push({ z, x, y, compressed: answer.body });
        }
      }
    }
  }
  return tiles;
}

async function bytes(url) {
  // Not by fetch, which would unpack them.
  return new Promise((resolve, reject) => {
    http
      .get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode, body: Buffer.concat(parts) }));
      })
      .on('error', reject);
  });
}

/** The file that tileserver-gl reads, by the SQLite that it brings along. Its rows count from the south. */
async function writeMbtiles(tiles, file) {
  const require = createRequire(join(HERE, 'node_modules', 'x'));
  const { Database } = require('sqlite3');
  const database = new Database(file);
  const run = (sql, ...values) =>
    new Promise((resolve, reject) => database.run(sql, values, (error) => (error ? reject(error) : resolve())));
  await run('CREATE TABLE metadata (name TEXT, value TEXT)');
  await run('CREATE TABLE tiles (zoom_level INTEGER, tile_column INTEGER, tile_row INTEGER, tile_data BLOB)');
  await run('CREATE UNIQUE INDEX tile_index ON tiles (zoom_level, tile_column, tile_row)');
  const layers = ['municipalities', 'municipality-labels', 'provinces'].map((id) => ({ id, fields: {} }));
  for (const [name, value] of Object.entries({
    name: 'Gemeenten',
    format: 'pbf',
    minzoom: '0',
    maxzoom: String(DEEPEST),
    bounds: '3.2,50.7,7.3,53.6',
    json: JSON.stringify({ vector_layers: layers }),
  })) {
    await run('INSERT INTO metadata VALUES (?, ?)', name, value);
  }
  await run('BEGIN');
  for (const { z, x, y, compressed } of tiles) {
    await run('INSERT INTO tiles VALUES (?, ?, ?, ?)', z, x, 2 ** z - 1 - y, compressed);
  }
  await run('COMMIT');
  await new Promise((resolve) => database.close(resolve));
}

function writeFiles(tiles, root) {
  for (const { z, x, y, compressed } of tiles) {
    mkdirSync(join(root, `${z}/${x}`), { recursive: true });
    writeFileSync(join(root, `${z}/${x}/${y}.mvt.gz`), compressed);
    writeFileSync(join(root, `${z}/${x}/${y}.mvt`), gunzipSync(compressed));
  }
}

function start(command, args, options) {
  const process = spawn(command, args, { stdio: 'ignore', ...options });
  started.push(process);
  return process;
}

function startNginx() {
  const config = join(folder, 'nginx.conf');
  writeFileSync(
    config,
    `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/nginx-error.log;
events { worker_connections 256; }
http {
  access_log off;
  sendfile on;
  open_file_cache max=1000;
  keepalive_requests 1000000;
  types { application/vnd.mapbox-vector-tile mvt; }
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${PORTS.nginx};
    root ${folder}/files;
    gzip_static on;
  }
}
`,
  );
  start('nginx', ['-c', config, '-e', join(folder, 'nginx-error.log')]);
}

function startTileserver() {
  const config = join(folder, 'config.json');
  writeFileSync(config, JSON.stringify({ options: {}, data: { gemeenten: { mbtiles: join(folder, 'tiles.mbtiles') } } }));
  start(
    process.execPath,
    [
      join(HERE, 'node_modules/tileserver-gl-light/src/main.js'),
      '--config',
      config,
      '--bind',
      '127.0.0.1',
      '--port',
      String(PORTS.tileserver),
      '--silent',
    ],
    { cwd: folder, env: { ...process.env, NODE_ENV: 'production' } },
  );
}

async function awaitAnswer(url) {
  for (let i = 0; i < 60; i++) {
    const answer = await bytes(new URL(url)).catch(() => undefined);
    if (answer?.status === 200) {
      return answer.body;
    }
    await wait(500);
  }
  throw new Error(`${url} does not answer`);
}

function load(url, paths, seconds) {
  const output = execFileSync(
    'wrk',
    ['-t1', '-c16', `-d${seconds}s`, '-s', join(HERE, 'six-tiles.lua'), url, '--', ...paths],
    { encoding: 'utf8' },
  );
  const result = JSON.parse(/RESULT (.*)/.exec(output)[1]);
  if (result.failed > 0) {
    throw new Error(`${url}: ${result.failed} requests failed`);
  }
  return { rate: (result.requests * 1e6) / result.microseconds, median: result.median, p99: result.p99 };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1];

try {
  const tiles = await fetchAll();
  await writeMbtiles(tiles, join(folder, 'tiles.mbtiles'));
  writeFiles(tiles, join(folder, 'files'));
  startNginx();
  startTileserver();
  const servers = {
    'map-service': [map.origin, ({ z, x, y }) => `/api/map/v1/tiles/WebMercatorQuad/${z}/${y}/${x}`],
    'tileserver-gl-light': [
      `http://127.0.0.1:${PORTS.tileserver}`,
      ({ z, x, y }) => `/data/gemeenten/${z}/${x}/${y}.pbf`,
    ],
    'nginx gzip_static': [`http://127.0.0.1:${PORTS.nginx}`, ({ z, x, y }) => `/${z}/${x}/${y}.mvt`],
  };
  const sizes = [];
  for (const [origin, path] of Object.values(servers)) {
    const bodies = [];
    for (const tile of six) {
      bodies.push(gunzipSync(await awaitAnswer(origin + path(tile))).toString('base64'));
    }
    sizes.push(bodies.join());
  }
  if (new Set(sizes).size !== 1) {
    throw new Error('They do not serve the same tiles');
  }
  console.log(`${tiles.length} tiles; load of this machine before: ${loadavg()[0].toFixed(1)}`);
  const results = new Map(Object.keys(servers).map((name) => [name, []]));
  for (const [origin, path] of Object.values(servers)) {
    load(origin, six.map(path), SECONDS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, [origin, path]] of Object.entries(servers)) {
      results.get(name).push(load(origin, six.map(path), SECONDS));
    }
  }
  console.log(`load after: ${loadavg()[0].toFixed(1)}\n`);
  const ours = median(results.get('map-service').map(({ rate }) => rate));
  for (const [name, rounds] of results) {
    const rate = median(rounds.map((one) => one.rate));
    console.log(
      name.padEnd(20),
      `${Math.round(rate).toLocaleString('en')}/s`.padStart(10),
      `median ${(median(rounds.map((one) => one.median)) / 1000).toFixed(2)} ms`,
      `p99 ${(median(rounds.map((one) => one.p99)) / 1000).toFixed(1)} ms`,
      name === 'map-service' ? '' : `  map-service: ${(ours / rate).toFixed(2)} ×`,
      `  (${rounds.map((one) => Math.round(one.rate)).join(', ')})`,
    );
  }
} finally {
  for (const process of started) {
    process.kill();
  }
  await wait(500);
  rmSync(folder, { recursive: true, force: true });
}
