// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useState } from 'react';
import { Button } from './Button';

/** A button for what cannot be undone: it says what will happen, and asks. */
export function AskFirst({
  question,
  yes,
  busy,
  onYes,
  children,
}: {
  question: string;
  yes: string;
  busy: boolean;
  onYes: () => void;
  children: ReactNode;
}) {
  const [isAsking, setAsking] = useState(false);
  return isAsking ? (
    <span className="confirm" role="alert">
      <span>{question}</span>
      <Button tone="negative" busy={busy} onClick={onYes}>
        {yes}
      </Button>
      <Button look="subtle" onClick={() => setAsking(false)}>
        Nee
      </Button>
    </span>
  ) : (
    <Button look="subtle" tone="negative" onClick={() => setAsking(true)}>
      {children}
    </Button>
  );
}
