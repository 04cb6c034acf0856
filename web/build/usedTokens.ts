// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const THEME = 'voorbeeld-design-tokens/dist/theme.css';
/** One token; each stands on a line of its own, and a value may hold semicolons (an address of data). */
const DECLARATION = /^\s*(--[\w-]+):\s*(.+);.*$/gm;
const USE = /var\((--[\w-]+)/g;

/**
 * Leaves out of the example theme's 2,700 tokens those that nothing uses: neither the components' style sheets that
 * src/ui/styles.ts imports, nor our own, nor a token that is used itself.
 */
export function usedTokens(root: string): Plugin {
  return {
    name: 'used-tokens',
    enforce: 'pre',
    transform(code, id) {
      if (!id.includes(THEME)) {
        return null;
      }
      return { code: prune(code, sheets(root)), map: null };
    },
  };
}

function sheets(root: string): string[] {
  const require = createRequire(path.join(root, 'package.json'));
  const imports = readFileSync(path.join(root, 'src/ui/styles.ts'), 'utf8').matchAll(/import '([^']+)'/g);
  const components = [...imports]
    .map(([, name]) => name ?? '')
    .filter((name) => name.startsWith('@') && !name.includes('design-tokens'))
    .map((name) => require.resolve(name));
  const source = path.join(root, 'src');
  const own = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => path.join(source, file));
  return [...components, ...own].map((file) => readFileSync(file, 'utf8'));
}

/** The theme with only the tokens that the style sheets use, directly or through another token. */
export function prune(theme: string, users: string[]): string {
  const tokens = new Map(
    [...theme.matchAll(DECLARATION)].map(([, name, value]) => [name ?? '', value ?? '']),
  );
  const used = new Set<string>();
  const follow = (text: string) => {
    for (const [, name] of text.matchAll(USE)) {
      if (name && !used.has(name)) {
        used.add(name);
        follow(tokens.get(name) ?? '');
      }
    }
  };
  users.forEach(follow);
  return theme.replace(DECLARATION, (declaration, name) => (used.has(name) ? declaration : ''));
}
