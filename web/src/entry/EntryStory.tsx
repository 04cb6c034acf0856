// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import type { Entry, Section } from '../api/portfolio';
import { Markdown } from '../ui/Markdown';
import { sectionNames, sections } from '../ui/words';

/** A story by the template's headings, the dilemma first. */
export function EntryStory({
  entry,
  level = 2,
  after,
}: {
  entry: Pick<Entry, 'sections'>;
  level?: 2 | 3;
  /** What stands below a section, which is then shown without a text as well. */
  after?: (section: Section) => ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return sections
    .filter((section) => entry.sections[section] || after)
    .map((section) => (
      <section key={section} id={section} className={`story-section story-section--${section}`}>
        <Heading className="nl-heading nl-heading--level-2">{sectionNames[section]}</Heading>
        {entry.sections[section] ? (
          <Markdown text={entry.sections[section]} />
        ) : (
          <p className="small">Niet ingevuld.</p>
        )}
        {after?.(section)}
      </section>
    ));
}
