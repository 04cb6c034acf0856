// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { type Category, forum, type Split, type Topic } from '../api/forum';
import { Button } from '../ui/Button';
import { SelectField, TextField } from '../ui/Fields';
import { categoryNames } from '../ui/words';
import { ReasonForm } from './ReasonForm';
import { postsOf } from './words';

type Doing = 'nothing' | 'moving' | 'closing' | 'reopening' | 'splitting';

/** What an editor can do with a topic, each for a reason that stays in the trail. */
export function EditorTools({ topic }: { topic: Topic }) {
  const cache = useQueryClient();
  const [doing, setDoing] = useState<Doing>('nothing');
  const [category, setCategory] = useState<Category>(topic.category);
  const changing = useMutation({
    mutationFn: (change: () => Promise<Topic>) => change(),
    onSuccess: (changed) => {
      setDoing('nothing');
      cache.setQueryData(['topic', topic.id], changed);
      cache.invalidateQueries({ queryKey: ['topics'] });
    },
  });
  const stop = () => setDoing('nothing');
  if (doing === 'moving') {
    return (
      <ReasonForm
        id="verplaatsen"
        label="Waarom hoort het daar?"
        limit={500}
        send="Verplaatsen"
        doing={changing}
        onSend={(reason) => changing.mutate(() => forum.move(topic, category, reason))}
        onCancel={stop}
      >
        <SelectField
          id="soort"
          label="Soort gesprek"
          value={category}
          options={Object.entries(categoryNames).map(([value, label]) => ({ value, label }))}
          onChange={(value) => setCategory(value as Category)}
        />
      </ReasonForm>
    );
  }
  if (doing === 'closing') {
    return (
      <ReasonForm
        id="sluiten"
        label="Waarom gaat het gesprek dicht?"
        limit={500}
        send="Sluiten"
        doing={changing}
        onSend={(reason) => changing.mutate(() => forum.close(topic, reason))}
        onCancel={stop}
      />
    );
  }
  if (doing === 'reopening') {
    return (
      <ReasonForm
        id="heropenen"
        label="Waarom gaat het gesprek weer open?"
        limit={500}
        send="Heropenen"
        doing={changing}
        onSend={(reason) => changing.mutate(() => forum.reopen(topic, reason))}
        onCancel={stop}
      />
    );
  }
  if (doing === 'splitting') {
    return <SplitForm topic={topic} onCancel={stop} />;
  }
  return (
    <p className="button-row">
      <Button look="subtle" onClick={() => setDoing('moving')}>
        Verplaatsen
      </Button>
      {topic.postCount > 0 && (
        <Button look="subtle" onClick={() => setDoing('splitting')}>
          Splitsen
        </Button>
      )}
      {topic.state === 'closed' ? (
        <Button look="subtle" onClick={() => setDoing('reopening')}>
          Heropenen
        </Button>
      ) : (
        <Button look="subtle" tone="negative" onClick={() => setDoing('closing')}>
          Sluiten
        </Button>
      )}
    </p>
  );
}

/** Gives replies a topic of their own; their old places point to it. */
function SplitForm({ topic, onCancel }: { topic: Topic; onCancel: () => void }) {
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState('');
  const [title, setTitle] = useState('');
  const [errors, setErrors] = useState<{ chosen?: string; title?: string }>({});
  const splitting = useMutation({
    mutationFn: (split: Split) => forum.split(topic, split),
    onSuccess: (into) => {
      for (const key of ['topic', 'topics', 'posts']) {
        cache.invalidateQueries({ queryKey: [key] });
      }
      navigate(`/forum/${into.id}`);
    },
  });
  const send = (reason: string) => {
    const posts = postsOf(chosen);
    const found = {
      chosen: posts ? undefined : 'Schrijf nummers als 3, 5 en 8, of 4- voor alles vanaf 4',
      title: title.trim() ? undefined : 'Vul dit in',
    };
    setErrors(found);
    if (posts && !found.title) {
      const text = 'De redactie splitste deze reacties af, omdat zij over iets anders gaan.';
      splitting.mutate({ category: topic.category, title: title.trim(), text, reason, ...posts });
    } else {
      document.getElementById(posts ? 'splitsen-titel' : 'splitsen-nummers')?.focus();
    }
  };
  return (
    <ReasonForm
      id="splitsen"
      label="Waarom krijgen deze reacties een eigen gesprek?"
      limit={500}
      send="Splitsen"
      doing={splitting}
      onSend={send}
      onCancel={onCancel}
    >
      <TextField
        id="splitsen-nummers"
        label="Welke reacties?"
        hint="Nummers, zoals 3, 5, 8. Of 4- voor alle reacties vanaf 4."
        error={errors.chosen}
        value={chosen}
        onChange={setChosen}
      />
      <TextField
        id="splitsen-titel"
        label="Titel van het nieuwe gesprek"
        error={errors.title}
        limit={150}
        value={title}
        onChange={setTitle}
      />
    </ReasonForm>
  );
}
