// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { type Category, forum, isWaiting, type NewTopic } from '../api/forum';
import { groups } from '../api/groups';
import { Problem } from '../api/http';
import { portfolio } from '../api/portfolio';
import type { Session } from '../api/session';
import { addressOf } from '../entry/address';
import { useGroups } from '../group/useGroups';
import { HeldNotice } from '../moderation/HeldNotice';
import { useThemesToChoose } from '../search/useFilters';
import { SignInGate } from '../session/SignInGate';
import { isEditor } from '../session/useSession';
import { useTypes } from '../type/useTypes';
import { Button } from '../ui/Button';
import { dropDraft, keepDraft, keptDraft } from '../ui/draft';
import { ErrorSummary, type FieldError } from '../ui/ErrorSummary';
import { CheckboxGroup, RadioGroup, SelectField, TextField } from '../ui/Fields';
import { Link } from '../ui/Link';
import { Notice, ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { tellViolation } from '../ui/problems';
import { categoryNames } from '../ui/words';
import { AskedBefore } from './AskedBefore';
import { TextComposer } from './TextComposer';
import { AS_TYPE_HINT, useMayBeType } from './useAsType';

const KEY = 'gesprek';
const KEEP_QUIET = 'Noem dan in uw tekst geen plaatsen of namen.';
const PATH = [
  { href: '/forum', label: 'Forum' },
  { href: '/forum/nieuw', label: 'Begin een gesprek' },
];
const LABELS: Record<string, string> = {
  category: 'Soort',
  title: 'Titel',
  text: 'Uw bericht',
  themes: 'Thema’s',
};
const HINTS: Record<Category, string> = {
  question: 'U zoekt een antwoord; u kunt straks aanwijzen welke reactie hielp',
  experience: 'U vertelt wat u meemaakte',
  dilemma: 'U legt een keuze voor waar u niet uitkomt',
  announcement: 'Nieuws van de redactie',
};

/** What is being written, and for whose eyes, so that a draft for a group does not end up elsewhere. */
type Draft = NewTopic & { group?: string };

/** Begins a conversation. */
export function NewTopicPage() {
  return (
    <SignInGate
      title="Begin een gesprek"
      why="Stel een vraag aan collega’s in andere gemeenten, deel een ervaring of leg een dilemma voor."
    >
      {(who) => <NewTopicForm who={who} />}
    </SignInGate>
  );
}

function NewTopicForm({ who }: { who: Session }) {
  const [address] = useSearchParams();
  const [, navigate] = useLocation();
  const cache = useQueryClient();
  const { data: types = [] } = useTypes();
  const entryId = address.get('entry') ?? undefined;
  const entry = useQuery({
    queryKey: ['entry', entryId],
    queryFn: ({ signal }) => portfolio.entry(entryId as string, signal),
    enabled: entryId !== undefined,
  });
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = keptDraft<Draft>(KEY)?.value ?? {
      category: 'question',
      title: address.get('title') ?? '',
      text: '',
      themes: address.getAll('theme'),
      types: address.getAll('type'),
    };
    return { ...kept, group: address.get('groep') ?? kept.group };
  });
  const { group, ...topic } = draft;
  const themes = useThemesToChoose(topic.themes);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const change = (part: Partial<Draft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(KEY, next);
  };
  const own = useGroups({ own: true, enabled: entryId === undefined });
  // Who discusses a story would be taken for one of its municipality, and in a group all know each other.
  const mayBeType = useMayBeType(who.municipality) && entryId === undefined && !group;
  const asType = mayBeType && topic.asType === true;
  const opening = useMutation({
    mutationFn: () => {
      const about = { ...topic, entry: entryId, municipality: who.municipality, asType: undefined };
      if (group) {
        return groups.open(group, about);
      }
      return forum.open(asType ? topic : about);
    },
    onSuccess: (opened) => {
      dropDraft(KEY);
      if (isWaiting(opened)) {
        cache.invalidateQueries({ queryKey: ['own-held'] });
        return;
      }
      cache.invalidateQueries({ queryKey: [group ? 'group-topics' : 'topics'] });
      navigate(`/forum/${opened.id}`);
    },
    onError: (failure) => {
      if (failure instanceof Problem) {
        setErrors(
          failure.violations.map((violation) => {
            const field = violation.pointer?.split('/')[1] ?? 'title';
            return { field, label: LABELS[field] ?? field, message: tellViolation(violation) };
          }),
        );
      }
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    const found: FieldError[] = [];
    if (topic.title.trim() === '') {
      found.push({ field: 'title', label: 'Titel', message: 'Vul dit in' });
    }
    if (topic.text.trim() === '') {
      found.push({ field: 'text', label: 'Uw bericht', message: 'Vul dit in' });
    }
    setErrors(found);
    if (found.length === 0) {
      opening.mutate();
    }
  };
  if (opening.data && isWaiting(opening.data)) {
    return (
      <Page title="Begin een gesprek" path={PATH}>
        <HeldNotice />
      </Page>
    );
  }
  const errorOf = (field: string) => errors.find((error) => error.field === field)?.message;
  const categories = (Object.keys(categoryNames) as Category[]).filter(
    (category) => category !== 'announcement' || isEditor(who),
  );

  return (
    <Page
      title="Begin een gesprek"
      lead="Schrijf zoals u het een collega zou vragen. Noem geen namen van inwoners."
      path={PATH}
    >
      <form className="form" onSubmit={send} noValidate>
        <ErrorSummary errors={errors} title="Nog niet geplaatst; dit moet eerst" />
        {opening.isError && errors.length === 0 && <ProblemNotice failure={opening.error} />}
        {entry.data && (
          <Notice>
            <p>
              Dit gesprek gaat over <Link href={addressOf(entry.data)}>{entry.data.title}</Link>.
            </p>
          </Notice>
        )}
        {own.data && own.data.items.length > 0 && (
          <SelectField
            id="groep"
            label="Wie mag meelezen?"
            value={group ?? ''}
            placeholder="Iedereen"
            options={own.data.items.map((one) => ({ value: one.id, label: `Alleen leden van ${one.name}` }))}
            onChange={(chosen) => change({ group: chosen || undefined })}
          />
        )}
        <RadioGroup
          id="category"
          legend="Wat voor gesprek wordt het?"
          value={topic.category}
          options={categories.map((category) => ({
            value: category,
            label: categoryNames[category],
            hint: HINTS[category],
          }))}
          onChange={(category) => change({ category: category as Category })}
        />
        <TextField
          id="title"
          label="Titel"
          hint="Eén zin die zegt waar het om gaat."
          error={errorOf('title')}
          limit={150}
          value={topic.title}
          onChange={(title) => change({ title })}
        />
        {/* What is for a few is asked of nobody else, not even of the search. */}
        {!group && <AskedBefore title={topic.title} />}
        <TextComposer
          id="text"
          label="Uw bericht"
          error={errorOf('text')}
          rows={9}
          value={topic.text}
          onChange={(text) => change({ text })}
        />
        <CheckboxGroup
          id="themes"
          legend="Thema’s (niet verplicht)"
          values={topic.themes}
          options={themes.map((theme) => ({ value: theme.slug, label: theme.name }))}
          onChange={(chosen) => change({ themes: chosen })}
        />
        <CheckboxGroup
          id="types"
          legend="Vooral voor deze typen gemeenten (niet verplicht)"
          values={topic.types}
          options={types.map((type) => ({ value: type.slug, label: type.name }))}
          onChange={(chosen) => change({ types: chosen })}
        />
        {mayBeType && (
          <RadioGroup
            id="asType"
            legend="Hoe staat u erbij?"
            value={String(asType)}
            options={[
              { value: 'false', label: `Met mijn naam: ${who.name}` },
              { value: 'true', label: 'Als type gemeente', hint: `${AS_TYPE_HINT} ${KEEP_QUIET}` },
            ]}
            onChange={(value) => change({ asType: value === 'true' || undefined })}
          />
        )}
        <div className="form__actions">
          <Button type="submit" look="primary" busy={opening.isPending}>
            Plaatsen
          </Button>
          <span className="small">U plaatst dit als {asType ? 'een gemeente van uw type' : who.name}.</span>
        </div>
      </form>
    </Page>
  );
}
