// SPDX-License-Identifier: EUPL-1.2
import { type FormEvent, type ReactNode, useState } from 'react';
import { Button } from '../ui/Button';
import { TextArea } from '../ui/Fields';
import { ProblemNotice } from '../ui/Notice';

/** A form that asks for words, and what else there is to choose, before something is done. */
export function ReasonForm({
  id,
  label,
  hint,
  limit = 1_000,
  send,
  doing,
  onSend,
  onCancel,
  children,
}: {
  id: string;
  label: string;
  hint?: string;
  limit?: number;
  /** What the button says. */
  send: string;
  doing: { isPending: boolean; isError: boolean; error: unknown };
  onSend: (words: string) => void;
  onCancel?: () => void;
  children?: ReactNode;
}) {
  const [words, setWords] = useState('');
  const [error, setError] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() === '') {
      setError('Vul dit in');
      document.getElementById(id)?.focus();
      return;
    }
    setError('');
    onSend(words.trim());
  };
  return (
    <form className="reply-form" onSubmit={submit} noValidate>
      {doing.isError && <ProblemNotice failure={doing.error} />}
      {children}
      <TextArea
        id={id}
        label={label}
        hint={hint}
        error={error || undefined}
        rows={3}
        limit={limit}
        value={words}
        onChange={setWords}
      />
      <p className="button-row">
        <Button type="submit" look="primary" busy={doing.isPending}>
          {send}
        </Button>
        {onCancel && (
          <Button look="subtle" onClick={onCancel}>
            Annuleren
          </Button>
        )}
      </p>
    </form>
  );
}
