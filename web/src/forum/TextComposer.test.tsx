// SPDX-License-Identifier: EUPL-1.2
import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { forum } from '../api/forum';
import { Problem } from '../api/http';
import type { UploadedImage } from '../api/portfolio';
import { newQueryClient } from '../ui/query';
import { TextComposer } from './TextComposer';

const ID = '0b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b';
const uploaded: UploadedImage = {
  id: ID,
  hash: 'abc',
  sizes: [{ width: 60, height: 40 }],
  version: 1,
  uploadedAt: '2026-03-02T12:00:00Z',
};
const photo = new File(['x'], 'foto.jpg', { type: 'image/jpeg' });

function Composed({ topic }: { topic?: string }) {
  const [text, setText] = useState('');
  return (
    <QueryClientProvider client={newQueryClient()}>
      <TextComposer id="text" label="Uw reactie" rows={3} value={text} onChange={setText} topic={topic} />
    </QueryClientProvider>
  );
}

const area = () => screen.getByLabelText('Uw reactie') as HTMLTextAreaElement;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.stubGlobal(
    'fetch',
    async (url: string) =>
      new Response(
        JSON.stringify(
          url.includes('municipalities')
            ? { items: [{ code: 'GM0184', name: 'Urk' }], ended: [] }
            : { items: [] },
        ),
      ),
  );
});

describe('an image', () => {
  it('comes into the text with words and the consent of who is on it', async () => {
    vi.spyOn(forum, 'uploadImage').mockResolvedValue(uploaded);
    vi.spyOn(forum, 'recordConsent').mockResolvedValue({
      ...uploaded,
      version: 2,
      portrayal: { persons: 0, consents: [] },
    });
    render(<Composed topic="t1" />);
    await userEvent.type(area(), 'Kijk:');
    await userEvent.upload(screen.getByLabelText('Kies een afbeelding'), photo);

    const words = await screen.findByLabelText('Wat is er te zien?');
    expect(words).toHaveFocus();
    await userEvent.click(screen.getByRole('button', { name: 'In de tekst zetten' }));
    expect(screen.getByText('Beschrijf wat er te zien is')).toBeInTheDocument();
    expect(area()).toHaveValue('Kijk:');

    await userEvent.type(words, 'Een kas');
    await userEvent.type(screen.getByLabelText('Hoeveel mensen zijn herkenbaar?'), '0{Enter}');
    await userEvent.click(screen.getByRole('button', { name: /niemand herkenbaar/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'In de tekst zetten' }));
    await waitFor(() => expect(area()).toHaveValue(`Kijk:\n\n![Een kas](image:${ID})\n\n`));
  });

  it('is taken when it is pasted or dropped', async () => {
    const upload = vi.spyOn(forum, 'uploadImage').mockResolvedValue(uploaded);
    render(<Composed />);
    fireEvent.paste(area(), { clipboardData: { files: [photo] } });
    await screen.findByLabelText('Wat is er te zien?');
    expect(upload).toHaveBeenCalledTimes(1);

    vi.spyOn(forum, 'withdrawConsent').mockResolvedValue();
    await userEvent.click(screen.getByRole('button', { name: 'Toch niet' }));
    await userEvent.click(screen.getByRole('button', { name: 'Ja, weghalen' }));
    fireEvent.drop(area(), { dataTransfer: { files: [photo], types: ['Files'] } });
    await screen.findByLabelText('Wat is er te zien?');
    expect(upload).toHaveBeenCalledTimes(2);
  });

  it('that cannot be sent leaves the text as it is', async () => {
    vi.spyOn(forum, 'uploadImage').mockRejectedValue(new Problem('images-busy', 503, 'busy'));
    render(<Composed />);
    await userEvent.type(area(), 'Mijn verhaal');
    await userEvent.upload(screen.getByLabelText('Kies een afbeelding'), photo);

    expect(await screen.findByText('Er worden net andere foto’s verwerkt')).toBeInTheDocument();
    expect(area()).toHaveValue('Mijn verhaal');
    fireEvent.paste(area(), {
      clipboardData: { files: [new File(['x'], 'a.gif', { type: 'image/gif' })] },
    });
    expect(await screen.findByText('Kies een JPEG-, PNG- of WebP-bestand.')).toBeInTheDocument();
  });
});

describe('a mention', () => {
  it('is chosen by keyboard from those who take part', async () => {
    const asked = vi.spyOn(forum, 'mentionable').mockResolvedValue({
      items: [
        { reference: 'author:t1.1', name: 'Anna', function: 'adviseur' },
        { reference: 'author:t1.2', name: 'Anton [A]', municipality: { code: 'GM0184', name: 'Urk' } },
      ],
    });
    render(<Composed topic="t1" />);
    await userEvent.type(area(), 'Dag @an');

    await screen.findByRole('option', { name: /Anna\s*adviseur/ });
    expect(area()).toHaveAttribute('aria-activedescendant', 'text-mentions-0');
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { name: /Anton/ })).toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    expect(area()).toHaveValue('Dag [@Anton \\[A\\]](author:t1.2) ');
    expect(screen.queryByRole('option')).toBeNull();
    expect(
      asked.mock.calls.map(([, typed]) => typed),
      'not at each key',
    ).not.toContain('a');
  });

  it('is left alone after Escape', async () => {
    vi.spyOn(forum, 'mentionable').mockResolvedValue({ items: [{ reference: 'author:t1.1', name: 'Anna' }] });
    render(<Composed topic="t1" />);
    await userEvent.type(area(), '@an');
    await screen.findByRole('option');
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('option')).toBeNull();
    await userEvent.keyboard('{Enter}');
    expect(area()).toHaveValue('@an\n');
  });

  it('is of a municipality while there is no topic yet', async () => {
    render(<Composed />);
    await userEvent.type(area(), '@ur');
    await userEvent.click(await screen.findByRole('option', { name: /Urk\s*Gemeente/ }));
    expect(area()).toHaveValue('[@Urk](municipality:GM0184) ');
  });
});
