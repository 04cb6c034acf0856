// SPDX-License-Identifier: EUPL-1.2
import type { SearchAnswer } from '../api/portfolio';
import { counted } from '../ui/format';
import { Link } from '../ui/Link';
import { Notice } from '../ui/Notice';
import { EntryList } from './EntryList';

/** Asks whether something else was meant. */
export function DidYouMean({ answer, hrefOf }: { answer: SearchAnswer; hrefOf: (q: string) => string }) {
  const { didYouMean } = answer;
  return (
    didYouMean && (
      <p>
        Bedoelde u <Link href={hrefOf(didYouMean)}>{didYouMean}</Link>?
      </p>
    )
  );
}

/** What is near where nothing is found, with what was let go to find it. */
export function Widened({ answer, q, level }: { answer: SearchAnswer; q: string; level: 2 | 3 }) {
  const { widened } = answer;
  if (!widened) {
    return null;
  }
  const words = new Intl.ListFormat('nl', { type: 'conjunction' }).format(
    widened.withoutWords.map((word) => `‘${word}’`),
  );
  const without = [widened.withoutFilters && 'de filters', widened.withoutWords.length > 0 && words]
    .filter(Boolean)
    .join(' en zonder ');
  return (
    <>
      <Notice title={`Wel ${counted(widened.total, 'verhaal', 'verhalen')} zonder ${without}`}>
        <p>
          Niet wat u zoekt?{' '}
          <Link href={`/forum/nieuw?title=${encodeURIComponent(q)}`}>Stel uw vraag aan collega’s</Link>.
        </p>
      </Notice>
      <EntryList hits={widened.items} level={level} />
    </>
  );
}
