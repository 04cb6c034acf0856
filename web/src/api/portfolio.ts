// SPDX-License-Identifier: EUPL-1.2
import type { Category } from './forum';
import { type Parameters, read, write } from './http';

const BASE = '/api/portfolio/v1';

export type State = 'draft' | 'submitted' | 'in-review' | 'published' | 'archived';
export type Kind = 'portrait' | 'programme' | 'project';
export type Status = 'running' | 'stopped' | 'evolved';
export type Evidence = 'described' | 'substantiated' | 'evaluated';
export type Language = 'nl' | 'fy' | 'en';
export type Section =
  | 'occasion'
  | 'dilemma'
  | 'approach'
  | 'roles'
  | 'cost'
  | 'result'
  | 'whatDidNotWork'
  | 'tip';

export interface Place {
  code: string;
  name: string;
}

export interface TypeRef {
  slug: string;
  name: string;
  basis?: 'wrr' | 'indication';
}

export interface Remark {
  text: string;
  section?: string;
  at: string;
}

/** What an author writes; a draft may lack much of it. */
export interface EntryContent {
  kind: Kind;
  title: string;
  summary?: string;
  municipality: string;
  themes: string[];
  sections: Partial<Record<Section, string>>;
  contact?: { department?: string; email?: string };
  period?: { startYear: number; endYear?: number };
  status?: Status;
  evidence?: Evidence;
  links: { title: string; url: string }[];
  language: Language;
}

export interface Entry extends Omit<EntryContent, 'municipality'> {
  id: string;
  version: number;
  state: State;
  municipality: Place;
  type?: TypeRef | null;
  licence: string;
  sample: boolean;
  remarks?: Remark[];
  createdAt: string;
  updatedAt: string;
  publishedAt?: string;
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export interface Hit {
  id: string;
  kind: Kind;
  title: string;
  summary: string;
  municipality: Place;
  type?: TypeRef | null;
  province?: Place;
  themes: string[];
  status: Status;
  evidence: Evidence;
  year?: number;
  sample: boolean;
  publishedAt: string;
  highlight?: { title?: string; summary?: string; snippet?: string; section?: Section };
}

export interface FacetValue {
  value: string;
  label: string;
  count: number;
}

export type FacetName = 'type' | 'theme' | 'kind' | 'province' | 'status' | 'evidence';

/** A topic of the forum, as the search knows it. */
export interface FoundTopic {
  id: string;
  category: Category;
  title: string;
  postCount: number;
  answered: boolean;
  lastPostAt: string;
  highlight: { title?: string; snippet?: string };
}

/** A municipality, type or theme; of a municipality that has ended, what it became. */
export interface FoundName {
  id: string;
  slug: string;
  name: string;
  province?: string;
  type?: TypeRef;
  endedDate?: string;
  became?: Place[];
}

interface Part<T> {
  items: T[];
  total: number;
}

export interface SearchAnswer extends Page<Hit> {
  facets: Partial<Record<FacetName, FacetValue[]>>;
  ids?: string[];
  didYouMean?: string;
  /** What is found without the filters or without some of the words, where nothing is found with them. */
  widened?: Part<Hit> & { withoutFilters: boolean; withoutWords: string[] };
  topics?: Part<FoundTopic>;
  municipalities?: Part<FoundName>;
  types?: Part<FoundName>;
  themes?: Part<FoundName>;
}

/** What may be meant by what is being typed. */
export interface Suggestion {
  kind: 'theme' | 'type' | 'municipality' | 'story' | 'topic';
  id: string;
  slug: string;
  text: string;
  note?: string;
}

/** A story like another, with what they have in common. */
export interface RelatedStory extends Omit<Hit, 'evidence' | 'publishedAt' | 'highlight'> {
  reasons?: { kind: 'theme' | 'type' | 'text'; value: string; label: string }[];
}

/** Terms of which each finds what the others name. */
export interface Synonyms {
  version: number;
  groups: { terms: string[] }[];
  replacedAt?: string;
}

/** What was sought in vain, and in how many hours of a week. */
export interface Misses {
  week: string;
  items: { query: string; hours: number }[];
}

export interface Theme {
  slug: string;
  name: string;
  description: string;
}

export const portfolio = {
  search: (parameters: Parameters, signal?: AbortSignal) =>
    read<SearchAnswer>(`${BASE}/search`, parameters, signal),
  suggestions: (q: string, signal?: AbortSignal) =>
    read<{ items: Suggestion[] }>(`${BASE}/suggestions`, { q }, signal),
  related: (id: string, limit: number, signal?: AbortSignal) =>
    read<{ items: RelatedStory[] }>(`${entryPath(id)}/related`, { limit }, signal),
  similar: (title: string, signal?: AbortSignal) =>
    read<{ items: RelatedStory[] }>(`${BASE}/similar-entries`, { title }, signal),
  synonyms: (signal?: AbortSignal) => read<Synonyms>(`${BASE}/synonyms`, {}, signal),
  replaceSynonyms: (version: number, groups: Synonyms['groups']) =>
    write<Synonyms>('PUT', `${BASE}/synonyms`, { groups }, version),
  misses: (signal?: AbortSignal) => read<Misses>(`${BASE}/search/misses`, {}, signal),
  themes: (signal?: AbortSignal) => read<{ items: Theme[] }>(`${BASE}/themes`, {}, signal),
  entries: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Entry>>(`${BASE}/entries`, parameters, signal),
  entry: (id: string, signal?: AbortSignal) => read<Entry>(entryPath(id), {}, signal),
  draft: (content: EntryContent) => write<Entry>('POST', `${BASE}/entries`, content),
  rewrite: (id: string, version: number, content: EntryContent) =>
    write<Entry>('PUT', entryPath(id), content, version),
  submit: (id: string, version: number) => step(id, version, 'submission'),
  startReview: (id: string, version: number) => step(id, version, 'review'),
  publish: (id: string, version: number) => step(id, version, 'publication'),
  archive: (id: string, version: number) => step(id, version, 'archiving'),
  giveBack: (id: string, version: number, remarks: Omit<Remark, 'at'>[]) =>
    write<Entry>('PUT', `${entryPath(id)}/return`, { remarks }, version),
};

function step(id: string, version: number, name: string) {
  return write<Entry>('PUT', `${entryPath(id)}/${name}`, undefined, version);
}

function entryPath(id: string) {
  return `${BASE}/entries/${encodeURIComponent(id)}`;
}
