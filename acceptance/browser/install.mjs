// SPDX-License-Identifier: EUPL-1.2
// What Maven calls before the tests in a browser: installs the packages, and a Chromium among them where the machine
// has none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { installedChromium } from './chromium.mjs';

const home = path.dirname(new URL(import.meta.url).pathname);
const has = (name) => existsSync(path.join(home, 'node_modules', name, 'package.json'));
const carries = installedChromium() === undefined;

if (!has('playwright-core') || !has('@axe-core/playwright') || (carries && !has('@sparticuz/chromium'))) {
  const { status } = spawnSync(
    'npm',
    ['ci', '--no-audit', '--no-fund', ...(carries ? [] : ['--omit=optional'])],
    { cwd: home, stdio: 'inherit', shell: process.platform === 'win32' },
  );
  process.exitCode = status ?? 1;
}
