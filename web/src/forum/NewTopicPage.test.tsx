// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { newQueryClient } from '../ui/query';
import { NewTopicPage } from './NewTopicPage';

/** Answers what the services would; keeps what was asked of them. */
function serve(address: string, municipalityCount = 5) {
  const asked: { request: string; body?: unknown }[] = [];
  const answers: Record<string, unknown> = {
    '/session': { signedIn: true, name: 'Ambtenaar', municipality: 'GM0363', roles: ['member'] },
    '/api/typology/v1/municipalities': {
      items: [{ code: 'GM0363', name: 'Amsterdam', type: { slug: 'grootstedelijk' } }],
      ended: [],
    },
    '/api/typology/v1/types': {
      items: [{ slug: 'grootstedelijk', name: 'Grootstedelijke gemeenten', order: 1, municipalityCount }],
    },
    '/api/forum/v1/groups': { items: [{ id: 'g1', name: 'Wethouders' }], total: 1 },
    '/api/portfolio/v1/similar-topics': {
      items: [{ id: 't1', category: 'question', title: 'Al eens gevraagd', postCount: 2, answered: true }],
    },
  };
  vi.stubGlobal('fetch', async (url: string, { method = 'GET', body }: RequestInit) => {
    const path = url.split('?')[0] as string;
    asked.push({ request: `${method} ${path}`, body: body && JSON.parse(String(body)) });
    return new Response(JSON.stringify(answers[path] ?? { items: [], id: 'nieuw' }), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  window.history.replaceState(null, '', address);
  render(
    <QueryClientProvider client={newQueryClient()}>
      <NewTopicPage />
    </QueryClientProvider>,
  );
  return asked;
}

async function write() {
  await userEvent.type(await screen.findByLabelText('Titel'), 'Wie heeft ervaring?');
  await userEvent.type(screen.getByLabelText('Uw bericht'), 'Vertel eens.');
}

const sent = (asked: ReturnType<typeof serve>) => asked.find(({ request }) => request.startsWith('POST'));

it('shows what was asked before while the title is typed', async () => {
  serve('/forum/nieuw');
  await write();

  expect(await screen.findByRole('link', { name: /Al eens gevraagd/ })).toHaveAttribute('href', '/forum/t1');
});

it('names no municipality with what is asked as a type', async () => {
  const asked = serve('/forum/nieuw');
  await write();
  await userEvent.click(await screen.findByLabelText(/^Als type gemeente/));
  await userEvent.click(screen.getByRole('button', { name: 'Plaatsen' }));

  await waitFor(() => expect(sent(asked)?.request).toBe('POST /api/forum/v1/topics'));
  expect(sent(asked)?.body).toMatchObject({ asType: true });
  expect(sent(asked)?.body).not.toHaveProperty('municipality');
});

it('offers no type that is too small to hide anybody', async () => {
  serve('/forum/nieuw', 4);
  await write();

  expect(await screen.findByLabelText('Grootstedelijke gemeenten')).toBeInTheDocument();
  expect(screen.queryByLabelText(/^Als type gemeente/)).toBeNull();
});

it('asks a group, and nobody else, what is for the group', async () => {
  const asked = serve('/forum/nieuw?groep=g1');
  await write();
  expect(screen.queryByLabelText(/^Als type gemeente/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Plaatsen' }));

  await waitFor(() => expect(sent(asked)?.request).toBe('POST /api/forum/v1/groups/g1/topics'));
  expect(sent(asked)?.body).not.toHaveProperty('group');
  expect(asked.map(({ request }) => request)).not.toContain('GET /api/portfolio/v1/similar-topics');
  expect(asked.map(({ request }) => request)).not.toContain('GET /api/portfolio/v1/similar-entries');
});
