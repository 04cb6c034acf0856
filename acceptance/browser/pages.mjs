// SPDX-License-Identifier: EUPL-1.2
// Opens every page of a running portal at 1280 and 390 pixels, examines it with axe, and keeps a picture of it.
// Usage: node pages.mjs <base-url> [--shots <folder>] [--only <part of a page's name>]
// Ends with 1 if a page breaks an accessibility rule, logs an error, or asks anything of another origin.
//
// Pages behind sign-in are opened with the demo accounts of ./portal start, or with CHECK_MEMBER, CHECK_EDITOR and
// CHECK_PASSWORD. Without any account's password (`CHECK_PASSWORD=`) they are left out.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { signIn, startBrowser } from './chromium.mjs';

const options = process.argv.slice(2);
const optionOf = (name, usual) => (options.includes(name) ? options[options.indexOf(name) + 1] : usual);
const base = (options.find((one) => /^https?:/.test(one)) ?? 'http://localhost:8080').replace(/\/$/, '');
const shots = optionOf('--shots', '/tmp/shots');
const only = optionOf('--only', '');
const WIDTHS = [1280, 390];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const password = process.env.CHECK_PASSWORD ?? 'verscheidenheid';

/** Signs in as a person does, and returns the session's cookies. */
async function signedIn(account) {
  if (password === '') {
    return undefined;
  }
  const context = await browser.newContext({ locale: 'nl-NL' });
  const page = await context.newPage();
  await signIn(page, base, account, password);
  const cookies = (await context.cookies(base)).map((one) => `${one.name}=${one.value}`).join('; ');
  await context.close();
  return cookies;
}

/** The story with most versions among the last ones, so that there is a difference to look at. */
async function lastRevised(ask, usual) {
  const { items } = await ask('/api/portfolio/v1/entries?pageSize=20');
  const [most] = items.toSorted((a, b) => (b.revision ?? 1) - (a.revision ?? 1));
  return (most ?? usual).id;
}

/** Ids are asked of the portal itself, so that this runs against any content. */
async function addresses() {
  const ask = async (address, cookie) => {
    const answer = await fetch(base + address, { headers: cookie ? { cookie } : {} });
    return answer.ok ? answer.json() : { items: [] };
  };
  const { items: stories } = await ask('/api/portfolio/v1/search?pageSize=1');
  const { items: topics } = await ask('/api/forum/v1/topics?pageSize=1');
  const { items: talks } = await ask('/api/forum/v1/topics?pageSize=100');
  const sample = talks.find((one) => one.sample && one.postCount > 0);
  const member = await signedIn(process.env.CHECK_MEMBER ?? 'ambtenaar');
  const editor = await signedIn(process.env.CHECK_EDITOR ?? 'redacteur');
  const pages = [
    ['start', '/'],
    ['portfolio', '/portfolio'],
    ['portfolio-gefilterd', '/portfolio?type=tuinbouwgemeenten&theme=huisvesting'],
    ['portfolio-leeg', '/portfolio?q=ditbestaatniet'],
    stories[0] && ['verhaal', `/voorbeelden/${stories[0].id}`],
    stories[0] && ['verhaal-versies', `/geschiedenis/${await lastRevised(ask, stories[0])}`],
    ['gemeente', '/gemeenten/amsterdam'],
    ['gemeente-klein', '/gemeenten/urk'],
    ['gemeente-niet-ingedeeld', '/gemeenten/dronten'],
    ['gemeente-opgeheven', '/gemeenten/GM0265'],
    ['gemeente-gesplitst', '/gemeenten/littenseradiel'],
    ['gemeente-onduidelijk', '/gemeenten/bergen', { expect: 404 }],
    ['typen', '/typen'],
    ['type', '/typen/meerderheid-minderheden'],
    ['type-groot', '/typen/homogene-gemeenten'],
    ['vergelijken', '/vergelijken?codes=GM0363,GM0599,GM0518,GM0184&weight=size:0'],
    ['vergelijken-een', '/vergelijken?codes=GM0363'],
    ['vergelijken-leeg', '/vergelijken'],
    ['methode', '/methode'],
    ['forum', '/forum'],
    topics[0] && ['gesprek', `/forum/${topics[0].id}`],
    ['zoeken', '/zoeken?q=taal'],
    ['zoeken-leeg', '/zoeken'],
    ['zoeken-typefout', '/zoeken?q=biblioteek'],
    ['zoeken-opgeheven', '/zoeken?q=Littenseradiel'],
    ['zoeken-verruimd', '/zoeken?q=taal%20zwembadjes'],
    ['zoeken-voorstellen', '/zoeken', { type: ['input[role=combobox]', 'am'], shows: '[role=option]' }],
    ['insturen-uitgelogd', '/insturen'],
    ['mijn-gegevens-uitgelogd', '/mijn-gegevens'],
    ['over', '/over'],
    ['open-data', '/open-data'],
    ['toegankelijkheid', '/toegankelijkheid'],
    ['privacy', '/privacy'],
    ['niet-gevonden', '/bestaat-niet'],
    ['zonder-webgl', '/', { webgl: false }],
    ['open-data', '/api/map/v1?f=html'],
    ['open-data-collecties', '/api/map/v1/collections?f=html'],
    ['open-data-collectie', '/api/map/v1/collections/entries?f=html'],
    ['open-data-features', '/api/map/v1/collections/entries/items?f=html&theme=huisvesting'],
    ['open-data-feature', '/api/map/v1/collections/municipalities/items/GM0363?f=html'],
    ['open-data-tegels', '/api/map/v1/tiles/WebMercatorQuad?f=html'],
    ['open-data-api', '/api/map/v1/api?f=html'],
  ];
  if (member) {
    const { items: own } = await ask('/api/portfolio/v1/entries?state=draft&pageSize=1', member);
    const { items: published } = await ask(
      '/api/portfolio/v1/entries?municipality=GM0363&pageSize=1',
      member,
    );
    const { items: groups } = await ask('/api/forum/v1/groups?own=true&pageSize=1', member);
    const { items: closed } = groups[0]
      ? await ask(`/api/forum/v1/groups/${groups[0].id}/topics?pageSize=1`, member)
      : { items: [] };
    pages.push(
      ['gesprek-nieuw', '/forum/nieuw', { cookie: member }],
      ['groepen', '/forum/groepen', { cookie: member }],
      groups[0] && ['groep', `/forum/groepen/${groups[0].id}`, { cookie: member }],
      closed[0] && ['gesprek-besloten', `/forum/${closed[0].id}`, { cookie: member }],
      closed[0] && ['gesprek-besloten-verborgen', `/forum/${closed[0].id}`, { expect: 404 }],
      topics[0] && ['gesprek-ingelogd', `/forum/${topics[0].id}`, { cookie: member }],
      ['insturen', '/insturen', { cookie: member }],
      [
        'insturen-fouten',
        '/insturen',
        { cookie: member, click: 'button[type=submit].nl-button--primary >> nth=-1' },
      ],
      own[0] && ['insturen-concept', `/insturen/${own[0].id}`, { cookie: member }],
      own[0] && [
        'insturen-voorbeeld',
        `/insturen/${own[0].id}`,
        { cookie: member, click: 'button:has-text("Voorbeeld bekijken")' },
      ],
      ['mijn-bijdragen', '/mijn-bijdragen', { cookie: member }],
      ['mijn-meldingen', '/mijn-meldingen', { cookie: member }],
      ['mijn-gegevens', '/mijn-gegevens', { cookie: member }],
      ['mijn-gegevens-fouten', '/mijn-gegevens', { cookie: member, click: 'button:has-text("Wis mijn gegevens")' }],
      ['forum-ingelogd', '/forum', { cookie: member }],
      ['forum-bewaard', '/forum/bewaard', { cookie: member }],
      ['forum-bewaard-uitgelogd', '/forum/bewaard'],
      ['forum-gevolgd', '/forum/gevolgd', { cookie: member }],
      sample && [
        'gesprek-melden',
        `/forum/${sample.id}`,
        { cookie: member, click: 'button:has-text("Melden") >> nth=0' },
      ],
      published[0] && ['verhaal-eigen', `/voorbeelden/${published[0].id}`, { cookie: member }],
      published[0] && ['herzien', `/insturen/${published[0].id}`, { cookie: member }],
      ['redactie-geweigerd', '/redactie', { cookie: member }],
    );
  }
  if (editor) {
    const { items: revised } = await ask(
      '/api/portfolio/v1/entries?state=published&step=submitted&step=in-review&pageSize=1',
      editor,
    );
    const { items: waiting } = await ask('/api/portfolio/v1/entries?state=in-review&pageSize=1', editor);
    const { items: sent } = await ask('/api/portfolio/v1/entries?state=submitted&pageSize=1', editor);
    const { items: groups } = await ask('/api/forum/v1/groups?pageSize=1', editor);
    pages.push(
      ['redactie', '/redactie', { cookie: editor }],
      ['groepen-redactie', '/forum/groepen', { cookie: editor, click: 'button:has-text("Groep maken")' }],
      groups[0] && ['groep-redactie', `/forum/groepen/${groups[0].id}`, { cookie: editor }],
      ['redactie-meldingen', '/redactie/meldingen', { cookie: editor }],
      ['redactie-meldingen-bezwaren', '/redactie/meldingen?lijst=bezwaren', { cookie: editor }],
      ['redactie-meldingen-wacht', '/redactie/meldingen?lijst=wacht', { cookie: editor }],
      ['redactie-meldingen-afgehandeld', '/redactie/meldingen?lijst=afgehandeld', { cookie: editor }],
      ['redactie-meldingen-logboek', '/redactie/meldingen?lijst=logboek', { cookie: editor }],
      sample && [
        'redactie-splitsen',
        `/forum/${sample.id}`,
        { cookie: editor, click: 'button:has-text("Splitsen")' },
      ],
      ['redactie-synoniemen', '/redactie/synoniemen', { cookie: editor }],
      sent[0] && ['redactie-ingestuurd', `/redactie/${sent[0].id}`, { cookie: editor }],
      revised[0] && ['redactie-herziening', `/redactie/${revised[0].id}`, { cookie: editor }],
      stories[0] && ['redactie-verbeteren', `/verbeteren/${stories[0].id}`, { cookie: editor }],
      ['redactie-themas', '/redactie/themas', { cookie: editor }],
      waiting[0] && ['redactie-behandeling', `/redactie/${waiting[0].id}`, { cookie: editor }],
    );
  }
  return pages.filter(Boolean).filter(([name]) => name.includes(only));
}

const browser = await startBrowser();
mkdirSync(shots, { recursive: true });
const report = [];
try {
  for (const [name, address, how = {}] of await addresses()) {
    for (const width of WIDTHS) {
      report.push(await examine(name, address, how, width));
    }
  }
} finally {
  await browser.close();
}
writeFileSync(path.join(shots, 'report.json'), JSON.stringify(report, null, 2));
const bad = report.filter((one) => one.violations.length + one.errors.length + one.foreign.length > 0);
console.log(`${report.length} pages, ${bad.length} with remarks; pictures in ${shots}`);
process.exitCode = bad.length === 0 ? 0 : 1;

async function examine(name, address, how, width) {
  const context = await browser.newContext({
    viewport: { width, height: width > 600 ? 900 : 844 },
    locale: 'nl-NL',
    reducedMotion: 'reduce',
    bypassCSP: false,
  });
  if (how.cookie) {
    await context.addCookies(
      how.cookie.split('; ').map((one) => {
        const [cookie, ...value] = one.split('=');
        return { name: cookie, value: value.join('='), url: base };
      }),
    );
  }
  if (how.webgl === false) {
    await context.addInitScript(() => {
      const get = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        return kind.startsWith('webgl') ? null : get.call(this, kind, ...rest);
      };
    });
  }
  const page = await context.newPage();
  const errors = [];
  const foreign = [];
  // Chromium logs every answer that is an error, also where the page is about what is not there.
  const isExpected = (text) => how.expect !== undefined && text.includes(`status of ${how.expect}`);
  page.on(
    'console',
    (message) => message.type() === 'error' && !isExpected(message.text()) && errors.push(message.text()),
  );
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(base).origin) {
      foreign.push(request.url());
    }
  });
  await page.goto(base + address, { waitUntil: 'networkidle' });
  await settled(page);
  if (how.click) {
    await page.locator(how.click).click();
  }
  if (how.type) {
    const [field, text] = how.type;
    await page.locator(field).first().fill(text);
    await page.locator(how.shows).first().waitFor();
  }
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  if (overflow > 0) {
    errors.push(`wider than the window by ${overflow} px`);
  }
  const isFlat = await page.evaluate(() =>
    [...document.querySelectorAll('.gl-map')].some((map) => map.clientHeight < map.parentElement.clientHeight - 4),
  );
  if (isFlat) {
    errors.push('the map does not fill its place');
  }
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  await page.screenshot({
    path: path.join(shots, `${name}-${width}.png`),
    fullPage: !how.click && !how.type,
  });
  await context.close();
  const told = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(' | ')}`,
  );
  console.log(`${told.length + errors.length + foreign.length === 0 ? 'ok ' : 'NOT'} ${name} ${width}`);
  for (const line of [...told, ...errors, ...foreign]) {
    console.log(`      ${line}`);
  }
  return { name, address, width, violations: told, errors, foreign };
}

/** Waits until nothing loads any more and the map, if there is one, is drawn. The CSP forbids waitForFunction. */
async function settled(page) {
  for (let turn = 0; turn < 100; turn += 1) {
    const isReady = await page.evaluate(() => {
      const map = document.querySelector('.gl-map, .svg-map');
      const awaitsMap = document.querySelector('.explorer__map') !== null;
      return document.querySelector('.loading') === null && (!awaitsMap || map?.dataset.idle === 'true');
    });
    if (isReady) {
      return;
    }
    await page.waitForTimeout(100);
  }
}
