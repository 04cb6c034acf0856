// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it } from 'vitest';
import type { Adoption, Entry, Section, Theme } from '../api/portfolio';
import { RemarkList } from '../submit/RemarkList';
import { sections } from '../ui/words';
import { AdoptionTrail } from './AdoptionTrail';
import { DifferenceList } from './DifferenceList';
import { EntryArticle } from './EntryArticle';

/** In paragraphs of their own, as Markdown takes what begins with HTML as HTML to its end. */
const EVIL = `[klik](javascript:alert(1)) [klik](JaVaScRiPt&colon;alert(1)) <javascript:alert(1)>

![x](https://x.example/spoor.png) [klik](data:text/html,x) [klik][ver]

[ver]: vbscript:alert(1)

<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="https://x.example"></iframe>

Tekst met <b onclick=alert(1)>opmaak</b>, <svg onload=alert(1)> en <a href="javascript:alert(1)">klik</a>`;

const entry: Entry = {
  id: 'e1',
  version: 1,
  state: 'published',
  kind: 'project',
  title: EVIL,
  summary: EVIL,
  municipality: { code: 'GM0363', name: EVIL },
  themes: ['kwaad'],
  sections: Object.fromEntries(sections.map((section) => [section, EVIL])) as Record<Section, string>,
  contact: { department: EVIL },
  period: { startYear: 2023 },
  status: 'running',
  evidence: 'substantiated',
  sources: [{ title: EVIL, reference: EVIL }],
  links: [{ title: EVIL, url: 'https://x.example/<script>' }],
  language: 'nl',
  images: [
    {
      id: 'i1',
      hash: 'abc',
      sizes: [{ width: 480, height: 320 }],
      altText: EVIL,
      caption: EVIL,
      credit: EVIL,
    },
  ],
  licence: 'CC-BY-4.0',
  sample: false,
  createdAt: '2026-03-02T12:00:00Z',
  updatedAt: '2026-03-02T12:00:00Z',
  publishedAt: '2026-03-02T12:00:00Z',
};

function shown(page: ReactNode) {
  const cache = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } });
  const theme: Theme = { slug: 'kwaad', version: 1, name: EVIL, description: EVIL, place: 1, retired: false };
  const adoption: Adoption = {
    municipality: { code: 'GM0184', name: EVIL },
    version: 1,
    changes: EVIL,
    adoptedAt: '2026-03-02T12:00:00Z',
    updatedAt: '2026-03-02T12:00:00Z',
  };
  cache.setQueryData(['themes'], { items: [theme] });
  cache.setQueryData(['session'], { signedIn: false });
  cache.setQueryData(['adoptions', 'e1'], { items: [adoption] });
  return render(<QueryClientProvider client={cache}>{page}</QueryClientProvider>).container;
}

/** What runs, embeds or fetches; pictures are the portal's own or none. */
const FOREIGN = 'script, iframe, img:not([src^="/api/portfolio/v1/images/"]), object, embed, form, style';

function expectHarmless(page: HTMLElement) {
  expect(page.querySelectorAll(FOREIGN)).toHaveLength(0);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name, element.outerHTML).not.toMatch(/^on/);
      if (['href', 'src', 'action', 'xlink:href'].includes(name)) {
        expect(value, element.outerHTML).toMatch(/^(https?:\/\/|mailto:|\/|#)/);
      }
    }
  }
}

describe('what an official writes', () => {
  it('is text and safe links in a story and its facts', async () => {
    const page = shown(<EntryArticle entry={entry} />);
    await waitFor(() => expect(page.querySelectorAll('.prose p').length).toBeGreaterThan(0));
    await waitFor(() => expect(page.querySelector('.prose__plain')).toBeNull(), { timeout: 5_000 });
    expect(page.textContent).toContain('klik');
    expect(page.textContent, 'HTML is text').toContain('<b onclick=alert(1)>opmaak</b>');
    expectHarmless(page);
  });

  it('is text in differences, adoptions and remarks', () => {
    expectHarmless(
      shown(
        <>
          <DifferenceList
            parts={[
              { part: 'themes', pieces: [{ in: 'after', text: EVIL }] },
              {
                part: 'approach',
                pieces: [
                  { in: 'before', text: EVIL },
                  { in: 'both', text: EVIL.repeat(9) },
                ],
              },
              { part: EVIL, pieces: [{ in: 'both', text: EVIL }] },
            ]}
          />
          <AdoptionTrail entry={entry} />
          <RemarkList remarks={[{ number: 1, text: EVIL, remarkedAt: '2026-03-02T12:00:00Z' }]} />
        </>,
      ),
    );
  });
});
