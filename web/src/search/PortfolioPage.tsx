// SPDX-License-Identifier: EUPL-1.2
import { ButtonLink } from '../ui/Link';
import { Page } from '../ui/Page';
import { Explorer } from './Explorer';

/** All stories, on the map and in a list. */
export function PortfolioPage() {
  return (
    <Page
      title="Portfolio"
      lead="Portretten, programma’s en projecten van gemeenten. Elk verhaal begint bij het dilemma en zegt ook wat niet werkte."
      path={[{ href: '/portfolio', label: 'Portfolio' }]}
      actions={
        <ButtonLink href="/insturen" look="secondary">
          Uw voorbeeld insturen
        </ButtonLink>
      }
    >
      <Explorer pageSize={10} level={2} />
    </Page>
  );
}
