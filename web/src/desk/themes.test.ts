// SPDX-License-Identifier: EUPL-1.2
import { expect, it } from 'vitest';
import { slugOf } from './ThemesPage';

it('makes of a name what a theme is called in addresses', () => {
  expect(slugOf('Sport en spel')).toBe('sport-en-spel');
  expect(slugOf(' Cafés & pleinen, 24/7! ')).toBe('cafes-pleinen');
  expect(slugOf('123')).toBe('');
});
