// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Markers } from '../api/map';
import type { Municipality } from '../api/typology';
import { Legend } from './Legend';

vi.mock('../type/useTypes', () => ({
  useTypes: () => ({ data: [{ slug: 'voorsteden', name: 'Voorsteden' }] }),
}));

const municipality = (code: string, slug?: string) =>
  ({ code, name: code, type: slug ? { slug, name: slug } : null }) as unknown as Municipality;
const story = (id: string, type?: string) => ({
  type: 'Feature' as const,
  geometry: { type: 'Point' as const, coordinates: [5, 52] },
  properties: {
    id,
    title: id,
    kind: 'project',
    municipality: 'GM0001',
    municipalityName: 'X',
    type,
    sample: false,
  },
});
const markers: Markers = {
  type: 'FeatureCollection',
  features: [story('a', 'voorsteden'), story('b', 'voorsteden'), story('c')],
};

it('counts municipalities and the stories that are shown, and filters by keyboard', async () => {
  const onToggle = vi.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Legend
        municipalities={[municipality('GM0001', 'voorsteden'), municipality('GM0002')]}
        markers={markers}
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
