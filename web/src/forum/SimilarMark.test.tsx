// SPDX-License-Identifier: EUPL-1.2
import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Post, Topic } from '../api/forum';
import { SimilarMark } from './SimilarMark';

const amsterdam = { code: 'GM0363', name: 'Amsterdam' };

function told(similarTo: Post['similarTo'], topic: Partial<Topic>) {
  const { container } = render(<SimilarMark topic={topic as Topic} post={{ similarTo } as Post} />);
  return container.textContent;
}

it('names each municipality once, and the reader’s as theirs', () => {
  const topic = {
    author: { name: 'Vrager', municipality: amsterdam, verified: true },
    municipality: amsterdam,
  };

  expect(told(['asker', 'topic', 'reader'], topic)).toBe(
    'Van een vergelijkbare gemeente zelfde type als Amsterdam en uw gemeente',
  );
});

it('says nothing where nobody is alike', () => {
  expect(told([], { author: { name: 'Vrager', verified: true } })).toBe('');
});
