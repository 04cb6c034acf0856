// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it, vi } from 'vitest';
import type { ForumImage, Mentioned } from '../api/forum';
import { newQueryClient } from '../ui/query';
import { ForumText } from './ForumText';

const ID = '0b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b';
const image: ForumImage = {
  id: ID,
  hash: 'abc',
  sizes: [
    { width: 480, height: 320 },
    { width: 900, height: 600 },
  ],
};
const person: Mentioned = {
  reference: 'author:t1.60',
  name: '<b>Jan</b>',
  function: 'adviseur',
  municipality: { code: 'GM0184', name: 'Urk' },
  place: { topicId: 't1', number: 60 },
};
const place: Mentioned = {
  reference: 'municipality:GM0184',
  name: 'Urk',
  municipality: { code: 'GM0184', name: 'Urk' },
};

/** The renderer is fetched when it is first needed, which takes a while. */
beforeAll(async () => {
  await import('../ui/MarkdownText');
}, 30_000);

async function shown(text: string, images?: ForumImage[], mentions?: Mentioned[], looksUp?: boolean) {
  const { container } = render(
    <QueryClientProvider client={newQueryClient()}>
      <ForumText text={text} images={images} mentions={mentions} looksUp={looksUp} />
    </QueryClientProvider>,
  );
  await waitFor(() => expect(container.querySelector('.prose__plain')).toBeNull(), { timeout: 5_000 });
  return container;
}

it('shows an image with its words, in a place that is kept for it, and larger by keyboard', async () => {
  // jsdom has dialogues, but does not open them.
  HTMLDialogElement.prototype.showModal = vi.fn();
  await shown(`Kijk: ![Een kas](image:${ID})`, [image]);

  const picture = screen.getByRole('img', { name: 'Een kas' });
  expect(picture).toHaveAttribute('src', '/api/forum/v1/images/abc/480');
  expect(picture).toHaveAttribute('width', '900');
  expect(picture).toHaveAttribute('height', '600');
  expect(picture).toHaveAttribute('loading', 'lazy');

  screen.getByRole('button', { name: /^Vergroot:\s*Een kas$/ }).focus();
  await userEvent.keyboard('{Enter}');
  expect(HTMLDialogElement.prototype.showModal).toHaveBeenCalled();
  expect(document.querySelector('dialog')).toHaveAttribute('aria-label', 'Een kas');
});

it('says where an image was that is there no more', async () => {
  await shown(`![Een kas](image:${ID})`, []);
  expect(screen.getByText('Deze afbeelding is er niet meer.')).toBeInTheDocument();
  expect(screen.queryByRole('img')).toBeNull();
});

it('asks for an image while somebody is still writing', async () => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(image)));
  await shown(`![Een kas](image:${ID})`, undefined, undefined, true);
  expect(await screen.findByRole('img', { name: 'Een kas' })).toBeInTheDocument();
});

it('leads from a mention to what the person wrote or to the municipality', async () => {
  await shown(
    'Dag [@Jan](author:t1.60), [@](municipality:GM0184), [@](author:t1.9) en [@Nu](member:m1)',
    [],
    [person, place],
  );
  expect(screen.getByRole('link', { name: /^@<b>Jan<\/b>\s*\(adviseur, Urk\)$/ })).toHaveAttribute(
    'href',
    '/forum/t1?page=2#reactie-60',
  );
  expect(screen.getByRole('link', { name: '@Urk' })).toHaveAttribute('href', '/gemeenten/GM0184');
  expect(screen.getByText('@iemand').closest('a')).toBeNull();
  expect(screen.getByText('@Nu').closest('a')).toBeNull();
});

/** In paragraphs of their own, as Markdown takes what begins with HTML as HTML to its end. */
const EVIL = `[klik](javascript:alert(1)) ![x](javascript:alert(1)) [@x](javascript:alert(1)) ![x](data:text/html,x)

![spoor](https://x.example/spoor.png) ![](//x.example/spoor.png) ![x](/api/session) ![x](image:../../session)

[klik](image:${ID}) ![x](author:t1.60) <image:${ID}> [@<img src=x onerror=alert(1)>](author:t1.60)

<script>alert(1)</script><img src=x onerror=alert(1)><iframe src="https://x.example"></iframe>

Tekst met <b onclick=alert(1)>opmaak</b> en ![<img src=x onerror=alert(1)>](image:${ID})`;

it('does no harm, and asks nothing of others', async () => {
  const page = await shown(EVIL, [image], [person]);

  expect(page.querySelectorAll('script, iframe, object, embed, form, style')).toHaveLength(0);
  for (const picture of page.querySelectorAll('img')) {
    expect(picture.getAttribute('src')).toMatch(/^\/api\/forum\/v1\/images\/abc\//);
  }
  expect(page.querySelectorAll('img')).toHaveLength(1);
  for (const element of page.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      expect(name, element.outerHTML).not.toMatch(/^on/);
      if (name === 'href') {
        expect(value, element.outerHTML).toMatch(/^(https?:\/\/|mailto:|\/forum\/)/);
      }
    }
  }
  expect(screen.getByRole('link', { name: 'spoor' })).toHaveAttribute('href', 'https://x.example/spoor.png');
});
