// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ErasurePage } from './ErasurePage';
import { OwnDataPage } from './OwnDataPage';

afterEach(() => vi.unstubAllGlobals());

const ERASURE = {
  id: 'een-verzoek',
  choice: 'remove',
  requestedAt: '2026-12-01T09:00:00Z',
  services: [{ name: 'forum-service', confirmedAt: '2026-12-01T09:00:20Z' }, { name: 'map-service' }],
};

const ANSWERS: [RegExp, unknown][] = [
  [/session/, { signedIn: true, name: 'Ambtenaar', roles: ['member'] }],
  [/forum.*tables/, [{ name: 'reacties', meaning: 'Uw reacties op het forum.', rows: 12 }]],
  [/tables/, []],
  [/erasures$/, { items: [] }],
  [/erasures\//, ERASURE],
];

function open(page: React.ReactNode, answers = ANSWERS) {
  const fetched = vi.fn(async (address: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      return Response.json(ERASURE, { status: 201 });
    }
    const found = answers.find(([pattern]) => pattern.test(address))?.[1];
    return found instanceof Response ? found.clone() : Response.json(found);
  });
  vi.stubGlobal('fetch', fetched);
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {page}
    </QueryClientProvider>,
  );
  return fetched;
}

const requests = (fetched: ReturnType<typeof open>) =>
  fetched.mock.calls.filter(([, init]) => init?.method === 'POST');

it('shows what is kept, and nothing of what is not', async () => {
  open(<OwnDataPage />);
  expect(await screen.findByText('Uw reacties op het forum.')).toBeVisible();
  expect(screen.getByText('12 regels')).toBeVisible();
});

it('says of which part nothing can be said now', async () => {
  open(<OwnDataPage />, [
    [/map.*tables/, Response.json({ type: '/problems/service-away' }, { status: 503 })],
    ...ANSWERS,
  ]);
  expect(await screen.findByText('Kaart antwoordt nu niet')).toBeVisible();
  expect(screen.getByText('12 regels')).toBeVisible();
});

it('erases nothing before one has chosen and said that it is understood', async () => {
  const fetched = open(<OwnDataPage />);
  const erase = await screen.findByRole('button', { name: 'Wis mijn gegevens' });
  expect(screen.getAllByRole('radio').filter((radio) => (radio as HTMLInputElement).checked)).toEqual([]);
  await userEvent.click(erase);
  expect(screen.getByText('Kies wat er met uw bijdragen gebeurt')).toBeVisible();
  await userEvent.click(screen.getByRole('radio', { name: /Verwijder ze/ }));
  await userEvent.click(erase);
  expect(screen.getByText('Vink aan dat u dit begrijpt')).toBeVisible();
  expect(requests(fetched)).toEqual([]);

  await userEvent.click(screen.getByRole('checkbox', { name: /niet kan worden teruggedraaid/ }));
  await userEvent.click(erase);
  expect(requests(fetched).map(([, init]) => JSON.parse(init?.body as string))).toEqual([
    { choice: 'remove', understood: true },
  ]);
  expect(window.location.pathname).toBe('/mijn-gegevens/een-verzoek');
});

it('shows which parts have confirmed', async () => {
  open(<ErasurePage id="een-verzoek" />);
  expect(await screen.findByText('1 van 2 onderdelen zijn klaar.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Uitloggen' })).toBeNull();
});

it('ends with signing out', async () => {
  open(<ErasurePage id="een-verzoek" />, [
    [/erasures\//, { ...ERASURE, completedAt: '2026-12-01T09:00:25Z' }],
    ...ANSWERS,
  ]);
  expect(await screen.findByRole('button', { name: 'Uitloggen' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Uw gegevens zijn gewist' })).toBeVisible();
});
