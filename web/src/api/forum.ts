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
}

export interface Post {
  id: string;
  number: number;
  text: string;
  author: Author;
  createdAt: string;
  accepted: boolean;
}

export const forum = {
  topics: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Topic>>(`${BASE}/topics`, parameters, signal),
  topic: (id: string, signal?: AbortSignal) => read<Topic>(topicPath(id), {}, signal),
  posts: (id: string, parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Post>>(`${topicPath(id)}/posts`, parameters, signal),
  open: (topic: NewTopic) => write<Topic>('POST', `${BASE}/topics`, topic),
  reply: (id: string, text: string) => write<Post>('POST', `${topicPath(id)}/posts`, { text }),
  accept: (id: string, version: number, postId: string) =>
    write<Topic>('PUT', `${topicPath(id)}/accepted-answer`, { postId }, version),
};

function topicPath(id: string) {
  return `${BASE}/topics/${encodeURIComponent(id)}`;
}
