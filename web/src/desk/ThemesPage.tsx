// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Problem } from '../api/http';
import { portfolio, type Theme, type ThemeNaming } from '../api/portfolio';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Fields';
import { folded } from '../ui/format';
import { Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { tellViolation } from '../ui/problems';
import '../entry/entry.css';
import '../submit/submit.css';

/** The list of themes, which editors keep. */
export function ThemesPage() {
  return (
    <SignInGate editorsOnly title="Thema’s" why="De thema’s toevoegen, hernoemen en uit gebruik nemen.">
      {() => <Themes />}
    </SignInGate>
  );
}

function Themes() {
  const [isAdding, setAdding] = useState(false);
  // Asked anew, as another editor may have been here; elsewhere once a visit is enough.
  const themes = useQuery({
    queryKey: ['themes'],
    queryFn: ({ signal }) => portfolio.themes(signal),
    staleTime: 0,
  });
  return (
    <Page
      title="Thema’s"
      lead="Een thema dat uit gebruik is, blijft bij oude verhalen staan en is niet meer te kiezen."
      path={[
        { href: '/redactie', label: 'Redactie' },
        { href: '/redactie/themas', label: 'Thema’s' },
      ]}
      actions={!isAdding && <Button onClick={() => setAdding(true)}>Thema toevoegen</Button>}
    >
      <Loaded query={themes} what="Thema’s" lines={8}>
        {({ items }) => (
          <>
            {isAdding && (
              <div className="panel themes__new">
                <ThemeForm place={items.length + 1} onDone={() => setAdding(false)} />
              </div>
            )}
            <ol className="rows">
              {items.map((theme) => (
                <Row key={`${theme.slug}-${theme.version}`} theme={theme} />
              ))}
            </ol>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Row({ theme }: { theme: Theme }) {
  const [isOpen, setOpen] = useState(false);
  const defining = useDefinition(theme.slug, theme.version, () => setOpen(false));
  if (isOpen) {
    return (
      <li className="row">
        <ThemeForm theme={theme} place={theme.place} onDone={() => setOpen(false)} />
      </li>
    );
  }
  return (
    <li className="row">
      <div>
        {defining.isError && <ProblemNotice failure={defining.error} />}
        <p className="row__title">
          {theme.name} {theme.retired && <Badge>Uit gebruik</Badge>}
        </p>
        <p className="small">{theme.description}</p>
      </div>
      <p className="button-row">
        <Button onClick={() => setOpen(true)}>
          Wijzigen<span className="visually-hidden">: {theme.name}</span>
        </Button>
        <Button
          look="subtle"
          tone={theme.retired ? undefined : 'negative'}
          busy={defining.isPending}
          onClick={() => defining.mutate({ ...namingOf(theme), retired: !theme.retired })}
        >
          {theme.retired ? 'Weer gebruiken' : 'Uit gebruik nemen'}
          <span className="visually-hidden">: {theme.name}</span>
        </Button>
      </p>
    </li>
  );
}

function ThemeForm({ theme, place, onDone }: { theme?: Theme; place: number; onDone: () => void }) {
  const [name, setName] = useState(theme?.name ?? '');
  const [description, setDescription] = useState(theme?.description ?? '');
  const [at, setAt] = useState(String(place));
  const slug = theme?.slug ?? slugOf(name);
  const defining = useDefinition(slug, theme?.version, onDone);
  const violations = defining.error instanceof Problem ? defining.error.violations : [];
  const errorOf = (field: string) => {
    const found = violations.find((one) => one.pointer === `/${field}` || one.parameter === field);
    return found && tellViolation(found);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    defining.mutate({
      name: name.trim(),
      description: description.trim(),
      place: Number.parseInt(at, 10) || 0,
      retired: theme?.retired ?? false,
    });
  };
  return (
    <form className="form themes__form" onSubmit={send} noValidate>
      {defining.isError && violations.length === 0 && <ProblemNotice failure={defining.error} />}
      <TextField
        id={`naam-${theme?.slug ?? 'nieuw'}`}
        label="Naam"
        error={errorOf('name') ?? errorOf('slug')}
        limit={60}
        value={name}
        onChange={setName}
      />
      <TextArea
        id={`omschrijving-${theme?.slug ?? 'nieuw'}`}
        label="Omschrijving"
        error={errorOf('description')}
        rows={2}
        limit={300}
        value={description}
        onChange={setDescription}
      />
      <TextField
        id={`plaats-${theme?.slug ?? 'nieuw'}`}
        label="Plaats in de lijst"
        numeric
        error={errorOf('place')}
        value={at}
        onChange={setAt}
      />
      <p className="button-row">
        <Button type="submit" look="primary" busy={defining.isPending}>
          Opslaan
        </Button>
        <Button look="subtle" onClick={onDone}>
          Annuleren
        </Button>
      </p>
    </form>
  );
}

function useDefinition(slug: string, version: number | undefined, onDone: () => void) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (naming: ThemeNaming) => portfolio.defineTheme(slug || '-', naming, version),
    onSuccess: () => {
      cache.invalidateQueries({ queryKey: ['themes'] });
      onDone();
    },
    onError: (failure) => {
      if (failure instanceof Problem && failure.status === 412) {
        cache.invalidateQueries({ queryKey: ['themes'] });
      }
    },
  });
}

const namingOf = ({ name, description, place, retired }: Theme): ThemeNaming => ({
  name,
  description,
  place,
  retired,
});

/** What a theme is called in addresses, from its first name on. */
export function slugOf(name: string): string {
  return folded(name)
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}
