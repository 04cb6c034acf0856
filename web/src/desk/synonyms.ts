// SPDX-License-Identifier: EUPL-1.2
import type { Synonyms } from '../api/portfolio';

export const MOST_TERMS = 12;
const LONGEST = 60;

/** A group as one line, to be typed. */
export interface Line {
  /** Which line it is, whatever is typed in it. */
  key: number;
  text: string;
}

export const linesOf = ({ groups }: Synonyms): Line[] =>
  groups.map(({ terms }, key) => ({ key, text: terms.join(', ') }));

/** The terms of a line: without spaces around them, and each once. */
export function termsOf(text: string): string[] {
  return [
    ...new Set(
      text
        .split(',')
        .map((term) => term.trim())
        .filter(Boolean),
    ),
  ];
}

/** What is wrong with a line, if anything; an empty line is one that goes. */
export function faultOf(text: string): string | undefined {
  const terms = termsOf(text);
  if (terms.length === 0) {
    return undefined;
  }
  if (terms.length === 1) {
    return 'Zet er een tweede woord bij, met een komma ertussen';
  }
  if (terms.length > MOST_TERMS) {
    return `Een groep heeft hooguit ${MOST_TERMS} woorden`;
  }
  if (terms.some((term) => term.length > LONGEST)) {
    return `Een woord heeft hooguit ${LONGEST} tekens`;
  }
  return terms.every((term) => /^[\p{L}\p{M}\p{N}'’.\- ]+$/u.test(term))
    ? undefined
    : 'Gebruik alleen letters, cijfers, spaties en koppeltekens';
}

/** The groups that the lines make. */
export const groupsOf = (lines: Line[]): Synonyms['groups'] =>
  lines.map((line) => ({ terms: termsOf(line.text) })).filter(({ terms }) => terms.length > 0);
