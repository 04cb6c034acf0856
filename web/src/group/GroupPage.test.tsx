// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { WholeGroup } from '../api/groups';
import { newQueryClient } from '../ui/query';
import { GroupPage } from './GroupPage';

const group: WholeGroup['group'] = {
  id: 'g1',
  version: 3,
  name: 'Wethouders',
  description: 'Voor wethouders',
  memberCount: 2,
  membership: 'none',
};

/** Answers what the service would of a group; keeps what was asked of it. */
function serve(whole: WholeGroup) {
  const asked: string[] = [];
  const answers: Record<string, unknown> = {
    '/session': { signedIn: true, name: 'Ambtenaar', roles: ['member'] },
    '/api/forum/v1/groups/g1': whole,
    '/api/forum/v1/groups/g1/topics': { items: [], total: 0, page: 1, pageSize: 15 },
  };
  vi.stubGlobal('fetch', async (address: string, { method = 'GET' }: RequestInit) => {
    const path = address.split('?')[0] as string;
    asked.push(`${method} ${path}`);
    return new Response(JSON.stringify(answers[path] ?? {}), {
      headers: { 'Content-Type': 'application/json' },
    });
  });
  render(
    <QueryClientProvider client={newQueryClient()}>
      <GroupPage id="g1" />
    </QueryClientProvider>,
  );
  return asked;
}

it('offers who is no member to ask, and asks for nothing that is said in it', async () => {
  const asked = serve({ group, looksAfter: false });

  await userEvent.click(await screen.findByRole('button', { name: 'Vraag om mee te doen' }));

  await waitFor(() => expect(asked).toContain('POST /api/forum/v1/groups/g1/requests'));
  expect(asked).not.toContain('GET /api/forum/v1/groups/g1/topics');
  expect(screen.queryByRole('heading', { name: 'Leden' })).toBeNull();
});

it('shows members what is said, who is in it, and lets only themselves leave', async () => {
  const person = { name: 'Ander', municipality: 'Urk', function: 'wethouder' };
  serve({
    group: { ...group, membership: 'member' },
    looksAfter: false,
    members: [
      { id: 'm1', person, manager: true, own: false },
      { id: 'm2', person: { name: 'Ambtenaar' }, manager: false, own: true },
    ],
  });

  expect(await screen.findByRole('heading', { name: 'Gesprekken' })).toBeInTheDocument();
  expect(screen.getByText('wethouder, gemeente Urk')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Groep verlaten' })).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /Verwijderen/ })).toBeNull();
});

it('asks before it takes the group away, which only who looks after it may', async () => {
  const asked = serve({
    group: { ...group, membership: 'manager' },
    looksAfter: true,
    members: [],
    requests: [],
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Groep opheffen' }));
  expect(asked).not.toContain('DELETE /api/forum/v1/groups/g1');
  await userEvent.click(screen.getByRole('button', { name: 'Ja, opheffen' }));
  await waitFor(() => expect(asked).toContain('DELETE /api/forum/v1/groups/g1'));
  await waitFor(() => expect(window.location.pathname).toBe('/forum/groepen'));
});

it('asks before it sends anybody away', async () => {
  const asked = serve({
    group: { ...group, membership: 'manager' },
    looksAfter: true,
    members: [{ id: 'm1', person: { name: 'Ander' }, manager: false, own: false }],
    requests: [
      { id: 'r1', person: { name: 'Vrager' }, motivation: 'Graag', askedAt: '2026-03-02T12:00:00Z' },
    ],
  });

  await userEvent.click(await screen.findByRole('button', { name: 'Verwijderen: Ander' }));
  expect(asked).not.toContain('DELETE /api/forum/v1/groups/g1/members/m1');
  await userEvent.click(screen.getByRole('button', { name: 'Ja, verwijderen' }));
  await waitFor(() => expect(asked).toContain('DELETE /api/forum/v1/groups/g1/members/m1'));

  await userEvent.click(screen.getByRole('button', { name: 'Toelaten: Vrager' }));
  await waitFor(() => expect(asked).toContain('PUT /api/forum/v1/groups/g1/requests/r1/approval'));
});
