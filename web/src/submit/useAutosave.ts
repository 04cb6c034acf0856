// SPDX-License-Identifier: EUPL-1.2
import { useCallback, useEffect, useRef, useState } from 'react';
import { Problem } from '../api/http';
import type { Entry, EntryContent } from '../api/portfolio';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import type { FieldError } from '../ui/ErrorSummary';
import { contentOf, draftErrors, errorsOf, type FormValues, formOf } from './form';
import { type Conflict, merge } from './merge';

/** How long after the last key the text is stored. */
const PAUSE = 1_200;
/** How long to wait after the portal did not answer. */
const RETRY = 10_000;
/** How often to begin anew where somebody else was first. */
const MOST_TURNS = 5;

export type Saving =
  | { is: 'idle' }
  | { is: 'saving' }
  | { is: 'saved'; at: string }
  /** Something must be mended before it can be stored. */
  | { is: 'unfit'; errors: FieldError[] }
  /** Two people wrote in the same place. */
  | { is: 'torn'; conflicts: Conflict[] }
  | { is: 'failed'; failure: unknown };

/** What came of an attempt to store it: all of it is stored, more is to be stored, or something stands in the way. */
export type Outcome = { is: 'all' } | { is: 'more' } | { is: 'stopped'; errors: FieldError[] };

/** How the texts of a form are stored. */
export interface Store {
  /** Under which name this browser keeps what is not stored yet. */
  key: (entry: Entry | undefined) => string;
  empty: FormValues;
  write: (content: EntryContent, entry: Entry | undefined) => Promise<Entry>;
  /** The text as the service has it now. */
  read: (entry: Entry) => Promise<Entry>;
  onStored: (entry: Entry) => void;
}

/** A text that a form was written on, and its version. */
interface Ground {
  text: FormValues;
  version?: number;
}

/** What this browser keeps until the service has it. */
interface Kept {
  form: FormValues;
  on: Ground;
}

/**
 * Stores a form while it is being typed: some time after the last key, never two requests at the same time, and always on
 * the version that it was written on. Whatever goes wrong, the text stays in the form and in this browser.
 */
export function useAutosave(initial: Entry | undefined, store: Store) {
  const [start] = useState(() => beginning(initial, store));
  const [form, setForm] = useState(start.form);
  const [saving, setSaving] = useState(start.saving);
  const [restoredFrom, setRestoredFrom] = useState(start.keptAt);
  const [entry, setEntry] = useState(initial);
  const now = useRef({ form, entry: initial, sent: start.stored, ground: start.ground, store });
  now.current.form = form;
  now.current.store = store;
  const line = useRef<Promise<unknown>>(Promise.resolve());

  /** One thing after the other, each on the version that the one before left behind. */
  const inLine = useCallback(<T>(task: () => Promise<T>): Promise<T> => {
    const next = line.current.then(task, task);
    line.current = next.catch(() => undefined);
    return next;
  }, []);

  const keep = useCallback(() => {
    const { form: text, entry: on, ground } = now.current;
    keepDraft<Kept>(now.current.store.key(on), { form: text, on: ground });
  }, []);

  /** Somebody else stored another text meanwhile: both are brought together on theirs. */
  const meet = useCallback(async (on: Entry) => {
    const theirs = await now.current.store.read(on);
    const text = formOf(theirs);
    const merged = merge(now.current.ground.text, now.current.form, text);
    const isTorn = merged.conflicts.length > 0;
    now.current.entry = theirs;
    now.current.sent = text;
    now.current.form = merged.form;
    if (!isTorn) {
      // While it is torn, what is kept here keeps its old ground: whoever comes back decides then.
      now.current.ground = { text, version: theirs.version };
    }
    setEntry(theirs);
    setForm(merged.form);
    setSaving(isTorn ? { is: 'torn', conflicts: merged.conflicts } : { is: 'idle' });
    return !isTorn;
  }, []);

  const saveNow = useCallback(async (): Promise<Outcome> => {
    const { form: text, entry: on, sent } = now.current;
    if (isSame(text, sent)) {
      return { is: 'all' };
    }
    const errors = draftErrors(text);
    if (errors.length > 0) {
      setSaving({ is: 'unfit', errors });
      return { is: 'stopped', errors };
    }
    setSaving({ is: 'saving' });
    try {
      const saved = await now.current.store.write(contentOf(text), on);
      dropDraft(now.current.store.key(on));
      now.current.entry = saved;
      now.current.sent = text;
      now.current.ground = { text: formOf(saved), version: saved.version };
      const hasAll = isSame(now.current.form, text);
      if (!hasAll) {
        keep();
      }
      setEntry(saved);
      setRestoredFrom(null);
      setSaving({ is: 'saved', at: new Date().toISOString() });
      now.current.store.onStored(saved);
      return { is: hasAll ? 'all' : 'more' };
    } catch (failure) {
      if (isStale(failure) && on) {
        try {
          return (await meet(on)) ? { is: 'more' } : { is: 'stopped', errors: [] };
        } catch (again) {
          setSaving({ is: 'failed', failure: again });
          return { is: 'stopped', errors: [] };
        }
      }
      const told = failure instanceof Problem ? errorsOf(failure.violations) : [];
      setSaving(told.length > 0 ? { is: 'unfit', errors: told } : { is: 'failed', failure });
      return { is: 'stopped', errors: told };
    }
  }, [keep, meet]);

  const step = useCallback(
    (task: (on: Entry) => Promise<Entry>) =>
      inLine(async () => {
        const attempt = async () => {
          const on = now.current.entry;
          if (!on) {
            throw new Error('Nothing is stored yet');
          }
          const changed = await task(on);
          const next = { ...on, version: changed.version, remarks: changed.remarks };
          now.current.entry = next;
          now.current.ground = { ...now.current.ground, version: changed.version };
          setEntry(next);
          now.current.store.onStored(next);
          return changed;
        };
        try {
          return await attempt();
        } catch (failure) {
          const on = now.current.entry;
          if (isStale(failure) && on && (await meet(on))) {
            return attempt();
          }
          throw failure;
        }
      }),
    [inLine, meet],
  );

  const isDirty = !isSame(form, now.current.sent);

  useEffect(() => {
    if (isSame(form, now.current.sent)) {
      dropDraft(now.current.store.key(now.current.entry));
    } else {
      keep();
    }
  }, [form, keep]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each key starts the pause anew
  useEffect(() => {
    const isResting =
      saving.is === 'saving' ||
      saving.is === 'torn' ||
      saving.is === 'unfit' ||
      (saving.is === 'failed' && !isPassing(saving.failure));
    if (!isDirty || isResting) {
      return;
    }
    const timer = setTimeout(() => void inLine(saveNow), saving.is === 'failed' ? RETRY : PAUSE);
    return () => clearTimeout(timer);
  }, [form, isDirty, saving, inLine, saveNow]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (isDirty && keptDraft(now.current.store.key(now.current.entry)) === null) {
        event.preventDefault();
      }
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);

  return {
    form,
    entry,
    saving,
    isDirty,
    /** When the text that was put back had been kept, if one was. */
    restoredFrom,
    change: (next: FormValues) => {
      setForm(next);
      // What was told of the text before is not true of this one.
      setSaving((was) => (was.is === 'saving' || was.is === 'torn' ? was : { is: 'idle' }));
    },
    /** Stores what is there now, and what a colleague or a key adds meanwhile. */
    save: () =>
      inLine(async () => {
        let outcome = await saveNow();
        for (let turn = 0; outcome.is === 'more' && turn < MOST_TURNS; turn += 1) {
          outcome = await saveNow();
        }
        return outcome;
      }),
    /** Does something else to the entry, on the version that is stored. */
    step,
    /** All places in which two people wrote were decided on. */
    settle: (decided: FormValues) => {
      now.current.ground = { text: now.current.sent, version: now.current.entry?.version };
      setForm(decided);
      setSaving({ is: 'idle' });
    },
    /** Goes back to what the service has. */
    forget: () => {
      dropDraft(now.current.store.key(now.current.entry));
      now.current.ground = { text: now.current.sent, version: now.current.entry?.version };
      setForm(now.current.sent);
      setRestoredFrom(null);
      setSaving({ is: 'idle' });
    },
  };
}

/** Where writing begins: at what is stored, or at what this browser kept of an earlier visit. */
function beginning(initial: Entry | undefined, store: Store) {
  const stored = initial ? formOf(initial) : store.empty;
  const ground: Ground = { text: stored, version: initial?.version };
  const idle: Saving = { is: 'idle' };
  const kept = keptDraft<Partial<Kept>>(store.key(initial));
  // What another release of this page kept may have another shape.
  const form = kept?.value.form && kept.value.on && { ...store.empty, ...kept.value.form };
  if (!kept?.value.on || !form || isSame(form, stored)) {
    return { form: stored, stored, ground, saving: idle, keptAt: null };
  }
  const on = kept.value.on;
  if (on.version === initial?.version) {
    return { form, stored, ground, saving: idle, keptAt: kept.at };
  }
  const merged = merge({ ...store.empty, ...on.text }, form, stored);
  return merged.conflicts.length === 0
    ? { form: merged.form, stored, ground, saving: idle, keptAt: kept.at }
    : {
        form: merged.form,
        stored,
        ground: on,
        saving: { is: 'torn', conflicts: merged.conflicts } satisfies Saving as Saving,
        keptAt: kept.at,
      };
}

/** Whether the same would be stored. */
function isSame(a: FormValues, b: FormValues): boolean {
  return a === b || (JSON.stringify(contentOf(a)) === JSON.stringify(contentOf(b)) && years(a) === years(b));
}

/** A year that is none yet is not stored, but is not to be lost either. */
const years = (form: FormValues) => `${form.startYear.trim()}-${form.endYear.trim()}`;

const isStale = (failure: unknown) => failure instanceof Problem && failure.status === 412;

/** Whether it may go well without anybody doing something. */
const isPassing = (failure: unknown) =>
  failure instanceof Problem && (failure.status === 0 || failure.status === 429 || failure.status >= 500);
