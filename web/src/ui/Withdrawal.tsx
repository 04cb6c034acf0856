// SPDX-License-Identifier: EUPL-1.2
import { useMutation } from '@tanstack/react-query';
import { AskFirst } from './AskFirst';
import { ProblemNotice } from './Notice';

/** For who looks after a text: to take away a picture of somebody who no longer agrees, without other words. */
export function Withdrawal({
  pictures,
  explanation,
  withdraw,
  onDone,
}: {
  pictures: { id: string; altText?: string }[];
  explanation: string;
  withdraw: (id: string) => Promise<void>;
  onDone: () => void;
}) {
  const withdrawing = useMutation({ mutationFn: withdraw, onSuccess: onDone });
  return (
    <details className="withdrawal no-print">
      <summary>Trekt iemand op een foto de toestemming in?</summary>
      <p>{explanation}</p>
      {withdrawing.isError && <ProblemNotice failure={withdrawing.error} />}
      <ul className="plain-list">
        {pictures.map((picture, place) => (
          <li key={picture.id}>
            Foto {place + 1}: {picture.altText}{' '}
            <AskFirst
              question="Dit kan niet ongedaan worden gemaakt."
              yes="Ja, foto verwijderen"
              busy={withdrawing.isPending}
              onYes={() => withdrawing.mutate(picture.id)}
            >
              Foto {place + 1} verwijderen
            </AskFirst>
          </li>
        ))}
      </ul>
    </details>
  );
}
