// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Topic } from '../api/forum';
import { News } from './News';

const topic = { id: 'a1', version: 3, postCount: 2, title: 'Tolken' } as Topic;

/** A service whose topic has this version now; it notes which one it was asked to be other than. */
function service(now: Topic) {
  const asked: (string | null)[] = [];
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    const known = new Headers(init.headers).get('If-None-Match');
    asked.push(known);
    return known === `"${now.version}"` ? new Response(null, { status: 304 }) : Response.json(now);
  });
  return asked;
}

function shown(cache = new QueryClient()) {
  render(
    <QueryClientProvider client={cache}>
      <News topic={topic} />
    </QueryClientProvider>,
  );
  return cache;
}

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('what is new in a conversation', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says nothing while it is what it was', async () => {
    const asked = service(topic);
    shown();
    await pass(31_000);
    expect(asked).toEqual(['"3"', '"3"']);
    expect(screen.getByRole('status').textContent).toBe('');
  });

  it('tells how much is new, and shows it only when asked to', async () => {
    service({ ...topic, version: 5, postCount: 4 });
    const cache = shown();
    cache.setQueryData(['topic', 'a1'], topic);
    await pass(16_000);
    expect(screen.getByRole('status').textContent).toContain('Er zijn 2 nieuwe reacties.');
    expect(cache.getQueryData<Topic>(['topic', 'a1'])?.version).toBe(3);

    fireEvent.click(screen.getByRole('button', { name: 'Toon' }));
    expect(cache.getQueryData<Topic>(['topic', 'a1'])?.version).toBe(5);
  });
});
