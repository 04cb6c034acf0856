// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { moderation } from '../api/moderation';
import { ButtonLink } from '../ui/Link';

/** The way to what was reported and decided, with how much there is. */
export function OwnCasesLink() {
  const parameters = { pageSize: 1 };
  const cases = useQuery({
    queryKey: ['own-cases', parameters],
    queryFn: ({ signal }) => moderation.ownCases(parameters, signal),
  });
  return (
    <ButtonLink look="secondary" href="/mijn-meldingen">
      {`Meldingen en besluiten${cases.data ? ` (${cases.data.total})` : ''}`}
    </ButtonLink>
  );
}
