// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Municipality } from '../api/typology';
import { Legend } from './Legend';

vi.mock('../type/useTypes', () => ({
  useTypes: () => ({ data: [{ slug: 'voorsteden', name: 'Voorsteden' }] }),
}));

const municipality = (code: string, slug?: string) =>
  ({ code, name: code, type: slug ? { slug, name: slug } : null }) as unknown as Municipality;
it('counts municipalities and the stories that are shown, and filters by keyboard', async () => {
  const onToggle = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Legend
        municipalities={[municipality('GM0001', 'voorsteden'), municipality('GM0002')]}
        storiesOf={(type) => (type === 'voorsteden' ? 2 : 1)}
        chosen={[]}
        onToggle={onToggle}
      />
    </QueryClientProvider>,
  );

  const button = screen.getByRole('button', { name: /Voorsteden.*1 gemeente, 2 verhalen/ });
  expect(screen.getByText('1 gemeente, 1 verhaal')).toBeInTheDocument();
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(onToggle).toHaveBeenCalledWith('voorsteden');
});
