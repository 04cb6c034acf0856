// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

/** A word that tells at a glance what something is. */
export function Badge({ tone, children }: { tone?: 'sample' | 'good' | 'attention'; children: ReactNode }) {
  return <span className={`nl-data-badge badge${tone ? ` badge--${tone}` : ''}`}>{children}</span>;
}

/** That this was made up to show how the portal works. */
export function SampleBadge() {
  return <Badge tone="sample">Voorbeeldinhoud</Badge>;
}
