// SPDX-License-Identifier: EUPL-1.2
// A stand-in for the whole portal, to look at the pages without the services: serves the built client with the
// gateway's security headers and answers the API from the facts in typology-service and a few made-up stories.
// For development only; nothing of it is in the build. Usage: node dev/mock.mjs [port], BOUNDARIES=<geojson>.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { stories, themes, topicTexts } from './fixtures.mjs';

const PORT = Number(process.argv[2] ?? 8090);
const home = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..');
const client = path.join(home, 'target/classes/web-client');
const facts = path.join(home, '../typology-service/src/main/resources/facts');
const boundaryFile = process.env.BOUNDARIES ?? '';
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function table(name) {
  const [head, ...lines] = readFileSync(path.join(facts, `${name}.csv`), 'utf8').trim().split('\n');
  const columns = head.split(',');
  return lines.map((line) => {
    const cells = line.match(/("([^"]|"")*"|[^,]*)(,|$)/g).map((cell) => cell.replace(/,$/, '').replace(/^"|"$/g, ''));
    return Object.fromEntries(columns.map((column, place) => [column, cells[place]]));
  });
}

const types = table('wrr-types').map((row) => ({
  slug: row.slug,
  name: row.name,
  order: Number(row.order),
  description: row.definition_nl,
  basis: row.basis,
}));
const assigned = new Map(table('wrr-assignments').map((row) => [row.code, row]));
const originOf = new Map();
for (const row of table('origin')) {
  originOf.set(row.code, [...(originOf.get(row.code) ?? []), row]);
}
const border = new Set(table('border').map((row) => row.code));
const context = new Map(table('context-2021').map((row) => [row.code, row]));
const shareOf = (code, scheme, year, group) => {
  const row = originOf.get(code)?.find((one) => one.scheme === scheme && one.year === String(year) && one.group === group);
  return row ? row.count / row.total : 0;
};

function indicate(code, population) {
  const dutch = shareOf(code, 'herkomst', 2025, 'nederland');
  const europe = shareOf(code, 'herkomst', 2025, 'europa-excl-nl');
  const outside = shareOf(code, 'herkomst', 2025, 'buiten-europa');
  if (population > 300_000 && dutch < 0.5) return 'meerderheid-minderheden';
  if (border.has(code) && europe > outside && europe > 0.1) return 'grensgemeenten';
  if (Number(context.get(code)?.agri_business_pct ?? 0) > 3 && europe > 0.1) return 'tuinbouwgemeenten';
  if (dutch < 0.62 && population < 90_000) return europe > 0.16 ? 'expatgemeenten' : 'voorsteden';
  if (shareOf(code, 'migratieachtergrond', 2022, 'turkije') + shareOf(code, 'migratieachtergrond', 2022, 'marokko') > 0.08)
    return 'specifieke-minderheidsgroep';
  if (population > 80_000 && dutch < 0.8) return 'provinciesteden';
  return dutch > 0.84 ? 'homogene-gemeenten' : null;
}

const municipalities = table('municipalities').map((row) => {
  const slug = assigned.get(row.code)?.type ?? indicate(row.code, Number(row.population));
  const type = types.find((one) => one.slug === slug);
  return {
    code: row.code,
    name: row.official_name,
    officialName: row.official_name,
    slug: row.slug,
    province: { code: row.province_code, name: row.province },
    population: Number(row.population),
    lon: Number(row.lon),
    lat: Number(row.lat),
    tooiUri: row.tooi_uri,
    ...(type && { type: { slug: type.slug, name: type.name, basis: assigned.has(row.code) ? 'wrr' : 'indication' } }),
  };
});
const find = (key) => municipalities.find((one) => one.code === key || one.slug === key);

let clock = Date.parse('2026-11-20T09:00:00Z');
const now = () => new Date((clock += 60_000)).toISOString();
const entries = new Map();
const entryView = (entry) => ({
  ...entry,
  municipality: { code: entry.municipality, name: find(entry.municipality).name },
  type: find(entry.municipality).type ?? null,
});
for (const [place, story] of stories.entries()) {
  const at = now();
  const id = `0193f000-0000-7000-8000-${String(place).padStart(12, '0')}`;
  entries.set(id, {
    id,
    version: 3,
    state: story.state ?? 'published',
    images: [],
    links: [],
    language: 'nl',
    licence: 'CC-BY-4.0',
    sample: true,
    remarks: [],
    createdAt: at,
    updatedAt: at,
    publishedAt: story.state ? undefined : at,
    ...story,
  });
}

const topics = new Map();
const posts = new Map();
for (const [place, text] of topicTexts.entries()) {
  const id = `topic-${place + 1}`;
  const municipality = find(text.municipality);
  const { replies = [], accepted, ...rest } = text;
  topics.set(id, {
    id,
    version: 1,
    themes: [],
    types: [],
    state: 'open',
    createdAt: now(),
    lastPostAt: now(),
    postCount: replies.length,
    entry: null,
    ...rest,
    author: { name: 'Beleidsadviseur samenleven', municipality: { code: municipality.code, name: municipality.name } },
    municipality: { code: municipality.code, name: municipality.name },
    ...(accepted !== undefined && { acceptedPost: `${id}-post-${accepted + 1}` }),
  });
  posts.set(
    id,
    replies.map((reply, number) => ({
      id: `${id}-post-${number + 1}`,
      number: number + 1,
      text: reply,
      author: { name: 'Projectleider', municipality: { code: 'GM0599', name: 'Rotterdam' } },
      createdAt: now(),
      accepted: accepted === number,
    })),
  );
}

const people = {
  ambtenaar: { signedIn: true, name: 'Ambtenaar (voorbeeld)', municipality: 'GM0363', roles: ['member'] },
  redacteur: { signedIn: true, name: 'Redacteur (voorbeeld)', roles: ['editor'] },
};

const boundaries = existsSync(boundaryFile) ? JSON.parse(readFileSync(boundaryFile, 'utf8')) : null;
if (boundaries) {
  for (const feature of boundaries.features) {
    const code = feature.properties.statcode ?? feature.properties.code;
    feature.properties = { code, name: find(code)?.name ?? '' };
    feature.id = Number(code.slice(2));
  }
}
const tiles = boundaries && new GeoJSONVT(boundaries, { maxZoom: 10, indexMaxZoom: 5, tolerance: 3 });

class Refusal extends Error {
  constructor(status, slug, errors) {
    super(slug);
    Object.assign(this, { status, slug, errors });
  }
}

const page = (all, query) => {
  const number = Number(query.get('page') ?? 1);
  const size = Number(query.get('pageSize') ?? 20);
  return { items: all.slice((number - 1) * size, number * size), total: all.length, page: number, pageSize: size };
};
const facetOf = {
  type: (entry) => find(entry.municipality).type?.slug,
  theme: (entry) => entry.themes,
  kind: (entry) => entry.kind,
  province: (entry) => find(entry.municipality).province.code,
  status: (entry) => entry.status,
  evidence: (entry) => entry.evidence,
  municipality: (entry) => entry.municipality,
};
const labelOf = (name, value) =>
  name === 'province'
    ? municipalities.find((one) => one.province.code === value).province.name
    : (types.find((one) => one.slug === value)?.name ?? themes.find((one) => one.slug === value)?.name ?? value);

function selected(query, except) {
  const q = (query.get('q') ?? '').toLowerCase();
  return [...entries.values()]
    .filter((entry) => entry.state === 'published')
    .filter((entry) =>
      Object.keys(facetOf).every((name) => {
        const wanted = query.getAll(name);
        return name === except || wanted.length === 0 || [facetOf[name](entry)].flat().some((one) => wanted.includes(one));
      }),
    )
    .filter((entry) => !q || JSON.stringify(entry).toLowerCase().includes(q))
    .reverse();
}

function search(query) {
  const found = selected(query);
  const q = query.get('q');
  const mark = (text) => (q ? text.replace(new RegExp(`(${q.replace(/\W/g, '.')})`, 'gi'), '<mark>$1</mark>') : undefined);
  const hits = found.map((entry) => {
    const at = find(entry.municipality);
    return {
      id: entry.id,
      kind: entry.kind,
      title: entry.title,
      summary: entry.summary,
      municipality: { code: at.code, name: at.name },
      type: at.type,
      province: at.province,
      themes: entry.themes,
      status: entry.status,
      evidence: entry.evidence,
      year: entry.period?.startYear,
      lon: at.lon,
      lat: at.lat,
      sample: entry.sample,
      publishedAt: entry.publishedAt,
      highlight: q ? { title: mark(entry.title), summary: mark(entry.summary) } : {},
    };
  });
  const facets = {};
  for (const name of ['type', 'theme', 'kind', 'province', 'status', 'evidence']) {
    const counts = new Map();
    for (const value of selected(query, name).flatMap((entry) => [facetOf[name](entry)].flat()).filter(Boolean)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    facets[name] = [...counts]
      .map(([value, count]) => ({ value, label: labelOf(name, value), count }))
      .sort((a, b) => b.count - a.count);
  }
  return { ...page(hits, query), facets, ...(query.get('include') === 'ids' && { ids: found.map((one) => one.id) }) };
}

const distance = (a, b) =>
  ['nederland', 'europa-excl-nl', 'buiten-europa'].reduce(
    (sum, group) => sum + Math.abs(shareOf(a.code, 'herkomst', 2025, group) - shareOf(b.code, 'herkomst', 2025, group)),
    Math.abs(Math.log(a.population / b.population)) * 0.12,
  );
const percent = (value) => `${(value * 100).toFixed(1).replace('.', ',')}%`;

function peersOf(one, limit) {
  return municipalities
    .filter((other) => other !== one)
    .map((other) => ({ municipality: other, similarity: Math.exp(-distance(one, other) * 2) }))
    .sort((a, b) => b.similarity - a.similarity)
    .slice(0, limit)
    .map((peer) => ({
      ...peer,
      reasons: [
        {
          indicator: 'dutch-share',
          text: `Aandeel herkomst Nederland: ${percent(shareOf(one.code, 'herkomst', 2025, 'nederland'))} en ${percent(shareOf(peer.municipality.code, 'herkomst', 2025, 'nederland'))}`,
        },
        {
          indicator: 'population',
          text: `Inwoners: ${one.population.toLocaleString('nl-NL')} en ${peer.municipality.population.toLocaleString('nl-NL')}`,
        },
      ],
    }));
}

const LABELS = {
  nederland: 'Nederland',
  'europa-excl-nl': 'Europa (buiten Nederland)',
  'buiten-europa': 'Buiten Europa',
  westers: 'Westers',
  marokko: 'Marokko',
  turkije: 'Turkije',
  suriname: 'Suriname',
  'antillen-aruba': '(voormalige) Nederlandse Antillen en Aruba',
  'overig-niet-westers': 'Overig niet-westers',
};

function compositionsOf(one) {
  const rows = originOf.get(one.code).filter((row) => row.scheme !== 'geboorteland');
  const keys = [...new Set(rows.map((row) => `${row.scheme} ${row.year}`))].sort((a, b) => b.slice(-4) - a.slice(-4));
  return keys.map((key) => {
    const own = rows.filter((row) => `${row.scheme} ${row.year}` === key);
    const shares = own.map((row) => row.count / row.total);
    return {
      scheme: own[0].scheme,
      year: Number(own[0].year),
      total: Number(own[0].total),
      hhi: 1 - shares.reduce((sum, share) => sum + share * share, 0),
      partition: true,
      source: own[0].source,
      groups: own.map((row, place) => ({
        group: row.group,
        label: LABELS[row.group],
        count: Number(row.count),
        share: shares[place],
      })),
    };
  });
}

function classificationOf(one) {
  const row = assigned.get(one.code);
  const slug = indicate(one.code, one.population);
  const named = (wanted) => {
    const type = types.find((candidate) => candidate.slug === wanted);
    return type && { slug: type.slug, name: type.name };
  };
  const dutch = shareOf(one.code, 'herkomst', 2025, 'nederland');
  return {
    code: one.code,
    ...(row && {
      assignment: { type: named(row.type), source: row.source, year: Number(row.data_year), evidence: row.evidence },
    }),
    indication: {
      type: named(slug),
      confidence: 0.7,
      rulesVersion: '2026-1',
      label: 'indicatie, niet de WRR-indeling',
      secondNearest: named(slug === 'voorsteden' ? 'provinciesteden' : 'voorsteden'),
      reasons: [
        {
          indicator: 'dutch-share',
          label: 'Aandeel herkomst Nederland',
          value: percent(dutch),
          profile: dutch < 0.5 ? 'minder dan 50%' : 'ten minste 50%',
          holds: true,
          text: '',
        },
        {
          indicator: 'population',
          label: 'Inwoners',
          value: one.population.toLocaleString('nl-NL'),
          profile: 'meer dan 300.000',
          holds: one.population > 300_000,
          text: '',
        },
      ],
    },
  };
}

function entryFor(id, who, version) {
  const entry = entries.get(id);
  const isOwn = who.roles?.includes('editor') || (entry && who.municipality === entry.municipality);
  if (!entry || (entry.state !== 'published' && !isOwn)) throw new Refusal(404, 'entry-not-found');
  if (version !== undefined && version !== `"${entry.version}"`) {
    throw new Refusal(version ? 412 : 428, version ? 'changed-meanwhile' : 'version-missing');
  }
  return entry;
}

const STEPS = {
  submission: ['draft', 'submitted'],
  review: ['submitted', 'in-review'],
  publication: ['in-review', 'published'],
  return: ['in-review', 'draft'],
  archiving: ['published', 'archived'],
};

function answer(method, parts, query, body, who, ifMatch) {
  const [service, , ...rest] = parts;
  const [collection, id, step] = rest;
  if (service === 'portfolio') {
    if (collection === 'themes') return { items: themes };
    if (collection === 'search') return search(query);
    if (method === 'POST') {
      const at = now();
      const made = {
        ...body,
        id: `0193f000-0000-7000-8000-${String(entries.size).padStart(12, '0')}`,
        version: 1,
        state: 'draft',
        licence: 'CC-BY-4.0',
        sample: false,
        remarks: [],
        createdAt: at,
        updatedAt: at,
      };
      entries.set(made.id, made);
      return entryView(made);
    }
    if (!id) {
      const states = query.getAll('state');
      const found = [...entries.values()].filter(
        (entry) =>
          states.includes(entry.state) &&
          (!query.get('municipality') || query.get('municipality') === entry.municipality),
      );
      return page(found.map(entryView), query);
    }
    if (method === 'GET') return entryView(entryFor(id, who));
    const entry = entryFor(id, who, ifMatch ?? '');
    if (step) {
      const [from, to] = STEPS[step];
      if (entry.state !== from && step !== 'archiving') throw new Refusal(409, 'entry-state-conflict');
      entry.state = to;
      entry.publishedAt = to === 'published' ? now() : entry.publishedAt;
      entry.remarks = (body?.remarks ?? []).map((remark) => ({ ...remark, at: now() }));
    } else {
      Object.assign(entry, body);
    }
    entry.version += 1;
    entry.updatedAt = now();
    return entryView(entry);
  }
  if (service === 'typology') {
    if (collection === 'types') {
      return {
        items: types.map((type) => ({
          ...type,
          municipalityCount: municipalities.filter((one) => one.type?.slug === type.slug).length,
        })),
      };
    }
    if (!id) return page(municipalities, query);
    if (id === 'GM0265') {
      return {
        code: id,
        name: 'Millingen aan de Rijn',
        endedDate: '2014-12-31',
        successors: [{ code: 'GM1945', name: 'Berg en Dal', primary: true, addressShare: 1 }],
      };
    }
    const one = find(id);
    if (!one) throw new Refusal(404, 'municipality-not-found');
    const limit = Number(query.get('limit') ?? 6);
    if (step === 'composition') return { code: one.code, name: one.name, compositions: compositionsOf(one) };
    if (step === 'classification') return classificationOf(one);
    if (step === 'peers') return { items: peersOf(one, limit) };
    if (step === 'recommendations') {
      const items = peersOf(one, 341).flatMap((peer) =>
        [...entries.values()]
          .filter((entry) => entry.state === 'published' && entry.municipality === peer.municipality.code)
          .map((entry) => ({
            entry,
            municipality: { code: peer.municipality.code, name: peer.municipality.name },
            type: peer.municipality.type,
            similarity: peer.similarity,
            reasons: peer.reasons.map(({ text }) => ({ text })),
          })),
      );
      return { items: items.slice(0, limit) };
    }
    return one;
  }
  if (service === 'forum') {
    if (method === 'POST' && !id) {
      const made = {
        ...body,
        id: `topic-${topics.size + 1}`,
        version: 1,
        author: { name: who.name, municipality: null },
        entry: null,
        municipality: null,
        postCount: 0,
        createdAt: now(),
        state: 'open',
      };
      topics.set(made.id, made);
      posts.set(made.id, []);
      return made;
    }
    if (!id) {
      const wants = (name, value) => query.getAll(name).length === 0 || [value].flat().some((one) => query.getAll(name).includes(one));
      const found = [...topics.values()].filter(
        (topic) =>
          wants('category', topic.category) &&
          wants('theme', topic.themes) &&
          wants('type', topic.types) &&
          wants('entry', topic.entry?.id) &&
          (query.get('unanswered') !== 'true' || (topic.category === 'question' && !topic.acceptedPost)),
      );
      return page(found, query);
    }
    const topic = topics.get(id);
    if (!topic) throw new Refusal(404, 'topic-not-found');
    if (step === 'accepted-answer') {
      topic.acceptedPost = body.postId;
      for (const post of posts.get(id)) post.accepted = post.id === body.postId;
      return topic;
    }
    if (step === 'posts' && method === 'POST') {
      const number = posts.get(id).length + 1;
      const post = { id: `${id}-post-${number}`, number, text: body.text, author: { name: who.name, municipality: null }, createdAt: now(), accepted: false };
      posts.get(id).push(post);
      topic.postCount = number;
      return post;
    }
    return step === 'posts' ? page(posts.get(id), query) : topic;
  }
  if (service === 'map' && collection === 'collections') {
    if (id === 'municipalities') return boundaries;
    const perPlace = new Map();
    const features = selected(query).map((entry) => {
      const at = find(entry.municipality);
      const place = perPlace.get(at.code) ?? 0;
      perPlace.set(at.code, place + 1);
      return {
        type: 'Feature',
        id: entry.id,
        geometry: { type: 'Point', coordinates: [at.lon + place * 0.02, at.lat + place * 0.01] },
        properties: {
          id: entry.id,
          title: entry.title,
          kind: entry.kind,
          municipality: at.code,
          municipalityName: at.name,
          type: at.type?.slug,
          themes: entry.themes,
          status: entry.status,
          evidence: entry.evidence,
          sample: entry.sample,
        },
      };
    });
    return { type: 'FeatureCollection', features };
  }
  throw new Refusal(404, 'not-found');
}

const MEDIA = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.txt': 'text/plain' };

createServer(async (request, response) => {
  const url = new URL(request.url, `http://127.0.0.1:${PORT}`);
  const cookie = /wie=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
  const who = people[cookie] ?? { signedIn: false };
  const json = (status, body, type = 'application/json') => {
    response.writeHead(status, { 'Content-Type': type });
    response.end(JSON.stringify(body));
  };
  try {
    if (url.pathname === '/session') return json(200, who);
    if (url.pathname === '/sign-in') {
      const name = url.searchParams.get('wie') ?? 'ambtenaar';
      response.writeHead(302, {
        'Set-Cookie': `wie=${name}; Path=/; HttpOnly`,
        Location: url.searchParams.get('returnTo') ?? '/',
      });
      return response.end();
    }
    if (url.pathname === '/sign-out') {
      response.setHeader('Set-Cookie', 'wie=; Path=/; Max-Age=0');
      return json(200, { location: '/' });
    }
    if (url.pathname.startsWith('/api/map/v1/tiles/')) {
      const [z, y, x] = url.pathname.split('/').slice(-3).map(Number);
      const tile = tiles?.getTile(z, x, y);
      response.writeHead(tile ? 200 : 204, { 'Content-Type': 'application/vnd.mapbox-vector-tile' });
      return response.end(tile ? Buffer.from(fromGeojsonVt({ municipalities: tile })) : undefined);
    }
    if (url.pathname.startsWith('/api/')) {
      let text = '';
      for await (const chunk of request) text += chunk;
      if (request.method !== 'GET' && !who.signedIn) throw new Refusal(401, 'sign-in-missing');
      const body = text ? JSON.parse(text) : undefined;
      const parts = url.pathname.split('/').slice(2).map(decodeURIComponent);
      return json(200, answer(request.method, parts, url.searchParams, body, who, request.headers['if-match']));
    }
    const asset = path.join(client, url.pathname);
    const isFile = path.extname(url.pathname) !== '' && existsSync(asset);
    response.writeHead(200, {
      'Content-Security-Policy': CSP,
      'X-Content-Type-Options': 'nosniff',
      'Content-Type': isFile ? (MEDIA[path.extname(asset)] ?? 'application/octet-stream') : 'text/html; charset=utf-8',
      'Set-Cookie': 'XSRF-TOKEN=mock; Path=/',
    });
    response.end(readFileSync(isFile ? asset : path.join(client, 'index.html')));
  } catch (failure) {
    if (!(failure instanceof Refusal)) console.error(failure);
    const { status = 500, slug = 'internal-error', errors } = failure;
    json(status, { type: `/problems/${slug}`, title: slug, status, detail: slug, errors }, 'application/problem+json');
  }
}).listen(PORT, '127.0.0.1', () => console.log(`http://127.0.0.1:${PORT}`));
