// SPDX-License-Identifier: EUPL-1.2
import { parametersOf, type Weights } from './weights';

export const MOST_COMPARED = 4;

/** The codes that an address names, each once and no more than can be compared. */
export function codesOf(query: URLSearchParams): string[] {
  const codes = query
    .getAll('codes')
    .flatMap((codes) => codes.split(','))
    .map((code) => code.trim().toUpperCase())
    .filter((code) => /^GM\d{4}$/.test(code));
  return [...new Set(codes)].slice(0, MOST_COMPARED);
}

/** The page that compares these, weighed so. */
export function addressOf(codes: string[], weights: Weights): string {
  const parts = [
    ...(codes.length > 0 ? [`codes=${codes.join(',')}`] : []),
    ...parametersOf(weights).map((weight) => `weight=${weight}`),
  ];
  return parts.length === 0 ? '/vergelijken' : `/vergelijken?${parts.join('&')}`;
}
