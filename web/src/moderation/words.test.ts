// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import type { Decision, OwnCase } from '../api/moderation';
import { addressOfReported, outcomeOf, postsOf, reportedOf, stateOf } from './words';

it('leads to the page and the place where a contribution is', () => {
  expect(addressOfReported({ topicId: 'a' })).toBe('/forum/a');
  expect(addressOfReported({ topicId: 'a', number: 50 })).toBe('/forum/a#reactie-50');
  expect(addressOfReported({ topicId: 'a', number: 51 })).toBe('/forum/a?page=2#reactie-51');
  expect(addressOfReported(reportedOf('voorbeeld-1.120'))).toBe('/forum/voorbeeld-1?page=3#reactie-120');
  expect(addressOfReported(reportedOf('voorbeeld-1'))).toBe('/forum/voorbeeld-1');
});

it('reads which posts are to be split off', () => {
  expect(postsOf(' 4- ')).toEqual({ from: 4 });
  expect(postsOf('3, 5;8 9')).toEqual({ numbers: [3, 5, 8, 9] });
  for (const text of ['', '0-', '0, 1', '-4', '3-5', 'alles', '3,', '1.5']) {
    expect(postsOf(text), text).toBeUndefined();
  }
});

it('tells what became of a decision', () => {
  const decision: Decision = { verdict: 'remove', reason: 'Reclame', decidedAt: '2026-03-02T12:00:00Z' };
  const appeal = { appealedAt: '2026-03-03T12:00:00Z' };
  const outcome = { overturned: true, reason: 'Toch niet', settledAt: '2026-03-04T12:00:00Z' };
  expect(outcomeOf(decision)).toBeUndefined();
  expect(outcomeOf({ ...decision, appeal })).toMatch('andere redacteur');
  expect(outcomeOf({ ...decision, appeal: { ...appeal, outcome } })).toMatch('teruggedraaid');
  expect(
    outcomeOf({ ...decision, appeal: { ...appeal, outcome: { ...outcome, overturned: false } } }),
  ).toMatch('bleef het besluit staan');
});

it('tells an author that their contribution is hidden', () => {
  const one = { state: 'reported', hiddenAt: '2026-03-02T12:00:00Z' } as OwnCase;
  expect(stateOf(one)).toBe('Verborgen, wordt bekeken');
  expect(stateOf({ ...one, hiddenAt: undefined })).toBe('Wordt bekeken');
  expect(stateOf({ ...one, state: 'appealed' })).toBe('Bezwaar loopt');
});
