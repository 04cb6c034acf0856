// SPDX-License-Identifier: EUPL-1.2
import type { Difference } from '../api/portfolio';
import { useThemes } from '../search/useFilters';
import { evidenceNames, kindNames, languageNames, partNames, statusNames } from '../ui/words';

type Piece = Difference['pieces'][number];

/** Words of the contract that readers know by another name. */
const NAMED: Record<string, Record<string, string>> = {
  kind: kindNames,
  status: statusNames,
  evidence: evidenceNames,
  language: languageNames,
};

/** What differs between two texts, part by part; said in words as well as by colour and line. */
export function DifferenceList({ parts, level = 2 }: { parts: Difference[]; level?: 2 | 3 }) {
  const { data: themes = [] } = useThemes();
  const Heading = level === 2 ? 'h2' : 'h3';
  const nameOf = (part: string, text: string) =>
    part === 'themes'
      ? text
          .split(/\s+/)
          .filter(Boolean)
          .map((slug) => themes.find((theme) => theme.slug === slug)?.name ?? slug)
          .join(', ')
      : (NAMED[part]?.[text.trim()] ?? text);
  if (parts.length === 0) {
    return <p>Er is geen verschil.</p>;
  }
  return parts.map(({ part, pieces }) => (
    <section key={part} className="difference">
      <Heading className="nl-heading nl-heading--level-4">{partNames[part] ?? part}</Heading>
      <p className="difference__text">
        {pieces.map((piece, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place
          <Words key={place} piece={piece} text={nameOf(part, piece.text)} />
        ))}
      </p>
    </section>
  ));
}

function Words({ piece, text }: { piece: Piece; text: string }) {
  switch (piece.in) {
    case 'before':
      return (
        <del className="difference__gone">
          <span className="visually-hidden">[weggehaald: </span>
          {text}
          <span className="visually-hidden">] </span>
        </del>
      );
    case 'after':
      return (
        <ins className="difference__came">
          <span className="visually-hidden">[toegevoegd: </span>
          {text}
          <span className="visually-hidden">] </span>
        </ins>
      );
    default:
      return shortened(text);
  }
}

const LONGEST = 400;

/** A long stretch that is the same is shown by its ends, as what changed is what one looks for. */
export function shortened(text: string): string {
  return text.length <= LONGEST
    ? text
    : `${text.slice(0, LONGEST / 2).trimEnd()} […] ${text.slice(-LONGEST / 2).trimStart()}`;
}
