// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { CasesPage } from './CasesPage';

afterEach(() => vi.unstubAllGlobals());

const CASE = {
  id: 'een-gesprek.3',
  version: 4,
  state: 'reported',
  contribution: {
    topicId: 'een-gesprek',
    number: 3,
    title: 'Wie helpt?',
    text: 'Wat een onzin.',
    author: 'Ambtenaar',
    createdAt: '2026-03-02T12:00:00Z',
    standing: 'hidden',
    closed: false,
  },
  reports: [
    { by: 'Melder', ground: 'insulting', words: 'Zie boven', reportedAt: '2026-03-02T13:00:00Z', open: true },
  ],
  decisions: [],
  changedAt: '2026-03-02T13:00:00Z',
  yours: true,
};

function open(one: object) {
  const fetched = vi.fn(async (address: string, init?: RequestInit) => {
    if (init?.method === 'PUT') {
      return Response.json(one);
    }
    return Response.json(
      address.includes('/cases')
        ? { items: [one], total: 1, page: 1, pageSize: 20 }
        : { signedIn: true, name: 'Redacteur', roles: ['editor'] },
    );
  });
  vi.stubGlobal('fetch', fetched);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <CasesPage />
    </QueryClientProvider>,
  );
  return fetched;
}

it('says whose name is not to be told', async () => {
  open({ ...CASE, contribution: { ...CASE.contribution, type: 'grensgemeenten' } });
  expect(await screen.findByText(/alleen als type gemeente/)).toBeVisible();
});

it('decides for a reason, on the version that was read', async () => {
  const fetched = open(CASE);
  const card = await screen.findByRole('article', { name: 'Wie helpt?' });
  expect(within(card).getByText('1 open melding')).toBeVisible();
  expect(within(card).getByText('Beledigt, bedreigt of discrimineert')).toBeVisible();

  await userEvent.click(within(card).getByRole('button', { name: 'Besluiten' }));
  expect(within(card).getByText('Vul dit in')).toBeVisible();
  await userEvent.click(within(card).getByRole('radio', { name: /^Weghalen/ }));
  await userEvent.type(within(card).getByRole('textbox', { name: 'Reden' }), 'Niet zo');
  await userEvent.click(within(card).getByRole('button', { name: 'Besluiten' }));

  const sent = fetched.mock.calls.filter(([, init]) => init?.method === 'PUT');
  expect(sent).toHaveLength(1);
  const [address, init] = sent[0] ?? [];
  expect(address).toBe('/api/forum/v1/cases/een-gesprek.3/decision');
  expect(JSON.parse(String(init?.body))).toEqual({ verdict: 'remove', reason: 'Niet zo' });
  expect(init?.headers).toMatchObject({ 'If-Match': '"4"' });
});

it('leaves to another editor what this one has a part in', async () => {
  open({ ...CASE, yours: false });
  expect(await screen.findByText(/Een andere redacteur kijkt hiernaar/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Besluiten' })).toBeNull();
});

it('asks what to make of an appeal', async () => {
  open({
    ...CASE,
    state: 'appealed',
    decisions: [
      {
        verdict: 'remove',
        reason: 'Niet zo',
        by: 'Collega',
        decidedAt: '2026-03-03T12:00:00Z',
        appeal: { text: 'Het was ironie', appealedAt: '2026-03-04T12:00:00Z' },
      },
    ],
  });
  expect(await screen.findByText('Het was ironie')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Op het bezwaar besluiten' })).toBeVisible();
});
