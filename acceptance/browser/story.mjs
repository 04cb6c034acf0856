// SPDX-License-Identifier: EUPL-1.2
// The main job as people do it: an official fills in the form, an editor remarks and publishes, a colleague elsewhere
// finds it; it is revised, corrected and adopted, and in the end put away.
// Usage: node story.mjs <base-url>
import { deflateSync } from 'node:zlib';
import { signIn, startBrowser } from './chromium.mjs';

const base = (process.argv[2] ?? 'http://localhost:8080').replace(/\/$/, '');
const password = process.env.CHECK_PASSWORD ?? 'verscheidenheid';
// Letters only, so that it is one word to the search.
const word = `verhaal${Array.from(crypto.getRandomValues(new Uint8Array(10)), (one) => String.fromCharCode(97 + (one % 26))).join('')}`;
const title = `Buren koken samen ${word}`;
const PHOTO = 'Een lange tafel op straat, met schalen eten';
let photoAddress;
const slug = `buren-koken-samen-${word}`;

const browser = await startBrowser();
try {
  const official = await visitor();
  await signIn(official, base, 'ambtenaar', password);
  await step('the form stores itself while it is typed', () => write(official));
  await step('the official adds a photo and says who is on it', () => addPhoto(official));
  await step('the official submits', () => submit(official));

  const editor = await visitor();
  await signIn(editor, base, 'redacteur', password);
  await step('the editor asks something of a section, and gives it back', () => giveBack(editor));
  await step('the official answers where it was asked', () => answer(official));
  await step('the editor publishes', () => publish(editor));

  const colleague = await visitor();
  await step('search finds it', () => seen(colleague, `/zoeken?q=${word}`));
  await step('the portfolio beside the map shows it', () => seen(colleague, `/portfolio?q=${word}`));
  await step('its municipality shows it', () => seen(colleague, '/gemeenten/amsterdam'));
  await step('a peer municipality is recommended it', async () => {
    const peer = await peerThatIsToldFirst(colleague);
    await seen(colleague, `/gemeenten/${peer}`);
  });
  await step('its page tells what did not work, under an address made of its title', async () => {
    await colleague.goto(`${base}/zoeken?q=${word}`);
    await colleague.getByRole('link', { name: title }).click();
    await colleague.getByRole('heading', { level: 1, name: title }).waitFor();
    await colleague.getByText('De uitnodiging in zes talen bleef ongelezen.').waitFor();
    await colleague.waitForURL(`${base}/voorbeelden/${slug}`);
  });

  await step('everybody sees the photo', async () => {
    const photo = colleague.getByRole('img', { name: PHOTO });
    await until(() => photo.evaluate((image) => image.complete && image.naturalWidth > 0));
    photoAddress = await photo.evaluate((image) => image.currentSrc);
  });

  await step('the official revises it, and everybody reads the former text', async () => {
    await official.goto(`${base}/voorbeelden/${slug}`);
    await official.getByRole('link', { name: 'Herzien' }).click();
    await official.getByRole('button', { name: 'Begin een herziening' }).click();
    await official.locator('#approach').fill('Een vaste avond, een vaste keuken, en steeds twee koks.');
    await stored(official);
    await official.getByRole('button', { name: 'Herziening insturen' }).click();
    await official.getByText('Bedankt, het is ingestuurd').waitFor();
    await colleague.reload();
    await colleague.getByText('en telkens een andere kok.').waitFor();
  });
  await step('whoever is on the photo no longer agrees, and it is gone for everybody', async () => {
    await official.goto(`${base}/voorbeelden/${slug}`);
    await official.getByText('Trekt iemand op een foto').click();
    await official.getByRole('button', { name: 'Foto 1 verwijderen' }).click();
    await official.getByRole('button', { name: /^Ja/ }).click();
    await until(async () => (await official.getByRole('img', { name: PHOTO }).count()) === 0);
    await colleague.reload();
    await colleague.getByRole('heading', { level: 1, name: title }).waitFor();
    await until(async () => (await colleague.getByRole('img', { name: PHOTO }).count()) === 0);
    const status = (await colleague.request.get(photoAddress)).status();
    if (status !== 410) {
      throw new Error(`The photo's address answers ${status}`);
    }
  });
  await step('the editor sees what changes and publishes it', async () => {
    await editor.goto(`${base}/redactie`);
    await editor.getByRole('link', { name: title }).click();
    await editor.locator('ins', { hasText: 'steeds twee' }).waitFor();
    await publishOpened(editor);
    await colleague.reload();
    await colleague.getByText('en steeds twee koks.').waitFor();
  });
  await step('an editor corrects it with a note, and everybody sees what changed', async () => {
    await editor.getByRole('link', { name: 'Tekst verbeteren' }).click();
    await editor.locator('#tip').fill('Begin met soep.');
    await editor.locator('#note').fill('De tip was weggevallen.');
    await editor.getByRole('button', { name: 'Verbetering publiceren' }).click();
    await editor.waitForURL(`${base}/voorbeelden/${slug}`);
    await colleague.reload();
    await colleague.getByText('De tip was weggevallen.').waitFor();
    await colleague.getByRole('link', { name: 'Bekijk wat er veranderde' }).click();
    await colleague.locator('ins', { hasText: 'Begin met soep.' }).waitFor();
    await colleague.getByText('3 versies').waitFor();
  });
  await step('another municipality adopts it, and both sides show it', async () => {
    const neighbour = await visitor();
    await signIn(neighbour, base, 'ambtenaar-rotterdam', password);
    await neighbour.goto(`${base}/voorbeelden/${slug}`);
    await neighbour.getByRole('button', { name: 'Dit nemen wij over' }).click();
    await neighbour.locator('#overname').fill(`Met ${word} op het menu`);
    await neighbour.getByRole('button', { name: 'Laten weten' }).click();
    await neighbour.getByText(`Met ${word} op het menu`).waitFor();
    await colleague.goto(`${base}/gemeenten/rotterdam`);
    await colleague.getByRole('heading', { name: 'Rotterdam nam over van anderen' }).waitFor();
    await colleague.locator('.adoptions').getByRole('link', { name: title }).waitFor();
  });

  await step('the editor archives it, and it is gone', async () => {
    await editor.goto(`${base}/redactie?lijst=gepubliceerd`);
    await editor.getByRole('link', { name: title }).click();
    await editor.getByRole('button', { name: 'Archiveren' }).click();
    await editor.locator('#reden').fill('Het was een proef.');
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

async function write(page) {
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
  for (const choice of [/^Project/, /^Loopt/, /^Onderbouwd/]) {
    await page.getByRole('radio', { name: choice }).check();
  }
  await stored(page);
  await page.reload();
  await until(async () => (await page.locator('#title').inputValue()) === title);
}

/** A picture of our own making, as no photo of anybody is ours to show. */
async function addPhoto(page) {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: png(1200, 800) });
  await page.locator('#image-0-altText').fill(PHOTO);
  await page.locator('#image-0-credit').fill('Gemeente');
  await page.locator('#image-0-consent-persons').fill('1');
  await page.locator('#image-0-consent-0-date').fill('2026-02-01');
  await page.locator('#image-0-consent-0-kept').fill('Zaak 2026-12');
  await page.getByRole('button', { name: 'Toestemming vastleggen' }).click();
  await page.getByText('Vastgelegd', { exact: true }).waitFor();
  await stored(page);
}

/** A PNG file with a wide slope of colours. */
function png(width, height) {
  const rows = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      rows.set([(x * 255) / width, (y * 255) / height, 120], y * (1 + 3 * width) + 1 + 3 * x);
    }
  }
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** As PNG wants it; Node 20 has none of its own. */
function crc32(bytes) {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) {
      sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
    }
  }
  return (sum ^ -1) >>> 0;
}

/** Evidence beyond one's own word takes a source; and what is seen before is what is published. */
async function submit(page) {
  const submission = page.getByRole('button', { name: 'Insturen', exact: true });
  await submission.click();
  await page.getByRole('link', { name: /^Bronnen/ }).waitFor();
  await page.getByRole('button', { name: 'Bron toevoegen' }).click();
  await page.locator('#source-0-title').fill('Telling per avond');
  await page.locator('#source-0-reference').fill('Verslag van het team, 2024');
  await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
  await page.getByRole('heading', { level: 2, name: title }).waitFor();
  await page.getByText('Verslag van het team, 2024').waitFor();
  await page.getByRole('button', { name: 'Verder schrijven' }).click();
  await submission.click();
  await page.getByText('Bedankt, het is ingestuurd').waitFor();
}

async function giveBack(page) {
  await page.getByRole('link', { name: 'Redactie' }).first().click();
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('button', { name: 'In behandeling nemen' }).click();
  await page.getByText('Opmerking bij ‘Kosten en inzet’').first().click();
  await page.locator('#opmerking-cost').fill('Wat kostte een avond?');
  await page.getByRole('button', { name: /^Plaatsen ?: Opmerking bij ‘Kosten en inzet’$/ }).click();
  await page.locator('.remarks', { hasText: 'Wat kostte een avond?' }).waitFor();
  await page.getByRole('button', { name: 'Teruggeven met 1 opmerking' }).click();
  await page.getByText('Teruggegeven aan de gemeente').waitFor();
}

async function answer(page) {
  await page.getByRole('link', { name: 'Mijn bijdragen' }).first().click();
  await page.getByRole('link', { name: title }).click();
  await page.locator('.remarks', { hasText: 'Wat kostte een avond?' }).waitFor();
  await page.locator('#cost').fill('Tachtig euro per avond.');
  await page.getByRole('button', { name: /^Afgehandeld ?: Wat kostte een avond\?$/ }).click();
  await page.getByText('Opmerkingen afgehandeld').waitFor();
  await page.getByRole('button', { name: 'Insturen', exact: true }).click();
  await page.getByText('Bedankt, het is ingestuurd').waitFor();
}

async function publish(page) {
  await page.goto(`${base}/redactie`);
  await page.getByRole('link', { name: title }).click();
  await publishOpened(page);
}

async function publishOpened(page) {
  await page.getByRole('button', { name: 'In behandeling nemen' }).click();
  await page.getByRole('button', { name: 'Publiceren' }).click();
  await page.getByText('Deze bijdrage is openbaar.').waitFor();
}

/** Waits until the form says that it stored itself. */
async function stored(page) {
  await page.locator('.form__saved', { hasText: 'Opgeslagen op' }).waitFor();
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
