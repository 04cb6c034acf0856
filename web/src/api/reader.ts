// SPDX-License-Identifier: EUPL-1.2
import { type Parameters, read, write } from './http';
import type { Page } from './portfolio';

const BASE = '/api/forum/v1';

/** How far the reader has read a topic; without a number they never opened it. */
export interface Reading {
  topicId: string;
  readUpTo?: number;
  newPosts?: number;
}

/** What became of something that a reader keeps. */
export type State = 'readable' | 'hidden' | 'removed';

/** A topic or a post that the reader keeps for later. */
export interface Bookmark {
  /** Of what it marks, as it was before anything was split off. */
  id: string;
  /** Where it is now. */
  topicId: string;
  number?: number;
  group?: string;
  state: State;
  title?: string;
  excerpt?: string;
  note?: string;
  bookmarkedAt: string;
}

/** How much of a topic somebody wants to hear. */
export type Level = 'every-answer' | 'outcome' | 'none';

export interface Follow {
  topicId: string;
  level: Level;
  /** Whether because they wrote in it. */
  automatic: boolean;
  /** Whether the service that notifies people knows. */
  told: boolean;
}

/** A topic that the reader follows. */
export interface Followed {
  topicId: string;
  group?: string;
  state: State;
  title?: string;
  postCount?: number;
  newPosts?: number;
  lastPostAt?: string;
  level: Level;
  automatic: boolean;
  followedAt: string;
}

/** What readers keep of the forum for themselves. */
export const reader = {
  reading: (topic: string, signal?: AbortSignal) => read<Reading>(readingPath(topic), {}, signal),
  /** Goes on when the page is left. */
  advance: (topic: string, readUpTo: number) =>
    write<Reading>('PUT', readingPath(topic), { readUpTo }, undefined, true),
  bookmarks: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Bookmark>>(`${BASE}/bookmarks`, parameters, signal),
  keep: (id: string, note?: string) => write<Bookmark>('PUT', bookmarkPath(id), { note }),
  drop: (id: string) => write<void>('DELETE', bookmarkPath(id)),
  followed: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Followed>>(`${BASE}/follows`, parameters, signal),
  follow: (topic: string, signal?: AbortSignal) => read<Follow>(followPath(topic), {}, signal),
  choose: (topic: string, level: Level) => write<Follow>('PUT', followPath(topic), { level }),
};

function readingPath(topic: string) {
  return `${BASE}/readings/${encodeURIComponent(topic)}`;
}

function bookmarkPath(id: string) {
  return `${BASE}/bookmarks/${encodeURIComponent(id)}`;
}

function followPath(topic: string) {
  return `${BASE}/follows/${encodeURIComponent(topic)}`;
}
