// SPDX-License-Identifier: EUPL-1.2
import { type Parameters, read, write } from './http';
import type { Page, Place } from './portfolio';

const BASE = '/api/forum/v1';

export type Category = 'question' | 'experience' | 'dilemma' | 'announcement';

export interface Author {
  name: string;
  municipality?: Place | null;
}

export interface NewTopic {
  category: Category;
  title: string;
  text: string;
  themes: string[];
  types: string[];
  entry?: string;
  municipality?: string;
}

/** What is left of a topic while nobody reads its title and text. */
export interface HiddenTopic extends Omit<Topic, 'title' | 'text' | 'author'> {
  hiding: Hiding;
}

/** Why nobody reads a topic's title and text; without a reason an editor has still to look. */
export interface Hiding {
  hiddenAt: string;
  reason?: string;
}

export interface Topic extends Omit<NewTopic, 'entry' | 'municipality'> {
  id: string;
  version: number;
  author: Author;
  entry?: { id: string; title: string } | null;
  municipality?: Place | null;
  postCount: number;
  acceptedPost?: string | null;
  lastPostAt?: string;
  createdAt: string;
  state: 'open' | 'closed';
  /** The topic that its first posts come from. */
  splitFrom?: string;
}

/** What a new topic is to be made of: the posts of another from this number on, or these. */
export interface Split {
  category: Category;
  title: string;
  text: string;
  reason: string;
  from?: number;
  numbers?: number[];
}

export interface Post {
  id: string;
  number: number;
  version: number;
  /** Absent of one that was removed, as its author is. */
  text?: string;
  author?: Author;
  createdAt: string;
  editedAt?: string;
  /** Since when nobody reads it, until an editor has looked. */
  hiddenAt?: string;
  /** Where it is, if it was split off with others. */
  movedTo?: { topicId: string; number: number };
  removal?: { removedAt: string; byEditor: boolean; reason?: string };
  accepted: boolean;
  thanks: number;
  /** Of who asks, if they are signed in. */
  thanked?: boolean;
  editableUntil?: string;
  own?: boolean;
}

/** A post with what it said before, oldest first. */
export interface WholePost {
  post: Post;
  former: { text: string; until: string }[];
}

/** What nobody else reads until an editor lets it through. */
export interface Waiting {
  id: string;
  state: 'held';
  heldAt: string;
}

export const isWaiting = (answer: Topic | Post | Waiting): answer is Waiting =>
  'state' in answer && answer.state === 'held';

export const forum = {
  topics: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Topic>>(`${BASE}/topics`, parameters, signal),
  topic: (id: string, signal?: AbortSignal) => read<Topic | HiddenTopic>(topicPath(id), {}, signal),
  posts: (id: string, parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Post>>(`${topicPath(id)}/posts`, parameters, signal),
  open: (topic: NewTopic) => write<Topic | Waiting>('POST', `${BASE}/topics`, topic),
  reply: (id: string, text: string) => write<Post | Waiting>('POST', `${topicPath(id)}/posts`, { text }),
  post: (id: string, number: number, signal?: AbortSignal) =>
    read<WholePost>(postPath(id, number), {}, signal),
  edit: (id: string, post: Post, text: string) =>
    write<Post>('PUT', postPath(id, post.number), { text }, post.version),
  removePost: (id: string, post: Post, reason: string) =>
    write<void>(
      'PUT',
      `${postPath(id, post.number)}/removal`,
      { reason: reason.trim() || undefined },
      post.version,
    ),
  thank: (id: string, post: Post, helped: boolean) =>
    write<void>(helped ? 'PUT' : 'DELETE', `${postPath(id, post.number)}/thanks`),
  close: (topic: Topic, reason: string) =>
    write<Topic>('PUT', `${topicPath(topic.id)}/closing`, { reason }, topic.version),
  reopen: (topic: Topic, reason: string) =>
    write<Topic>('PUT', `${topicPath(topic.id)}/reopening`, { reason }, topic.version),
  move: (topic: Topic, category: Category, reason: string) =>
    write<Topic>('PUT', `${topicPath(topic.id)}/category`, { category, reason }, topic.version),
  split: (topic: Topic, split: Split) =>
    write<Topic>('POST', `${topicPath(topic.id)}/splits`, split, topic.version),
  accept: (id: string, version: number, postId: string) =>
    write<Topic>('PUT', `${topicPath(id)}/accepted-answer`, { postId }, version),
};

function postPath(topic: string, number: number) {
  return `${topicPath(topic)}/posts/${number}`;
}

function topicPath(id: string) {
  return `${BASE}/topics/${encodeURIComponent(id)}`;
}
