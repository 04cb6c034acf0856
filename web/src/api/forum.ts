// SPDX-License-Identifier: EUPL-1.2
import { type Parameters, read, readNewer, upload, write } from './http';
import type { Consent, Page, Picture, Place, UploadedImage } from './portfolio';

const BASE = '/api/forum/v1';

export type Category = 'question' | 'experience' | 'dilemma' | 'announcement';

export interface Author {
  /** Absent of who is shown as a type only, except for editors. */
  name?: string;
  municipality?: Place | null;
  /** What they did for it when they wrote this. */
  function?: string;
  /** What they are shown as, if they chose to be no more than that. */
  type?: { slug: string; name: string };
  /** Whether their own organisation vouches for all that. */
  verified: boolean;
}

/** An image that texts show by its id. */
export type ForumImage = Picture;

/** Whom a text mentions, or may mention. */
export interface Mentioned {
  /** What a text has for them. */
  reference: string;
  name: string;
  function?: string;
  municipality?: Place;
  /** What they wrote: a post, or without a number the topic itself. */
  place?: { topicId: string; number?: number };
}

export interface NewTopic {
  category: Category;
  title: string;
  text: string;
  themes: string[];
  types: string[];
  entry?: string;
  municipality?: string;
  /** To be shown as the type of one's municipality only. */
  asType?: boolean;
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

export interface Topic extends Omit<NewTopic, 'entry' | 'municipality' | 'asType'> {
  id: string;
  version: number;
  author: Author;
  /** The closed group whose members alone read it. */
  group?: string;
  entry?: { id: string; title: string } | null;
  municipality?: Place | null;
  /** Images in the text that are there. */
  images?: ForumImage[];
  mentions?: Mentioned[];
  postCount: number;
  acceptedPost?: string | null;
  lastPostAt?: string;
  createdAt: string;
  state: 'open' | 'closed';
  /** Whether it is of who asks, if they are signed in. */
  own?: boolean;
  /** In a list, how many posts came after the last that who asks has read, if they ever opened it. */
  newPosts?: number;
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
  /** Images in the text that are there. */
  images?: ForumImage[];
  mentions?: Mentioned[];
  author?: Author;
  createdAt: string;
  editedAt?: string;
  /** Since when nobody reads it, until an editor has looked. */
  hiddenAt?: string;
  /** Where it is, if it was split off with others. */
  movedTo?: { topicId: string; number: number };
  removal?: { removedAt: string; byEditor: boolean; reason?: string };
  accepted: boolean;
  /** Whose municipality is of the same type as the author's. */
  similarTo: ('asker' | 'topic' | 'reader')[];
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

/** A question that was put to a municipality and still waits for an answer. */
export interface OpenOffer {
  topic: string;
  title: string;
  themes: string[];
  askedAt: string;
  offeredAt: string;
}

/** Whom an unanswered question was put to. */
export interface Offer {
  topic: string;
  municipalities: Place[];
  offeredAt: string;
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
  offersTo: (municipality: string, signal?: AbortSignal) =>
    read<{ items: OpenOffer[] }>(`${BASE}/offers`, { municipality }, signal),
  offer: (topic: string, signal?: AbortSignal) =>
    read<Offer>(`${BASE}/offers/${encodeURIComponent(topic)}`, {}, signal),
  uploadImage: (file: File, onProgress: (part: number) => void) =>
    upload<UploadedImage>(`${BASE}/images`, file, onProgress),
  image: (id: string, signal?: AbortSignal) => read<ForumImage>(imagePath(id), {}, signal),
  recordConsent: (image: UploadedImage, persons: number, consents: Consent[]) =>
    write<UploadedImage>('PUT', `${imagePath(image.id)}/consent`, { persons, consents }, image.version),
  withdrawConsent: (image: string) => write<void>('PUT', `${imagePath(image)}/consent/withdrawal`),
  mentionable: (topic: string, q: string, signal?: AbortSignal) =>
    read<{ items: Mentioned[] }>(`${topicPath(topic)}/mentionable`, { q }, signal),
  topics: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Topic>>(`${BASE}/topics`, parameters, signal),
  topic: (id: string, signal?: AbortSignal) => read<Topic | HiddenTopic>(topicPath(id), {}, signal),
  newer: (id: string, version: number, signal?: AbortSignal) =>
    readNewer<Topic | HiddenTopic>(topicPath(id), version, signal),
  posts: (id: string, parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Post>>(`${topicPath(id)}/posts`, parameters, signal),
  open: (topic: NewTopic) => write<Topic | Waiting>('POST', `${BASE}/topics`, topic),
  reply: (id: string, text: string, asType: boolean) =>
    write<Post | Waiting>('POST', `${topicPath(id)}/posts`, { text, asType }),
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

/** Where an image is to be had in one of its widths. */
export function forumImageAddress(hash: string, width: number) {
  return `${BASE}/images/${hash}/${width}`;
}

function imagePath(id: string) {
  return `${BASE}/images/${encodeURIComponent(id)}`;
}

function postPath(topic: string, number: number) {
  return `${topicPath(topic)}/posts/${number}`;
}

function topicPath(id: string) {
  return `${BASE}/topics/${encodeURIComponent(id)}`;
}
