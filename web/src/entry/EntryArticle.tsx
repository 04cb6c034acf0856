// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Entry, Section } from '../api/portfolio';
import { EntryFacts } from './EntryFacts';
import { EntryStory } from './EntryStory';
import { Pictures } from './Pictures';

/** An entry as everybody reads it, or is going to. */
export function EntryArticle({
  entry,
  level,
  after,
  children,
}: {
  entry: Entry;
  level?: 2 | 3;
  /** What stands below a section. */
  after?: (section: Section) => ReactNode;
  /** What stands beside the story, below the facts. */
  children?: ReactNode;
}) {
  return (
    <div className="split split--story">
      <article className="story">
        <Pictures images={entry.images.slice(0, 1)} isFirst />
        <EntryStory entry={entry} level={level} after={after} />
        <Pictures images={entry.images.slice(1)} />
      </article>
      <aside className="side side--sticky" aria-label="Gegevens van dit verhaal">
        <div className="panel">
          <EntryFacts entry={entry} />
        </div>
        {children}
      </aside>
    </div>
  );
}
