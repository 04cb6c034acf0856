// SPDX-License-Identifier: EUPL-1.2
// The main job as people do it: an official fills in the form, an editor publishes, a colleague elsewhere finds it.
// Usage: node story.mjs <base-url>
import { signIn, startBrowser } from './chromium.mjs';

const base = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const password = process.env.CHECK_PASSWORD ?? 'verscheidenheid';
// Letters only, so that it is one word to the search.
const word = `verhaal${Array.from(crypto.getRandomValues(new Uint8Array(10)), (one) => String.fromCharCode(97 + (one % 26))).join('')}`;
const title = `Buren koken samen ${word}`;

const browser = await startBrowser();
try {
  const official = await visitor();
  await signIn(official, base, 'ambtenaar', password);
  await step('the official submits', () => submit(official));

  const editor = await visitor();
  await signIn(editor, base, 'redacteur', password);
  await step('the editor publishes', () => publish(editor));

  const colleague = await visitor();
  await step('search finds it', () => seen(colleague, `/zoeken?q=${word}`));
  await step('the portfolio beside the map shows it', () => seen(colleague, `/portfolio?q=${word}`));
  await step('its municipality shows it', () => seen(colleague, '/gemeenten/amsterdam'));
  await step('a peer municipality is recommended it', async () => {
    const peer = await peerThatIsToldFirst(colleague);
    await seen(colleague, `/gemeenten/${peer}`);
  });
  await step('its page tells what did not work', async () => {
    await colleague.goto(`${base}/zoeken?q=${word}`);
    await colleague.getByRole('link', { name: title }).click();
    await colleague.getByRole('heading', { level: 1, name: title }).waitFor();
    await colleague.getByText('De uitnodiging in zes talen bleef ongelezen.').waitFor();
  });

  await step('the editor archives it, and it is gone', async () => {
    await editor.getByRole('button', { name: 'Archiveren' }).click();
    await editor.getByRole('button', { name: /^Ja/ }).click();
    await editor.getByText('Deze bijdrage is niet meer openbaar.').first().waitFor();
    await until(async () => {
      await colleague.goto(`${base}/zoeken?q=${word}`, { waitUntil: 'networkidle' });
      return (await colleague.getByRole('link', { name: title }).count()) === 0;
    });
  });
} finally {
  await browser.close();
}

async function submit(page) {
  await page.getByRole('link', { name: 'Insturen' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Een voorbeeld insturen' }).waitFor();
  const texts = {
    title,
    summary: 'Eens per maand koken buren uit twaalf landen voor de straat.',
    dilemma: 'Wie elkaar niet kent, komt niet; wie komt, kent elkaar al.',
    occasion: 'Na de verbouwing van de wijk kenden mensen hun buren niet meer.',
    approach: 'Een vaste avond, een vaste keuken, en telkens een andere kok.',
    whatDidNotWork: 'De uitnodiging in zes talen bleef ongelezen.',
    startYear: '2023',
    department: 'Team Samenleving',
  };
  for (const [field, text] of Object.entries(texts)) {
    await page.locator(`#${field}`).fill(text);
  }
  await page.getByRole('checkbox', { name: 'Ontmoeting en samenleven' }).check();
  for (const choice of [/^Project/, /^Loopt/, /^Beschreven/]) {
    await page.getByRole('radio', { name: choice }).check();
  }
  await page.getByRole('button', { name: 'Insturen', exact: true }).click();
  await page.getByText('Bedankt, het is ingestuurd').waitFor();
}

async function publish(page) {
  await page.getByRole('link', { name: 'Redactie' }).first().click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'In behandeling nemen' }).click();
  await page.getByRole('button', { name: 'Publiceren' }).click();
  await page.getByText('Deze bijdrage is openbaar.').waitFor();
}

/** Waits until a page shows the story; it is opened anew each time, as a reader does. */
async function seen(page, address) {
  await until(async () => {
    await page.goto(base + address, { waitUntil: 'networkidle' });
    return (await page.getByRole('link', { name: title }).count()) > 0;
  });
}

/** The portal may hold any number of other stories: which peer's few recommendations have this one? */
async function peerThatIsToldFirst(page) {
  const ask = async (address) => (await page.request.get(`${base}/api/typology/v1${address}`)).json();
  const { items: peers } = await ask('/municipalities/GM0363/peers?limit=50');
  let found;
  await until(async () => {
    for (const { municipality } of peers) {
      const { items } = await ask(`/municipalities/${municipality.code}/recommendations?limit=4`);
      if (items.some((item) => item.entry.title === title)) {
        found = municipality.slug;
        return true;
      }
    }
    return false;
  });
  return found;
}

async function visitor() {
  const context = await browser.newContext({ locale: 'nl-NL', viewport: { width: 1280, height: 900 } });
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

async function step(name, run) {
  try {
    await run();
  } catch (failure) {
    throw new Error(`${name}: ${failure.message}`);
  }
  console.log(`ok  ${name}`);
}

async function until(holds) {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) {
      throw new Error('it did not come about within 20 s');
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
