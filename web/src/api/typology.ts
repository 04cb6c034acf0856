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
  officialName: string;
  slug: string;
  province: Place;
  population: number;
  lon: number;
  lat: number;
  tooiUri: string;
  type?: TypeRef | null;
}

/** A municipality that has merged into others. */
export interface EndedMunicipality {
  code: string;
  name: string;
  endedDate: string;
  successors: { code: string; name: string; primary: boolean; addressShare: number }[];
}

export interface Composition {
  scheme: string;
  year: number;
  total: number;
  hhi: number;
  groups: { group: string; label: string; count: number; share: number }[];
  partition: boolean;
  source: string;
}

export interface Reason {
  indicator: string;
  label: string;
  value: string;
  profile: string;
  holds?: boolean;
  text: string;
}

export interface Classification {
  code: string;
  assignment?: { type: TypeRef; source: string; year: number; evidence: string } | null;
  indication: {
    type?: TypeRef | null;
    confidence: number;
    reasons: Reason[];
    secondNearest?: TypeRef | null;
    rulesVersion: string;
    label: string;
  };
}

export interface Peer {
  municipality: Municipality;
  similarity: number;
  reasons: { indicator: string; text: string }[];
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

export const typology = {
  types: (signal?: AbortSignal) => read<{ items: MunicipalityType[] }>(`${BASE}/types`, {}, signal),
  municipalities: (signal?: AbortSignal) =>
    read<Page<Municipality>>(`${BASE}/municipalities`, { pageSize: 500 }, signal),
  municipality: (code: string, signal?: AbortSignal) =>
    read<Municipality | EndedMunicipality>(path(code), {}, signal),
  composition: (code: string, signal?: AbortSignal) =>
    read<{ compositions: Composition[] }>(`${path(code)}/composition`, {}, signal),
  classification: (code: string, signal?: AbortSignal) =>
    read<Classification>(`${path(code)}/classification`, {}, signal),
  peers: (code: string, limit: number, signal?: AbortSignal) =>
    read<{ items: Peer[] }>(`${path(code)}/peers`, { limit }, signal),
  recommendations: (code: string, limit: number, signal?: AbortSignal) =>
    read<{ items: Recommendation[] }>(`${path(code)}/recommendations`, { limit }, signal),
};

function path(code: string) {
  return `${BASE}/municipalities/${encodeURIComponent(code)}`;
}
