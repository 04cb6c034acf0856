// SPDX-License-Identifier: EUPL-1.2
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type Entry, portfolio } from '../api/portfolio';
import { Button } from '../ui/Button';
import { date } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Notice, ProblemNotice } from '../ui/Notice';
import { stepNames } from '../ui/words';

/** What officials do to keep their own story true: confirm that it holds, or revise it. */
export function Upkeep({ entry }: { entry: Entry }) {
  const confirming = useConfirmation(entry);
  return (
    <div className="no-print">
      {confirming.isError && <ProblemNotice failure={confirming.error} />}
      <Notice
        tone={entry.confirmationDue ? 'warning' : 'info'}
        title={entry.confirmationDue ? 'Klopt dit verhaal nog?' : 'Dit is een verhaal van uw gemeente'}
      >
        <p>
          {entry.confirmationDue
            ? 'Het is langer dan een jaar geleden dat uw gemeente dit bevestigde. Lezers zien dat.'
            : entry.confirmedAt && `Uw gemeente bevestigde op ${date(entry.confirmedAt)} dat het klopt.`}
        </p>
        {entry.underWay && (
          <p>
            Er is een herziening onderweg ({stepNames[entry.underWay.step].toLowerCase()}).{' '}
            <Link href={`/insturen/${entry.id}`}>Bekijk de herziening</Link>
          </p>
        )}
        <p className="button-row">
          <Button
            look={entry.confirmationDue ? 'primary' : undefined}
            busy={confirming.isPending}
            onClick={() => confirming.mutate()}
          >
            Dit klopt nog
          </Button>
          {!entry.underWay && (
            <ButtonLink look="secondary" href={`/insturen/${entry.id}`}>
              Herzien
            </ButtonLink>
          )}
        </p>
      </Notice>
    </div>
  );
}

/** Says for one's municipality that a story still holds. */
export function useConfirmation(entry: Entry) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: () => portfolio.confirm(entry.id, entry.version),
    onSuccess: (confirmed) => {
      cache.setQueryData(['entry', entry.id], confirmed);
      cache.setQueryData(['entry', entry.slug], confirmed);
      cache.invalidateQueries({ queryKey: ['entries'] });
    },
    onError: () => {
      cache.invalidateQueries({ queryKey: ['entry'] });
      cache.invalidateQueries({ queryKey: ['entries'] });
    },
  });
}
