// SPDX-License-Identifier: EUPL-1.2
// Finds a browser: the machine's own Chromium or Chrome, or else the one that an npm package carries inside.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** What a script ends with when there is no browser: the test is then skipped, not failed. */
const NO_BROWSER = 77;
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
];

/** The browser that $CHROMIUM names or that is on the path. */
export function installedChromium() {
  if (process.env.CHROMIUM) {
    return process.env.CHROMIUM;
  }
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)))
    .find(isExecutable);
}

/** Starts a browser; ends the script where there is none that works. */
export async function startBrowser() {
  const { chromium } = await import('playwright-core');
  try {
    const own = installedChromium();
    if (own) {
      return await chromium.launch({ executablePath: own, args: ARGUMENTS });
    }
    const { default: carried } = await import('@sparticuz/chromium');
    // Not with its own arguments: they put all pages into one process, where a second visitor gets none.
    return await chromium.launch({ executablePath: await carried.executablePath(), args: ARGUMENTS });
  } catch (failure) {
    console.error(`No browser could be started: ${failure.message}`);
    process.exit(NO_BROWSER);
  }
}

/** Signs in as a person does: through the provider's page. */
export async function signIn(page, base, account, password) {
  await page.goto(`${base}/sign-in?returnTo=/`, { waitUntil: 'networkidle' });
  await page.fill('input[name=username]', account);
  await page.fill('input[name=password]', password);
  await Promise.all([page.waitForURL(`${base}/`), page.click('button[type=submit]')]);
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
