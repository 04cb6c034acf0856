// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { type Entry, portfolio } from '../api/portfolio';
import { LinkedData } from './LinkedData';

it('holds the story as data that cannot end its own block', async () => {
  const article = { '@type': 'Article', name: 'Ja</script><script>alert(1)</script> & "meer"' };
  vi.spyOn(portfolio, 'linked').mockResolvedValue(article);
  const { container } = render(
    <QueryClientProvider client={new QueryClient()}>
      <LinkedData entry={{ id: 'e1', version: 1 } as Entry} />
    </QueryClientProvider>,
  );

  await waitFor(() => expect(container.querySelector('script')).not.toBeNull());
  const block = container.querySelector('script');
  expect(block?.type).toBe('application/ld+json');
  expect(block?.textContent).not.toContain('<');
  expect(JSON.parse(block?.textContent ?? '')).toEqual(article);
  expect(container.querySelectorAll('script')).toHaveLength(1);
  expect(document.head.querySelector('link[type="application/ld+json"]')?.getAttribute('href')).toBe(
    '/api/portfolio/v1/entries/e1',
  );
});
