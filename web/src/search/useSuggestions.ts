// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { portfolio, type Suggestion } from '../api/portfolio';
import type { Choice } from '../ui/Combobox';

const PAUSE = 120;

const KINDS: Record<Suggestion['kind'], { name: string; href: (slug: string) => string }> = {
  theme: { name: 'Thema', href: (slug) => `/portfolio?theme=${slug}` },
  type: { name: 'Type', href: (slug) => `/typen/${slug}` },
  municipality: { name: 'Gemeente', href: (slug) => `/gemeenten/${slug}` },
  story: { name: 'Verhaal', href: (slug) => `/portfolio/${slug}` },
  topic: { name: 'Gesprek', href: (slug) => `/forum/${slug}` },
};

/** What may be meant by what was typed, as choices whose value is the way to it. */
export function useSuggestions(typed: string): Choice[] {
  const q = usePaused(typed.trim());
  const { data } = useQuery({
    queryKey: ['suggestions', q],
    queryFn: ({ signal }) => portfolio.suggestions(q, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
    retry: false,
  });
  return typed.trim() === '' ? [] : (data?.items ?? []).map(choiceOf);
}

export function choiceOf({ kind, slug, text, note }: Suggestion): Choice {
  const { name, href } = KINDS[kind];
  return { value: href(slug), label: text, note: note ? `${name} · ${note}` : name };
}

/** What it was when it last stood still for a moment. */
export function usePaused(value: string): string {
  const [paused, setPaused] = useState(value);
  useEffect(() => {
    const pause = setTimeout(() => setPaused(value), PAUSE);
    return () => clearTimeout(pause);
  }, [value]);
  return paused;
}
