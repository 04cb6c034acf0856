// SPDX-License-Identifier: EUPL-1.2
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Author } from '../api/forum';
import { Byline } from './Byline';

const amsterdam = { code: 'GM0363', name: 'Amsterdam' };

function told(author: Author) {
  const { container } = render(<Byline author={author} at="2026-03-02T12:00:00Z" />);
  return container.textContent;
}

it('tells whose official this is, as what, and who vouches for it', () => {
  const text = told({
    name: 'Ambtenaar',
    municipality: amsterdam,
    function: 'adviseur wonen',
    verified: true,
  });

  expect(text).toContain('Geverifieerd: ambtenaar van de gemeente Amsterdam');
  expect(text).toContain('adviseur wonen, gemeente Amsterdam');
});

it('vouches for nobody of whom it does not know', () => {
  const text = told({ name: 'Voorbeeldambtenaar', municipality: amsterdam, verified: false });

  expect(text).not.toContain('Geverifieerd');
  expect(text).toContain('gemeente Amsterdam');
});

it('tells editors from municipalities', () => {
  expect(told({ name: 'Redacteur', verified: true })).toContain('Geverifieerd: van de redactie');
});

it('shows who asked for it as a type, and no more than the service told', () => {
  const text = told({ type: { slug: 'grensgemeenten', name: 'Grensgemeenten' }, verified: true });

  expect(text).toContain('Een gemeente van het type Grensgemeenten');
  expect(text).toContain('Geverifieerd: ambtenaar van een gemeente van dit type');
  expect(text).not.toContain('redactie');
});

it('tells editors who is behind it', () => {
  const text = told({
    name: 'Ambtenaar',
    municipality: amsterdam,
    type: { slug: 'grensgemeenten', name: 'Grensgemeenten' },
    verified: true,
  });

  expect(text).toContain('Alleen voor de redactie: Ambtenaar, gemeente Amsterdam');
});
