// SPDX-License-Identifier: EUPL-1.2
import { type Parameters, read, write } from './http';
import type { Page } from './portfolio';

const BASE = '/api/forum/v1';

export type Ground = 'personal-data' | 'insulting' | 'off-topic' | 'advertising' | 'other';
export type Verdict = 'dismiss' | 'remove' | 'close';
export type CaseState = 'reported' | 'appealed' | 'decided';

/** What was reported: a topic's own words or, with a number, a post in it. */
export interface Reported {
  topicId: string;
  number?: number;
}

export interface Outcome {
  overturned: boolean;
  reason: string;
  by?: string;
  settledAt: string;
}

export interface Appeal {
  /** Only for its author and for editors. */
  text?: string;
  appealedAt: string;
  outcome?: Outcome;
}

export interface Decision {
  verdict: Verdict;
  reason: string;
  /** Only for editors. */
  by?: string;
  decidedAt: string;
  appeal?: Appeal;
}

/** A case as editors see it. */
export interface Case {
  id: string;
  version: number;
  state: CaseState;
  contribution?: Reported & {
    title: string;
    text: string;
    author: string;
    municipality?: string;
    /** All that others may know of the author, who chose so. */
    type?: string;
    createdAt: string;
    standing: 'readable' | 'hidden' | 'removed' | 'gone';
    closed: boolean;
  };
  reports: { by: string; ground: Ground; words?: string; reportedAt: string; open: boolean }[];
  decisions: Decision[];
  hiddenAt?: string;
  changedAt: string;
  /** Whether this editor has no part in it. */
  yours: boolean;
}

/** A case as its author or a reporter sees it. */
export interface OwnCase extends Reported {
  id: string;
  version: number;
  title?: string;
  text?: string;
  own: boolean;
  state: CaseState;
  report?: { ground: Ground; words?: string; reportedAt: string };
  decisions: Decision[];
  hiddenAt?: string;
  changedAt: string;
  appealableUntil?: string;
}

/** What somebody new wrote, which waits for an editor, or did. */
export interface Held {
  id: string;
  version: number;
  state: 'held' | 'admitted' | 'refused';
  /** Of a reply. */
  topicId?: string;
  title: string;
  text: string;
  author: string;
  municipality?: string;
  /** All that others may know of its author, who chose so. */
  type?: string;
  heldAt: string;
  reason?: string;
  /** Where it came to be. */
  contribution?: string;
}

export type Act =
  | 'hide'
  | 'dismiss'
  | 'remove'
  | 'close'
  | 'reopen'
  | 'move'
  | 'split'
  | 'admit'
  | 'dissolve'
  | 'refuse'
  | 'uphold'
  | 'overturn';

/** One line of the trail. */
export interface Deed {
  doneAt: string;
  by?: string;
  act: Act;
  contribution: string;
  reason?: string;
  failure?: string;
}

export const moderation = {
  report: (what: Reported, ground: Ground, words: string) =>
    write<void>('POST', `${pathOf(what)}/reports`, { ground, words: words.trim() || undefined }),
  cases: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Case>>(`${BASE}/cases`, parameters, signal),
  decide: (one: Case, verdict: Verdict, reason: string) =>
    write<Case>('PUT', `${BASE}/cases/${one.id}/decision`, { verdict, reason }, one.version),
  settle: (one: Case, overturned: boolean, reason: string) =>
    write<Case>('PUT', `${BASE}/cases/${one.id}/appeal-outcome`, { overturned, reason }, one.version),
  ownCases: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<OwnCase>>(`${BASE}/own-cases`, parameters, signal),
  appeal: (one: OwnCase, text: string) =>
    write<OwnCase>('PUT', `${BASE}/own-cases/${one.id}/appeal`, { text }, one.version),
  held: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Held>>(`${BASE}/held-contributions`, parameters, signal),
  ownHeld: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Held>>(`${BASE}/own-held-contributions`, parameters, signal),
  admit: (one: Held) =>
    write<Held>('PUT', `${BASE}/held-contributions/${one.id}/admission`, undefined, one.version),
  refuse: (one: Held, reason: string) =>
    write<Held>('PUT', `${BASE}/held-contributions/${one.id}/refusal`, { reason }, one.version),
  deeds: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Deed>>(`${BASE}/moderation-acts`, parameters, signal),
};

function pathOf(what: Reported) {
  const topic = `${BASE}/topics/${encodeURIComponent(what.topicId)}`;
  return what.number === undefined ? topic : `${topic}/posts/${what.number}`;
}
