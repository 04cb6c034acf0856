// SPDX-License-Identifier: EUPL-1.2
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { none } from '../search/filters';
import { PrintedMap } from './PrintedMap';

const filtered = { ...none, q: 'taal', theme: ['huisvesting'], type: ['voorsteden'] };
const addressOf = () =>
  new URL(screen.getByRole('img', { hidden: true }).getAttribute('src') ?? '', 'http://x');

it('shows exactly the stories of the list while they fit in an address', () => {
  render(<PrintedMap ids={['a', 'b']} filters={filtered} />);

  expect(addressOf().searchParams.getAll('id')).toEqual(['a', 'b']);
  expect(addressOf().searchParams.getAll('type')).toEqual(['voorsteden']);
  expect(addressOf().searchParams.has('q')).toBe(false);
  expect(screen.queryByText(/zonder het gezochte woord/)).toBeNull();
});

it('shows none where the list has none', () => {
  render(<PrintedMap ids={[]} filters={filtered} />);

  expect(addressOf().searchParams.getAll('id')).toEqual(['geen']);
});

it('needs no ids where no word is sought', () => {
  render(<PrintedMap ids={undefined} filters={{ ...filtered, q: '' }} />);

  expect(addressOf().searchParams.has('id')).toBe(false);
  expect(addressOf().searchParams.getAll('theme')).toEqual(['huisvesting']);
  expect(screen.queryByText(/zonder het gezochte woord/)).toBeNull();
});

it('falls back on the filters, and says what they leave out', () => {
  render(<PrintedMap ids={Array.from({ length: 101 }, (_, i) => String(i))} filters={filtered} />);

  expect(addressOf().searchParams.has('id')).toBe(false);
  expect(addressOf().searchParams.getAll('theme')).toEqual(['huisvesting']);
  expect(screen.getByText(/zonder het gezochte woord/)).toBeInTheDocument();
});
