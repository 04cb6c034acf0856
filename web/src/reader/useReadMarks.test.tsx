// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useReadMarks } from './useReadMarks';

/** A window through which the test lets marks be seen. */
class Sight {
  static last: Sight | undefined;
  readonly watched = new Set<Element>();

  constructor(private readonly told: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    Sight.last = this;
  }
  observe(mark: Element) {
    this.watched.add(mark);
  }
  unobserve(mark: Element) {
    this.watched.delete(mark);
  }
  disconnect() {
    this.watched.clear();
  }
  show(...numbers: number[]) {
    const found = [...this.watched].filter((mark) => numbers.includes(Number(mark.textContent)));
    act(() => this.told(found.map((target) => ({ target, isIntersecting: true }))));
  }
}

function Posts({ known }: { known: number | undefined }) {
  const markOf = useReadMarks('a1', known);
  return [0, 1, 2, 3].map((number) => (
    <span key={number} ref={markOf(number)}>
      {number}
    </span>
  ));
}

/** A service that notes how far it is told that somebody reads, until it fails. */
function service(answers: () => Response = () => Response.json({})) {
  const told: { address: string; body: unknown; keepalive?: boolean }[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    told.push({ address, body: JSON.parse(String(init.body)), keepalive: init.keepalive });
    return answers();
  });
  return told;
}

const shown = (known: number | undefined, cache = new QueryClient()) =>
  render(
    <QueryClientProvider client={cache}>
      <Posts known={known} />
    </QueryClientProvider>,
  );

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('how far somebody reads', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('IntersectionObserver', Sight);
    Sight.last = undefined;
  });
  afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is told once they rest, as the furthest that they saw', async () => {
    const told = service();
    shown(-1);
    Sight.last?.show(0, 1);
    await pass(500);
    Sight.last?.show(3);
    Sight.last?.show(2);
    await pass(999);
    expect(told).toEqual([]);
    await pass(1);
    expect(told).toEqual([{ address: '/api/forum/v1/readings/a1', body: { readUpTo: 3 }, keepalive: true }]);
  });

  it('is not told where it is known already, nor before that is known', async () => {
    const told = service();
    const page = shown(undefined);
    expect(Sight.last).toBeUndefined();
    page.unmount();
    shown(2);
    Sight.last?.show(1, 2);
    await pass(5_000);
    expect(told).toEqual([]);
  });

  it('is told at once when they leave or look elsewhere', async () => {
    const told = service();
    const page = shown(0);
    Sight.last?.show(1);
    act(() => {
      window.dispatchEvent(new Event('pagehide'));
    });
    expect(told.map((one) => one.body)).toEqual([{ readUpTo: 1 }]);

    Sight.last?.show(2);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => {
      document.dispatchEvent(new Event('visibilitychange'));
    });
    Sight.last?.show(3);
    page.unmount();
    await pass(5_000);
    expect(told.map((one) => one.body)).toEqual([{ readUpTo: 1 }, { readUpTo: 2 }, { readUpTo: 3 }]);
    vi.restoreAllMocks();
  });

  it('is told again with what comes next if it did not arrive', async () => {
    let isAway = true;
    const told = service(() => (isAway ? Response.json({}, { status: 503 }) : Response.json({})));
    shown(0);
    Sight.last?.show(1);
    await pass(1_000);
    isAway = false;
    Sight.last?.show(1);
    await pass(1_000);
    Sight.last?.show(1);
    await pass(1_000);
    expect(told.map((one) => one.body)).toEqual([{ readUpTo: 1 }, { readUpTo: 1 }]);
  });

  it('makes lists say anew what is new', async () => {
    service();
    const cache = new QueryClient();
    cache.setQueryData(['topics', {}], 'a list');
    cache.setQueryData(['topic', 'a1'], 'a topic');
    shown(0, cache);
    Sight.last?.show(1);
    await pass(1_000);
    expect(cache.getQueryState(['topics', {}])?.isInvalidated).toBe(true);
    expect(cache.getQueryState(['topic', 'a1'])?.isInvalidated).toBe(false);
  });
});
