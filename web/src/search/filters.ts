// SPDX-License-Identifier: EUPL-1.2
import type { Parameters } from '../api/http';

/** By what the reader narrows the portfolio; several values of one kind widen, different kinds narrow. */
export interface Filters {
  q: string;
  type: string[];
  theme: string[];
  kind: string[];
  province: string[];
  status: string[];
  evidence: string[];
  municipality: string[];
  year: string;
  sort: string;
  page: number;
}

export const LISTS = ['type', 'theme', 'kind', 'province', 'status', 'evidence', 'municipality'] as const;
export type ListName = (typeof LISTS)[number];

/** The filters as the address bar tells them; what is not one of ours is left out. */
export function filtersOf(address: URLSearchParams): Filters {
  const list = (name: ListName) => [...new Set(address.getAll(name).filter(Boolean))];
  const year = address.get('year') ?? '';
  return {
    q: (address.get('q') ?? '').slice(0, 200),
    type: list('type'),
    theme: list('theme'),
    kind: list('kind'),
    province: list('province'),
    status: list('status'),
    evidence: list('evidence'),
    municipality: list('municipality'),
    year: /^\d{4}$/.test(year) ? year : '',
    sort: address.get('sort') === 'newest' ? 'newest' : '',
    page: Math.max(1, Number.parseInt(address.get('page') ?? '1', 10) || 1),
  };
}

/** The same for the address bar, without what is usual. */
export function addressOf(filters: Filters): URLSearchParams {
  const address = new URLSearchParams();
  if (filters.q.trim()) {
    address.set('q', filters.q.trim());
  }
  for (const name of LISTS) {
    for (const value of filters[name]) {
      address.append(name, value);
    }
  }
  for (const name of ['year', 'sort'] as const) {
    if (filters[name]) {
      address.set(name, filters[name]);
    }
  }
  if (filters.page > 1) {
    address.set('page', String(filters.page));
  }
  return address;
}

/** Which stories they select, whatever the order and the page; for a feed or an export of these. */
export function selectionOf(filters: Filters): string {
  const selection = addressOf({ ...filters, sort: '', page: 1 }).toString();
  return selection && `?${selection}`;
}

/** The same for the search service. */
export function parametersOf(filters: Filters): Parameters {
  const { page, sort, year, q, ...lists } = filters;
  return {
    ...lists,
    q: q || undefined,
    year: year || undefined,
    sort: sort || (q ? 'relevance' : 'newest'),
    page,
  };
}

/** With a value added, or taken away where it was; from the first page again. */
export function toggled(filters: Filters, name: ListName, value: string): Filters {
  const values = filters[name];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filters, [name]: next, page: 1 };
}

export const isNarrowed = (filters: Filters) =>
  filters.q.trim() !== '' || filters.year !== '' || LISTS.some((name) => filters[name].length > 0);

export const none: Filters = filtersOf(new URLSearchParams());
