// SPDX-License-Identifier: EUPL-1.2
import type { Category } from './forum';
import { type Parameters, read, upload, write } from './http';

const BASE = '/api/portfolio/v1';

export type State = 'draft' | 'submitted' | 'in-review' | 'published' | 'archived';
/** Where a text is on its way to publication: an entry's first one, or that of a revision. */
export type Step = 'draft' | 'submitted' | 'in-review';
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
  number: number;
  text: string;
  section?: string;
  remarkedAt: string;
  resolvedAt?: string;
}

/** What the evidence rests on: an address, or a reference to what is not on the web. */
export interface Source {
  title: string;
  url?: string;
  reference?: string;
}

/** A picture that a text shows, and the words that go with it. */
export interface ImageWords {
  /** What there is to see; a draft may lack it. */
  altText?: string;
  caption?: string;
  credit?: string;
}

/** A picture as it can be had: at an address made of its hash, in some widths. */
export interface Shown {
  hash: string;
  /** The smallest first. */
  sizes: { width: number; height: number }[];
}

export interface Picture extends Shown {
  id: string;
}

export type EntryImage = Picture & ImageWords;

export type ConsentMeans = 'written' | 'email' | 'spoken';

/** That one person agreed to be shown. Nobody is named. */
export interface Consent {
  givenDate: string;
  means: ConsentMeans;
  keptAt: string;
}

/** A picture as who works on the entry sees it. */
export interface UploadedImage extends Picture {
  version: number;
  /** Who can be recognised; absent until somebody told. */
  portrayal?: { persons: number; consents: Consent[] };
  uploadedAt: string;
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
  sources: Source[];
  links: { title: string; url: string }[];
  language: Language;
  images: ({ id: string } & ImageWords)[];
  /** Where a project is that has a place of its own. */
  place?: OwnPlace;
}

/** Degrees (WGS84), and what is there. */
export interface OwnPlace {
  longitude: number;
  latitude: number;
  label?: string;
}

export interface Entry extends Omit<EntryContent, 'municipality' | 'images'> {
  images: EntryImage[];
  id: string;
  /** The last part of its address; absent until it is published. */
  slug?: string;
  version: number;
  state: State;
  municipality: Place;
  type?: TypeRef | null;
  licence: string;
  sample: boolean;
  /** Number of the public text. */
  revision?: number;
  /** What editors corrected since the text was last reviewed. */
  corrections?: { note: string; correctedAt: string }[];
  confirmedAt?: string;
  confirmationDue?: boolean;
  /** Names of who wrote on it; like what follows, for its municipality and editors only. */
  authors?: string[];
  remarks?: Remark[];
  /** The revision under way. */
  underWay?: UnderWay;
  archiving?: { reason?: string; archivedAt: string };
  createdAt: string;
  updatedAt: string;
  publishedAt?: string;
  revisedAt?: string;
}

export interface UnderWay {
  step: Step;
  openRemarks: number;
  /** Whether what everybody reads has changed since it was begun. */
  outdated: boolean;
  startedAt: string;
  updatedAt: string;
}

/** That an entry had another public text from some time on. */
export interface Revision {
  number: number;
  change: 'publication' | 'revision' | 'correction';
  note?: string;
  publishedAt: string;
}

/** A part of an entry that differs between two texts, whole and in pieces. */
export interface Difference {
  part: string;
  pieces: { in: 'both' | 'before' | 'after'; text: string }[];
}

/** That a municipality does what an entry of another one tells of. */
export interface Adoption {
  municipality: Place;
  version: number;
  changes?: string;
  adoptedAt: string;
  updatedAt: string;
}

export interface Adopted extends Omit<Adoption, 'municipality' | 'version'> {
  entry: { id: string; slug?: string; title: string; municipality: Place };
}

export interface Page<T> {
  items: T[];
  total: number;
  page: number;
  pageSize: number;
}

export interface Hit {
  id: string;
  slug?: string;
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
  /** The picture for lists. */
  image?: Shown & { altText: string };
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

/** A topic of the forum that may ask what is being asked. */
export type SimilarTopic = Omit<FoundTopic, 'lastPostAt' | 'highlight'>;

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

export interface Theme extends ThemeNaming {
  slug: string;
  version: number;
}

export interface ThemeNaming {
  name: string;
  description: string;
  place: number;
  /** Stays on old entries, and is not to be chosen any more. */
  retired: boolean;
}

export const portfolio = {
  /** A published story as schema.org has it; whoever wants it knows what it is. */
  linked: (id: string, signal?: AbortSignal) =>
    read<Record<string, unknown>>(`${BASE}/entries/${id}`, {}, signal, 'application/ld+json'),
  search: (parameters: Parameters, signal?: AbortSignal) =>
    read<SearchAnswer>(`${BASE}/search`, parameters, signal),
  suggestions: (q: string, signal?: AbortSignal) =>
    read<{ items: Suggestion[] }>(`${BASE}/suggestions`, { q }, signal),
  related: (id: string, limit: number, signal?: AbortSignal) =>
    read<{ items: RelatedStory[] }>(`${entryPath(id)}/related`, { limit }, signal),
  similar: (title: string, signal?: AbortSignal) =>
    read<{ items: RelatedStory[] }>(`${BASE}/similar-entries`, { title }, signal),
  similarTopics: (title: string, signal?: AbortSignal) =>
    read<{ items: SimilarTopic[] }>(`${BASE}/similar-topics`, { title }, signal),
  synonyms: (signal?: AbortSignal) => read<Synonyms>(`${BASE}/synonyms`, {}, signal),
  replaceSynonyms: (version: number, groups: Synonyms['groups']) =>
    write<Synonyms>('PUT', `${BASE}/synonyms`, { groups }, version),
  misses: (signal?: AbortSignal) => read<Misses>(`${BASE}/search/misses`, {}, signal),
  themes: (signal?: AbortSignal) => read<{ items: Theme[] }>(`${BASE}/themes`, {}, signal),
  /** Adds a theme, or changes the version of it that was read. */
  defineTheme: (slug: string, naming: ThemeNaming, version?: number) =>
    write<Theme>('PUT', `${BASE}/themes/${encodeURIComponent(slug)}`, naming, version),

  entries: (parameters: Parameters, signal?: AbortSignal) =>
    read<Page<Entry>>(`${BASE}/entries`, parameters, signal),
  /** By its id or by an address that it has or had. */
  entry: (idOrSlug: string, signal?: AbortSignal) => read<Entry>(entryPath(idOrSlug), {}, signal),
  draft: (content: EntryContent) => write<Entry>('POST', `${BASE}/entries`, content),
  rewrite: (id: string, version: number, content: EntryContent) =>
    write<Entry>('PUT', entryPath(id), content, version),
  correct: (id: string, version: number, note: string, entry: EntryContent) =>
    write<Entry>('PUT', `${entryPath(id)}/correction`, { note, entry }, version),
  archive: (id: string, version: number, reason: string) =>
    write<Entry>('PUT', `${entryPath(id)}/archiving`, { reason }, version),
  confirm: (id: string, version: number) => step(id, version, 'confirmation'),

  /** The revision under way, as an entry of its own. */
  revision: (id: string, signal?: AbortSignal) => read<Entry>(`${entryPath(id)}/revision`, {}, signal),
  revise: (id: string, version: number, content: EntryContent) =>
    write<Entry>('PUT', `${entryPath(id)}/revision`, content, version),
  discardRevision: (id: string, version: number) =>
    write<Entry>('DELETE', `${entryPath(id)}/revision`, undefined, version),

  submit: (id: string, version: number) => step(id, version, 'submission'),
  recall: (id: string, version: number) =>
    write<Entry>('DELETE', `${entryPath(id)}/submission`, undefined, version),
  images: (id: string, signal?: AbortSignal) =>
    read<{ items: UploadedImage[] }>(`${entryPath(id)}/images`, {}, signal),
  uploadImage: (id: string, file: File, onProgress: (part: number) => void) =>
    upload<UploadedImage>(`${entryPath(id)}/images`, file, onProgress),
  recordConsent: (entry: string, image: UploadedImage, persons: number, consents: Consent[]) =>
    write<UploadedImage>(
      'PUT',
      `${imagePath(entry, image.id)}/consent`,
      { persons, consents },
      image.version,
    ),
  withdrawConsent: (entry: string, image: string) =>
    write<void>('PUT', `${imagePath(entry, image)}/consent/withdrawal`),
  startReview: (id: string, version: number) => step(id, version, 'review'),
  publish: (id: string, version: number) => step(id, version, 'publication'),
  giveBack: (id: string, version: number, remarks: NewRemark[]) =>
    write<Entry>('PUT', `${entryPath(id)}/return`, { remarks }, version),
  remark: (id: string, version: number, remark: NewRemark) =>
    write<Entry>('POST', `${entryPath(id)}/remarks`, remark, version),
  resolve: (id: string, version: number, number: number) =>
    write<Entry>('PUT', `${entryPath(id)}/remarks/${number}/resolution`, undefined, version),
  reopen: (id: string, version: number, number: number) =>
    write<Entry>('DELETE', `${entryPath(id)}/remarks/${number}/resolution`, undefined, version),

  revisions: (id: string, signal?: AbortSignal) =>
    read<{ items: Revision[] }>(`${entryPath(id)}/revisions`, {}, signal),
  publicText: (id: string, number: number, signal?: AbortSignal) =>
    read<Entry>(`${entryPath(id)}/revisions/${number}`, {}, signal),
  differences: (id: string, from: number, to: number, signal?: AbortSignal) =>
    read<{ parts: Difference[] }>(`${entryPath(id)}/revisions/${to}/differences`, { from }, signal),
  differencesOfRevision: (id: string, signal?: AbortSignal) =>
    read<{ parts: Difference[] }>(`${entryPath(id)}/revision/differences`, {}, signal),

  adoptions: (id: string, signal?: AbortSignal) =>
    read<{ items: Adoption[] }>(`${entryPath(id)}/adoptions`, {}, signal),
  adoptedBy: (municipality: string, signal?: AbortSignal) =>
    read<Page<Adopted>>(`${BASE}/adoptions`, { municipality, pageSize: 50 }, signal),
  adopt: (id: string, changes: string) =>
    write<Adoption>('POST', `${entryPath(id)}/adoptions`, { changes: changes || undefined }),
  changeAdoption: (id: string, code: string, version: number, changes: string) =>
    write<Adoption>('PUT', `${entryPath(id)}/adoptions/${code}`, { changes: changes || undefined }, version),
  withdrawAdoption: (id: string, code: string, version: number) =>
    write<void>('DELETE', `${entryPath(id)}/adoptions/${code}`, undefined, version),
};

/** What an editor asks, of a section or of the whole. */
export type NewRemark = Pick<Remark, 'text' | 'section'>;

function step(id: string, version: number, name: string) {
  return write<Entry>('PUT', `${entryPath(id)}/${name}`, undefined, version);
}

/** Where a picture is to be had in one of its widths. */
export function pictureAddress(hash: string, width: number) {
  return `${BASE}/images/${hash}/${width}`;
}

function imagePath(entry: string, image: string) {
  return `${entryPath(entry)}/images/${encodeURIComponent(image)}`;
}

function entryPath(id: string) {
  return `${BASE}/entries/${encodeURIComponent(id)}`;
}
