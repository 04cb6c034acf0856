// SPDX-License-Identifier: EUPL-1.2
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { Topic } from '../api/forum';
import { TopicList } from '../forum/TopicList';
import { BookmarkButton } from './BookmarkButton';
import { BookmarksPage } from './BookmarksPage';
import { FollowControl } from './FollowControl';
import { FollowedPage } from './FollowedPage';
import { ReadingPlace } from './ReadingPlace';
import { useArrival } from './useArrival';

const topic = {
  id: 'a1',
  title: 'Tolken',
  category: 'question',
  author: { verified: true },
  postCount: 120,
  state: 'open',
  createdAt: '2026-03-02T12:00:00Z',
} as Topic;

const WHO = { '/session': { signedIn: true } };

/** A portal that answers these addresses, by method where it is no GET, and notes what was changed. */
function portal(answers: Record<string, unknown>) {
  const changed: string[] = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const method = init.method ?? 'GET';
    if (method !== 'GET') {
      changed.push(`${method} ${address} ${init.body ?? ''}`.trim());
    }
    const key = method === 'GET' ? address : `${method} ${address}`;
    const answer = answers[key];
    return key in answers
      ? Response.json(typeof answer === 'function' ? answer() : answer)
      : Response.json({}, { status: 404 });
  });
  return changed;
}

const shown = (page: ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {page}
    </QueryClientProvider>,
  );

function Posts({ loaded }: { loaded: string[] }) {
  useArrival(loaded);
  return loaded.map((id) => <article key={id} id={id} tabIndex={-1} />);
}

describe('what is new to a reader', () => {
  it('is said in the list, with the way to the first of it', () => {
    shown(
      <TopicList
        topics={[
          { ...topic, newPosts: 3 },
          { ...topic, id: 'a2', newPosts: 0 },
          { ...topic, id: 'a3' },
        ]}
      />,
    );
    const links = screen.getAllByRole('link', { name: /nieuwe reactie/ });
    expect(links).toHaveLength(1);
    expect(links[0]).toHaveTextContent('3 nieuwe reacties in Tolken');
    expect(links[0]).toHaveAttribute('href', '/forum/a1?page=3#reactie-118');
  });

  it('is offered to who comes back, until they go there', () => {
    shown(<ReadingPlace reading={{ topicId: 'a1', readUpTo: 50, newPosts: 1 }} />);
    expect(screen.getByText(/1 nieuwe reactie sinds u hier was/)).toBeInTheDocument();
    const link = screen.getByRole('link', { name: 'Verder lezen waar u was' });
    expect(link).toHaveAttribute('href', '/forum/a1?page=2#reactie-51');
    fireEvent.click(link);
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is not offered to who reads it for the first time, nor to who read it all', () => {
    shown(
      <>
        <ReadingPlace reading={undefined} />
        <ReadingPlace reading={{ topicId: 'a1' }} />
        <ReadingPlace reading={{ topicId: 'a1', readUpTo: 4, newPosts: 0 }} />
      </>,
    );
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('is brought into sight with the focus as soon as it is there', () => {
    const goal = vi.fn();
    Element.prototype.scrollIntoView = goal;
    window.history.replaceState(null, '', '/forum/a1#reactie-2');
    const page = render(<Posts loaded={[]} />);
    expect(goal).not.toHaveBeenCalled();
    page.rerender(<Posts loaded={['reactie-1', 'reactie-2']} />);
    expect(goal).toHaveBeenCalledOnce();
    expect(document.activeElement?.id).toBe('reactie-2');
  });
});

describe('what a reader keeps', () => {
  const ofTopic = '/api/forum/v1/bookmarks?topic=a1&pageSize=100';
  const bookmark = {
    id: 'a1.3',
    topicId: 'b1',
    number: 1,
    state: 'readable',
    title: 'Tolken apart',
    excerpt: 'Zo doen wij het.',
    note: 'Voor het college',
    bookmarkedAt: '2026-03-02T12:00:00Z',
  };

  it('is kept and dropped by a button that says which it is', async () => {
    let items: unknown[] = [{ ...bookmark, topicId: 'a1', number: undefined }];
    const changed = portal({
      [ofTopic]: () => ({ items, total: items.length, page: 1, pageSize: 100 }),
      'PUT /api/forum/v1/bookmarks/a1.3': bookmark,
      'DELETE /api/forum/v1/bookmarks/a1.3': {},
    });
    shown(<BookmarkButton topicId="a1" number={3} />);
    const button = screen.getByRole('button', { name: 'Bewaren: reactie 3' });
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(button).toHaveAttribute('aria-pressed', 'false');

    items = [...items, { ...bookmark, topicId: 'a1', number: 3 }];
    fireEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
    expect(button).toHaveAccessibleName('Bewaard: reactie 3');
    items = items.slice(0, 1);
    fireEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'false'));
    expect(changed).toEqual(['PUT /api/forum/v1/bookmarks/a1.3 {}', 'DELETE /api/forum/v1/bookmarks/a1.3']);
  });

  it('is listed in words, without the marks of what it refers to', async () => {
    const items = [
      {
        ...bookmark,
        excerpt: 'Dank [@](author:a1) voor ![Een plein](image:0b0a7a1e-3a0e-4a0e-9a0e-1f2e3d4c5b6a)',
      },
    ];
    portal({
      ...WHO,
      '/api/forum/v1/bookmarks?page=1&pageSize=20': { items, total: 1, page: 1, pageSize: 20 },
    });
    shown(<BookmarksPage />);
    expect(await screen.findByText('Dank @iemand voor (afbeelding: Een plein)')).toBeInTheDocument();
  });

  it('is listed where it is now, and says so when it is gone', async () => {
    const list = '/api/forum/v1/bookmarks?page=1&pageSize=20';
    const gone = { id: 'c1', topicId: 'c1', state: 'removed', bookmarkedAt: '2026-03-01T12:00:00Z' };
    const changed = portal({
      ...WHO,
      [list]: { items: [bookmark, gone], total: 2, page: 1, pageSize: 20 },
      'PUT /api/forum/v1/bookmarks/a1.3': bookmark,
      'DELETE /api/forum/v1/bookmarks/c1': {},
    });
    shown(<BookmarksPage />);
    expect(await screen.findByRole('link', { name: 'Tolken apart' })).toHaveAttribute(
      'href',
      '/forum/b1#reactie-1',
    );
    expect(screen.getByText('Voor het college')).toBeInTheDocument();
    expect(screen.getAllByText('Verwijderd')).toHaveLength(2);

    fireEvent.click(screen.getByRole('button', { name: /Niet meer bewaren: Gesprek in Verwijderd/ }));
    await waitFor(() => expect(changed).toEqual(['DELETE /api/forum/v1/bookmarks/c1']));
    await waitFor(() => expect(screen.getByText('2 bewaard')).toHaveFocus());

    fireEvent.click(screen.getByRole('button', { name: /Notitie wijzigen/ }));
    fireEvent.change(screen.getByLabelText('Notitie voor uzelf'), { target: { value: 'Anders' } });
    fireEvent.click(screen.getByRole('button', { name: 'Notitie opslaan' }));
    await waitFor(() => expect(changed.at(-1)).toBe('PUT /api/forum/v1/bookmarks/a1.3 {"note":"Anders"}'));
  });
});

describe('what a reader follows', () => {
  it('is chosen at the topic, with how much of it', async () => {
    const follow = { topicId: 'a1', level: 'none', automatic: false, told: false };
    const changed = portal({
      '/api/forum/v1/follows/a1': follow,
      'PUT /api/forum/v1/follows/a1': { ...follow, level: 'every-answer', told: true },
    });
    shown(<FollowControl topic={topic} />);
    const button = screen.getByRole('button');
    await waitFor(() => expect(button).not.toHaveAttribute('aria-disabled'));
    expect(screen.queryByRole('combobox')).toBeNull();
    fireEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute('aria-pressed', 'true'));
    fireEvent.change(screen.getByLabelText('Wat wilt u ervan horen?'), { target: { value: 'outcome' } });
    await waitFor(() =>
      expect(changed).toEqual([
        'PUT /api/forum/v1/follows/a1 {"level":"every-answer"}',
        'PUT /api/forum/v1/follows/a1 {"level":"outcome"}',
      ]),
    );
  });

  it('says that nobody hears of it where a name is hidden or a group is closed', async () => {
    portal({
      '/api/forum/v1/follows/a1': { topicId: 'a1', level: 'every-answer', automatic: true, told: false },
    });
    shown(<FollowControl topic={topic} />);
    expect(
      await screen.findByText(
        /omdat u hier schreef. U schreef hier als type gemeente; .* blijft daarom hier/,
      ),
    ).toBeInTheDocument();
    shown(<FollowControl topic={{ ...topic, group: 'g1' }} />);
    expect(await screen.findByText(/wat besloten is, blijft hier/)).toBeInTheDocument();
  });

  it('is listed with what is new, and left', async () => {
    const followed = {
      topicId: 'a1',
      state: 'readable',
      title: 'Tolken',
      postCount: 5,
      newPosts: 2,
      level: 'outcome',
      automatic: false,
      followedAt: '2026-03-02T12:00:00Z',
    };
    const changed = portal({
      ...WHO,
      '/api/forum/v1/follows?page=1&pageSize=20': { items: [followed], total: 1, page: 1, pageSize: 20 },
      'PUT /api/forum/v1/follows/a1': { topicId: 'a1', level: 'none', automatic: false, told: false },
    });
    shown(<FollowedPage />);
    expect(await screen.findByRole('link', { name: /2 nieuwe reacties/ })).toHaveAttribute(
      'href',
      '/forum/a1#reactie-4',
    );
    fireEvent.click(screen.getByRole('button', { name: 'Niet meer volgen: Tolken' }));
    await waitFor(() => expect(changed).toEqual(['PUT /api/forum/v1/follows/a1 {"level":"none"}']));
  });
});
