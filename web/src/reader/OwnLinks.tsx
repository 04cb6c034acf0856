// SPDX-License-Identifier: EUPL-1.2
import { useSession } from '../session/useSession';
import { ButtonLink } from '../ui/Link';

/** The ways to what a reader who is signed in keeps of the forum. */
export function OwnLinks() {
  const { data: who } = useSession();
  return (
    who?.signedIn && (
      <>
        <ButtonLink href="/forum/gevolgd" look="secondary">
          Gevolgd
        </ButtonLink>
        <ButtonLink href="/forum/bewaard" look="secondary">
          Bewaard
        </ButtonLink>
      </>
    )
  );
}
