// SPDX-License-Identifier: EUPL-1.2
import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '../api/http';
import type { Entry, EntryContent } from '../api/portfolio';
import { keptDraft } from '../ui/draft';
import { emptyForm, type FormValues } from './form';
import { useAutosave } from './useAutosave';

const PAUSE = 1_200;

/** A service of one entry that knows versions, as the real one does. */
class Service {
  entry: Entry | undefined;
  writes: string[] = [];
  failWith: unknown;
  hold: Promise<void> | undefined;

  write = async (content: EntryContent, on: Entry | undefined) => {
    this.writes.push(content.title);
    await this.hold;
    if (this.failWith !== undefined) {
      throw this.failWith;
    }
    if (on && this.entry && on.version !== this.entry.version) {
      throw new Problem('changed-meanwhile', 412, 'Changed meanwhile');
    }
    this.entry = entryOf(content, (this.entry?.version ?? 0) + 1);
    return this.entry;
  };

  read = async () => this.entry as Entry;
}

function entryOf(content: EntryContent, version: number): Entry {
  return {
    ...content,
    images: [],
    id: 'e1',
    version,
    state: 'draft',
    municipality: { code: content.municipality, name: 'Amsterdam' },
    licence: 'CC-BY-4.0',
    sample: false,
    createdAt: '',
    updatedAt: '',
  };
}

const stored: EntryContent = {
  kind: 'project',
  title: 'Buren koken',
  municipality: 'GM0363',
  themes: [],
  sections: { tip: 'Begin klein' },
  sources: [],
  links: [],
  language: 'nl',
  images: [],
};

let service: Service;
const onStored = vi.fn();
const store = () => ({
  key: (entry: Entry | undefined) => `bijdrage:${entry?.id ?? 'nieuw'}`,
  empty: emptyForm('GM0363'),
  write: service.write,
  read: service.read,
  onStored,
});
const start = (initial: Entry | undefined) => renderHook(() => useAutosave(initial, store())).result;
const pass = (time: number) => act(() => vi.advanceTimersByTimeAsync(time));
type Hook = ReturnType<typeof start>;
const type = (hook: Hook, part: Partial<FormValues>) =>
  act(() => hook.current.change({ ...hook.current.form, ...part }));

beforeEach(() => {
  vi.useFakeTimers();
  service = new Service();
});
afterEach(() => {
  vi.useRealTimers();
  window.localStorage.clear();
  onStored.mockClear();
});

function existing() {
  service.entry = entryOf(stored, 3);
  return service.entry;
}

/** A colleague stores another text. */
function colleague(content: Partial<EntryContent>) {
  service.entry = entryOf({ ...stored, ...content }, (service.entry?.version ?? 0) + 1);
}

describe('a form that stores itself', () => {
  it('waits for a pause and stores the last text once', async () => {
    const hook = start(existing());
    type(hook, { title: 'Buren k' });
    await pass(PAUSE - 1);
    type(hook, { title: 'Buren kokkerellen' });
    await pass(PAUSE - 1);
    expect(service.writes).toEqual([]);
    await pass(1);

    expect(service.writes).toEqual(['Buren kokkerellen']);
    expect(hook.current.saving.is).toBe('saved');
    expect(hook.current.isDirty).toBe(false);
    await pass(60_000);
    expect(service.writes).toHaveLength(1);
  });

  it('gives what is new an id with the first title, and goes on with that', async () => {
    const hook = start(undefined);
    type(hook, { summary: 'Nog zonder titel' });
    await pass(PAUSE);
    expect(service.writes).toEqual([]);
    expect(hook.current.saving.is).toBe('unfit');
    expect(keptDraft('bijdrage:nieuw')).not.toBeNull();

    type(hook, { title: 'Buren koken' });
    await pass(PAUSE);
    type(hook, { title: 'Buren eten' });
    await pass(PAUSE);
    expect(service.entry?.version).toBe(2);
    expect(onStored).toHaveBeenCalledTimes(2);
    expect(keptDraft('bijdrage:nieuw')).toBeNull();
  });

  it('never stores two texts at the same time, and loses nothing that is typed meanwhile', async () => {
    let release = () => {};
    service.hold = new Promise((resolve) => {
      release = resolve;
    });
    const hook = start(existing());
    type(hook, { title: 'Eerste' });
    await pass(PAUSE);
    type(hook, { title: 'Tweede' });
    await pass(10 * PAUSE);
    expect(service.writes).toEqual(['Eerste']);

    service.hold = undefined;
    await act(async () => release());
    expect(hook.current.form.title).toBe('Tweede');
    expect(keptDraft<{ form: FormValues }>('bijdrage:e1')?.value.form.title).toBe('Tweede');
    await pass(PAUSE);
    expect(service.writes).toEqual(['Eerste', 'Tweede']);
    expect(service.entry?.title).toBe('Tweede');
    expect(keptDraft('bijdrage:e1')).toBeNull();
  });

  it('brings together what a colleague stored elsewhere in the text', async () => {
    const hook = start(existing());
    colleague({ sections: { tip: 'Begin groot' } });
    type(hook, { title: 'Buren eten' });
    await pass(PAUSE);
    await pass(PAUSE);

    expect(service.entry).toMatchObject({
      title: 'Buren eten',
      sections: { tip: 'Begin groot' },
      version: 5,
    });
    expect(hook.current.form.sections.tip).toBe('Begin groot');
  });

  it('stores nothing until it is decided which of two texts stays', async () => {
    const hook = start(existing());
    colleague({ title: 'Buren bakken' });
    type(hook, { title: 'Buren eten' });
    await pass(PAUSE);
    expect(hook.current.saving.is).toBe('torn');
    expect(hook.current.form.title).toBe('Buren eten');
    await pass(60_000);
    expect(service.entry?.title).toBe('Buren bakken');

    act(() => hook.current.settle({ ...hook.current.form, title: 'Buren eten en bakken' }));
    await pass(PAUSE);
    expect(service.entry?.title).toBe('Buren eten en bakken');
  });

  it('is torn again for who comes back before deciding', async () => {
    const hook = start(existing());
    colleague({ title: 'Buren bakken' });
    type(hook, { title: 'Buren eten' });
    await pass(PAUSE);
    expect(hook.current.saving.is).toBe('torn');

    const later = start(service.entry);
    expect(later.current.saving.is).toBe('torn');
    expect(later.current.form.title).toBe('Buren eten');
    expect(service.entry?.title).toBe('Buren bakken');
  });

  it('tries again by itself once the portal answers again', async () => {
    service.failWith = new Problem('unreachable', 0, 'The portal does not answer');
    const hook = start(existing());
    type(hook, { title: 'Buren eten' });
    await pass(PAUSE);
    expect(hook.current.saving.is).toBe('failed');
    expect(keptDraft('bijdrage:e1')).not.toBeNull();

    service.failWith = undefined;
    await pass(10_000);
    expect(service.entry?.title).toBe('Buren eten');
    expect(hook.current.saving.is).toBe('saved');
  });

  it('does not knock on a closed door, and keeps the text here', async () => {
    service.failWith = new Problem('sign-in-missing', 401, 'Sign in first');
    const hook = start(existing());
    type(hook, { title: 'Buren eten' });
    await pass(60_000);
    expect(service.writes).toHaveLength(1);
    expect(keptDraft<{ form: FormValues }>('bijdrage:e1')?.value.form.title).toBe('Buren eten');
  });

  it('tells what the service does not take, and asks again only after a change', async () => {
    service.failWith = new Problem('invalid-input', 400, '', [
      { pointer: '/sections/tip', code: 'safe-markdown' },
    ]);
    const hook = start(existing());
    type(hook, { title: 'Buren eten' });
    await pass(60_000);
    expect(service.writes).toHaveLength(1);
    expect(hook.current.saving).toMatchObject({ is: 'unfit', errors: [{ field: 'tip' }] });
  });

  it('puts back what was kept, on top of what a colleague stored since', async () => {
    const first = start(existing());
    service.failWith = new Problem('unreachable', 0, '');
    type(first, { title: 'Buren eten' });
    await pass(PAUSE);

    service.failWith = undefined;
    colleague({ sections: { tip: 'Begin groot' } });
    const later = start(service.entry);
    expect(later.current.form).toMatchObject({ title: 'Buren eten', sections: { tip: 'Begin groot' } });
    expect(later.current.restoredFrom).not.toBeNull();
    act(() => later.current.forget());
    expect(later.current.form.title).toBe('Buren koken');
    expect(keptDraft('bijdrage:e1')).toBeNull();
  });

  it('takes a step on the version that is stored, after what was being stored', async () => {
    const hook = start(existing());
    type(hook, { title: 'Buren eten' });
    let outcome: unknown;
    await act(async () => {
      outcome = await hook.current.save();
      await hook.current.step(async (on) => ({ ...on, version: on.version + 1, remarks: [] }));
    });
    expect(outcome).toEqual({ is: 'all' });
    expect(hook.current.entry?.version).toBe(5);
  });
});
