// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Topic } from '../api/forum';
import { OfferLine, OffersToMine } from './Offers';

const question = { id: 'a1', category: 'question', postCount: 0, state: 'open' } as Topic;

/** A portal that answers these addresses, and notes what was asked. */
function portal(answers: Record<string, unknown>) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(address);
    return address in answers ? Response.json(answers[address]) : Response.json({}, { status: 404 });
  });
  return asked;
}

function shown(page: React.ReactNode) {
  const cache = new QueryClient();
  render(<QueryClientProvider client={cache}>{page}</QueryClientProvider>);
  return cache;
}

describe('questions that were put to municipalities', () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('names some of whom it was put to, and counts the others', async () => {
    portal({
      '/api/forum/v1/offers/a1': {
        topic: 'a1',
        offeredAt: '2026-03-05T12:00:00Z',
        municipalities: ['Urk', 'Almere', 'Pekela', 'Ede'].map((name) => ({ code: name, name })),
      },
    });
    shown(<OfferLine topic={question} />);
    expect(await screen.findByText(/voorgelegd aan Urk, Almere, Pekela en nog één gemeente:/)).toBeTruthy();
  });

  it('is not asked for where there is an answer', () => {
    const asked = portal({});
    const cache = shown(<OfferLine topic={{ ...question, postCount: 1 }} />);
    expect(cache.getQueryState(['offer', 'a1'])?.fetchStatus).toBe('idle');
    expect(asked).toEqual([]);
  });

  it('shows an official what waits for their municipality, and others nothing', async () => {
    const offers = { items: [{ topic: 'a1', title: 'Wie weet het?', askedAt: '2026-03-02T12:00:00Z' }] };
    portal({
      '/session': { signedIn: true, municipality: 'GM0184' },
      '/api/forum/v1/offers?municipality=GM0184': offers,
    });
    shown(<OffersToMine />);
    const link = await screen.findByRole('link', { name: 'Wie weet het?' });
    expect(link.getAttribute('href')).toBe('/forum/a1');
    cleanup();

    const asked = portal({ '/session': { signedIn: false } });
    shown(<OffersToMine />);
    await waitFor(() => expect(asked).toEqual(['/session']));
    expect(screen.queryByRole('heading')).toBeNull();
  });
});
