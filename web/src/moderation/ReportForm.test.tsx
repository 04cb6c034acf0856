// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ReportButton } from './ReportForm';

afterEach(() => vi.unstubAllGlobals());

function open(status: number, body: unknown) {
  const fetched = vi.fn(async (_address: string, _init: RequestInit) =>
    Response.json(body as object, { status }),
  );
  vi.stubGlobal('fetch', fetched);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ReportButton what={{ topicId: 'een-gesprek', number: 3 }} of="reactie 3" />
    </QueryClientProvider>,
  );
  return fetched;
}

it('asks what is wrong before it sends anything', async () => {
  const fetched = open(201, {});
  await userEvent.click(screen.getByRole('button', { name: 'Melden: reactie 3' }));
  await userEvent.click(screen.getByRole('button', { name: 'Melding versturen' }));
  expect(screen.getByText('Kies wat er mis is')).toBeVisible();

  await userEvent.click(screen.getByLabelText('Iets anders'));
  await userEvent.click(screen.getByRole('button', { name: 'Melding versturen' }));
  expect(screen.getByText('Schrijf op wat er mis is')).toBeVisible();
  expect(screen.getByRole('textbox', { name: 'Toelichting' })).toHaveFocus();
  expect(fetched).not.toHaveBeenCalled();
});

it('sends the report of a post and says where one reads what came of it', async () => {
  const fetched = open(201, {});
  await userEvent.click(screen.getByRole('button', { name: 'Melden: reactie 3' }));
  await userEvent.click(screen.getByLabelText('Noemt persoonsgegevens'));
  await userEvent.type(screen.getByRole('textbox'), ' Zie zin 2 ');
  await userEvent.click(screen.getByRole('button', { name: 'Melding versturen' }));

  expect(await screen.findByRole('link', { name: 'Meldingen en besluiten' })).toHaveAttribute(
    'href',
    '/mijn-meldingen',
  );
  const [address, init] = fetched.mock.calls[0] ?? [];
  expect(address).toBe('/api/forum/v1/topics/een-gesprek/posts/3/reports');
  expect(JSON.parse(String(init?.body))).toEqual({ ground: 'personal-data', words: 'Zie zin 2' });
});

it('says so if it was reported before, and keeps what was written', async () => {
  open(409, { type: '/problems/already-reported' });
  await userEvent.click(screen.getByRole('button', { name: 'Melden: reactie 3' }));
  await userEvent.click(screen.getByLabelText('Is reclame'));
  await userEvent.type(screen.getByRole('textbox'), 'Alweer');
  await userEvent.click(screen.getByRole('button', { name: 'Melding versturen' }));

  expect(await screen.findByText('U hebt dit al gemeld')).toBeVisible();
  expect(screen.getByRole('textbox')).toHaveValue('Alweer');
});
