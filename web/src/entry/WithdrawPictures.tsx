// SPDX-License-Identifier: EUPL-1.2
import { useQueryClient } from '@tanstack/react-query';
import { type Entry, portfolio } from '../api/portfolio';
import { Withdrawal } from '../ui/Withdrawal';

/** For who keeps a public story: to take away a picture of somebody who no longer agrees, without a revision. */
export function WithdrawPictures({ entry }: { entry: Entry }) {
  const cache = useQueryClient();
  return (
    <Withdrawal
      pictures={entry.images}
      explanation="De foto verdwijnt dan meteen en voorgoed, overal. Een herziening is niet nodig."
      withdraw={(image) => portfolio.withdrawConsent(entry.id, image)}
      onDone={() => {
        cache.invalidateQueries({ queryKey: ['entry'] });
        cache.invalidateQueries({ queryKey: ['revision', entry.id] });
      }}
    />
  );
}
