// SPDX-License-Identifier: EUPL-1.2
// What Maven calls: installs the packages if the lock file says that others are wanted, then builds or tests.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const home = path.dirname(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname));
const stamp = path.join(home, 'node_modules', '.installed');
const wanted = createHash('sha256')
  .update(readFileSync(path.join(home, 'package-lock.json')))
  .digest('hex');

function npm(...args) {
  const { status, error } = spawnSync('npm', args, {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error) {
    console.error('npm ontbreekt: installeer Node.js 20 of nieuwer, met npm.');
  }
  if (status !== 0) {
    process.exit(status ?? 1);
  }
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  npm('ci', '--no-audit', '--no-fund');
  writeFileSync(stamp, wanted);
}
npm('run', process.argv[2] ?? 'build');
