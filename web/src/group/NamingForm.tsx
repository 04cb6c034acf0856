// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, useState } from 'react';
import { type Group, groups } from '../api/groups';
import { Problem } from '../api/http';
import { Button } from '../ui/Button';
import { TextArea, TextField } from '../ui/Fields';
import { ProblemNotice } from '../ui/Notice';
import { tellViolation } from '../ui/problems';
import { useGroupChange } from './useGroups';

/** Names a group and says whom it is for: a new one, or one that is there. */
export function NamingForm({
  group,
  onDone,
  onCancel,
}: {
  group?: Group;
  onDone: () => void;
  onCancel: () => void;
}) {
  const [name, setName] = useState(group?.name ?? '');
  const [description, setDescription] = useState(group?.description ?? '');
  const naming = useGroupChange(
    (): Promise<unknown> =>
      group ? groups.rename(group, name, description) : groups.create(name, description),
    onDone,
  );
  const violations = naming.error instanceof Problem ? naming.error.violations : [];
  const errorOf = (field: string) => {
    const found = violations.find((one) => one.pointer === `/${field}`);
    return found && tellViolation(found);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    naming.mutate(undefined);
  };
  return (
    <form className="form" onSubmit={send} noValidate>
      {naming.isError && violations.length === 0 && <ProblemNotice failure={naming.error} />}
      <TextField
        id="groep-naam"
        label="Naam"
        hint="Bijvoorbeeld: Wethouders van grensgemeenten"
        error={errorOf('name')}
        limit={100}
        value={name}
        onChange={setName}
      />
      <TextArea
        id="groep-omschrijving"
        label="Voor wie is de groep?"
        hint="Elke ambtenaar met een account leest dit, ook wie geen lid is."
        error={errorOf('description')}
        rows={3}
        limit={1000}
        value={description}
        onChange={setDescription}
      />
      <p className="button-row">
        <Button type="submit" look="primary" busy={naming.isPending}>
          {group ? 'Opslaan' : 'Groep maken'}
        </Button>
        <Button look="subtle" onClick={onCancel}>
          Annuleren
        </Button>
      </p>
    </form>
  );
}
