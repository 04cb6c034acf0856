// SPDX-License-Identifier: EUPL-1.2
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { Follow } from './Follow';
import { filtersOf } from './filters';

it('follows what is selected, whatever the order and the page', () => {
  const filters = filtersOf(
    new URLSearchParams('q=taal&theme=huisvesting&theme=zorg&year=2021&sort=newest&page=3'),
  );
  render(<Follow filters={filters} />);

  const query = '?q=taal&theme=huisvesting&theme=zorg&year=2021';
  expect(screen.getByRole('link', { name: 'Volg deze selectie (Atom)' })).toHaveAttribute(
    'href',
    `/api/portfolio/v1/feed${query}`,
  );
  expect(screen.getByRole('link', { name: 'Bewaar deze selectie (CSV)' })).toHaveAttribute(
    'href',
    `/api/portfolio/v1/exports/entries${query}`,
  );
  expect(document.head.querySelector('link[type="application/atom+xml"]')).toHaveAttribute(
    'href',
    `/api/portfolio/v1/feed${query}`,
  );
});

it('follows everything where nothing is selected', () => {
  render(<Follow filters={filtersOf(new URLSearchParams())} />);

  expect(screen.getByRole('link', { name: 'Volg alle verhalen (Atom)' })).toHaveAttribute(
    'href',
    '/api/portfolio/v1/feed',
  );
});
