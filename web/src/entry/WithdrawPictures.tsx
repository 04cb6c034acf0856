// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Entry, portfolio } from '../api/portfolio';
import { AskFirst } from '../ui/AskFirst';
import { ProblemNotice } from '../ui/Notice';

/** For who keeps a public story: to take away a picture of somebody who no longer agrees, without a revision. */
export function WithdrawPictures({ entry }: { entry: Entry }) {
  const cache = useQueryClient();
  const withdrawing = useMutation({
    mutationFn: (image: string) => portfolio.withdrawConsent(entry.id, image),
    onSuccess: () => {
      cache.invalidateQueries({ queryKey: ['entry'] });
      cache.invalidateQueries({ queryKey: ['revision', entry.id] });
    },
  });
  return (
    <details className="withdrawal no-print">
      <summary>Trekt iemand op een foto de toestemming in?</summary>
      <p>De foto verdwijnt dan meteen en voorgoed, overal. Een herziening is niet nodig.</p>
      {withdrawing.isError && <ProblemNotice failure={withdrawing.error} />}
      <ul className="plain-list">
        {entry.images.map((image, place) => (
          <li key={image.id}>
            Foto {place + 1}: {image.altText}{' '}
            <AskFirst
              question="Dit kan niet ongedaan worden gemaakt."
              yes="Ja, foto verwijderen"
              busy={withdrawing.isPending}
              onYes={() => withdrawing.mutate(image.id)}
            >
              Foto {place + 1} verwijderen
            </AskFirst>
          </li>
        ))}
      </ul>
    </details>
  );
}
