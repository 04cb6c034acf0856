// SPDX-License-Identifier: EUPL-1.2
import { read } from './http';
import type { Page, Place, TypeRef } from './portfolio';

const BASE = '/api/typology/v1';

export interface MunicipalityType {
  slug: string;
  name: string;
  order: number;
  description: string;
  basis: string;
  municipalityCount: number;
}

export interface Municipality {
  code: string;
  name: string;
  cbsName: string;
  everydayName?: string;
  slug: string;
  province: Place;
  population: number;
  lon: number;
  lat: number;
  tooiUri: string;
  validFromDate?: string;
  type?: TypeRef | null;
}

/** A municipality that has merged into others. */
export interface EndedMunicipality {
  code: string;
  name: string;
  validFromDate?: string;
  validToDate: string;
  successors: { code: string; name: string; primary: boolean; addressShare?: number }[];
  /** What the WRR assigned to it, which passes to none of its successors. */
  assignment?: Assignment;
  note: string;
}

/** A value, and how Dutch readers write it. */
export interface Written {
  value: number;
  text: string;
}

export interface Group {
  group: string;
  label: string;
  count: number;
  share: number;
  countryShare?: number;
}

export interface Composition {
  scheme: string;
  year: number;
  total: number;
  hhi: number;
  countryHhi: number;
  groups: Group[];
  source: string;
}

/** Figures by one classification, the newest first; those of another cannot be compared with them. */
export interface Series {
  scheme: string;
  label: string;
  compositions: Composition[];
}

/** Counts of groups that overlap. */
export interface OverlappingCounts {
  scheme: string;
  label: string;
  year: number;
  total: number;
  groups: Group[];
  note: string;
  source: string;
}

export interface Compositions {
  series: Series[];
  overlapping: OverlappingCounts[];
}

export interface Reason {
  indicator: string;
  label: string;
  value: string;
  profile: string;
  median: string;
  holds: boolean;
  text: string;
}

/** A type that the WRR itself assigned, by figures of a year. */
export interface Assignment {
  type: TypeRef;
  source: string;
  year: number;
  evidence: string;
}

export interface Classification {
  code: string;
  assignment?: Assignment | null;
  indication: {
    type?: TypeRef | null;
    confidence: number;
    borderline: boolean;
    certainty: string;
    reasons: Reason[];
    nearest?: { type: TypeRef; distance: number; text: string; lacking: Reason[] } | null;
    rulesVersion: string;
    label: string;
  };
}

export interface PeerFigure {
  label: string;
  own: Written;
  peer: Written;
  median: Written;
}

export interface Peer {
  municipality: Municipality;
  similarity: number;
  reasons: { aspect: string; label: string; text: string; figures: PeerFigure[] }[];
}

/** How much an aspect counts, and how much it usually does. */
export interface Weight {
  aspect: string;
  label: string;
  weight: number;
  usual: number;
}

export interface Peers {
  items: Peer[];
  weights: Weight[];
}

export interface Comparison {
  municipality: Municipality;
  others: {
    municipality: Municipality;
    similarity: number;
    aspects: { aspect: string; label: string; distance: number }[];
  }[];
  figures: { indicator: string; label: string; own: Written; others: Written[]; median: Written }[];
  weights: Weight[];
}

export interface Recommendation {
  entry: {
    id: string;
    kind: 'portrait' | 'programme' | 'project';
    title: string;
    summary: string;
    themes: string[];
    status: 'running' | 'stopped' | 'evolved';
    sample: boolean;
    publishedAt: string;
  };
  municipality: Place;
  type?: TypeRef | null;
  similarity: number;
  reasons: { text: string }[];
}

export interface TypicalFigure {
  indicator: string;
  label: string;
  members: Written;
  country: Written;
}

export interface TypeDescription extends MunicipalityType {
  sections: { part: string; heading: string; text: string }[];
  typical: TypicalFigure[];
  members: Municipality[];
}

export interface Method {
  indication: {
    label: string;
    rulesVersion: string;
    explanation: string;
    rules: {
      type: string;
      name: string;
      criteria: { indicator: string; label: string; threshold: string }[];
    }[];
    municipalities: number;
    assigned: number;
    unclassified: number;
    borderline: number;
  };
  diversity: {
    formula: string;
    explanation: string;
    country: { scheme: string; label: string; year: number; groups: number; hhi: number }[];
  };
  distance: {
    formula: string;
    explanation: string;
    aspects: { aspect: string; label: string; weight: number; explanation: string }[];
    download: string;
    readme: string;
  };
  sources: { what: string; source: string; years: number[]; licence?: string; note?: string }[];
}

export const typology = {
  types: (signal?: AbortSignal) => read<{ items: MunicipalityType[] }>(`${BASE}/types`, {}, signal),
  type: (slug: string, signal?: AbortSignal) =>
    read<TypeDescription>(`${BASE}/types/${encodeURIComponent(slug)}`, {}, signal),
  method: (signal?: AbortSignal) => read<Method>(`${BASE}/method`, {}, signal),
  municipalities: (signal?: AbortSignal) =>
    read<Page<Municipality> & { ended: EndedMunicipality[] }>(
      `${BASE}/municipalities`,
      { pageSize: 500, include: 'ended' },
      signal,
    ),
  municipality: (code: string, signal?: AbortSignal) =>
    read<Municipality | EndedMunicipality>(path(code), {}, signal),
  composition: (code: string, signal?: AbortSignal) =>
    read<Compositions>(`${path(code)}/composition`, {}, signal),
  classification: (code: string, signal?: AbortSignal) =>
    read<Classification>(`${path(code)}/classification`, {}, signal),
  peers: (code: string, limit: number, weight: string[], signal?: AbortSignal) =>
    read<Peers>(`${path(code)}/peers`, { limit, weight }, signal),
  comparison: (codes: string[], weight: string[], signal?: AbortSignal) =>
    read<Comparison>(`${BASE}/comparisons`, { codes, weight }, signal),
  recommendations: (code: string, limit: number, signal?: AbortSignal) =>
    read<{ items: Recommendation[] }>(`${path(code)}/recommendations`, { limit }, signal),
  /** The entry as it is recommended to a municipality, or nothing. */
  recommendation: (code: string, entry: string, signal?: AbortSignal) =>
    read<{ items: Recommendation[] }>(`${path(code)}/recommendations`, { entry }, signal),
};

function path(code: string) {
  return `${BASE}/municipalities/${encodeURIComponent(code)}`;
}
