// SPDX-License-Identifier: EUPL-1.2
import { useId, useState } from 'react';
import { Button } from '../ui/Button';
import { ForumText } from './ForumText';

/** Shows, when asked to, how a text that is being written will look. */
export function Preview({ text }: { text: string }) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  return (
    <>
      <p>
        <Button
          look="subtle"
          aria-expanded={isShown}
          aria-controls={isShown ? id : undefined}
          onClick={() => setShown(!isShown)}
        >
          {isShown ? 'Verberg het voorbeeld' : 'Hoe ziet dit eruit?'}
        </Button>
      </p>
      {isShown && (
        <section id={id} className="post preview-text" aria-label="Voorbeeld">
          {text.trim() === '' ? (
            <p className="small">U schreef nog niets.</p>
          ) : (
            <ForumText text={text} looksUp />
          )}
        </section>
      )}
    </>
  );
}
