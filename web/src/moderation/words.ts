// SPDX-License-Identifier: EUPL-1.2
import type { Act, Decision, Ground, OwnCase, Reported, Verdict } from '../api/moderation';

/** What the machine's words about moderation are called on pages. */
export const groundNames: Record<Ground, string> = {
  'personal-data': 'Noemt persoonsgegevens',
  insulting: 'Beledigt, bedreigt of discrimineert',
  'off-topic': 'Hoort niet bij dit gesprek',
  advertising: 'Is reclame',
  other: 'Iets anders',
};

export const verdictNames: Record<Verdict, string> = {
  dismiss: 'Laten staan',
  remove: 'Weghalen',
  close: 'Gesprek sluiten',
};

export const verdictHints: Record<Verdict, string> = {
  dismiss: 'Er is niets mis mee. Was de bijdrage verborgen, dan is zij weer te lezen.',
  remove: 'Niemand leest de bijdrage meer. De schrijver kan bezwaar maken.',
  close: 'De bijdrage blijft staan, maar niemand kan in dit gesprek nog reageren.',
};

/** What an editor decided, to say after “De redactie”. */
export const decisionNames: Record<Verdict, string> = {
  dismiss: 'liet de bijdrage staan',
  remove: 'haalde de bijdrage weg',
  close: 'sloot het gesprek',
};

export const actNames: Record<Act, string> = {
  hide: 'Verborgen na meldingen',
  dismiss: 'Laten staan',
  remove: 'Weggehaald',
  close: 'Gesprek gesloten',
  reopen: 'Gesprek heropend',
  move: 'Gesprek verplaatst',
  split: 'Reacties afgesplitst',
  admit: 'Geplaatst na lezen',
  dissolve: 'Besloten groep opgeheven',
  refuse: 'Niet geplaatst',
  uphold: 'Bezwaar afgewezen',
  overturn: 'Bezwaar toegewezen',
};

/** Where a contribution is to be read. */
export function addressOfReported({ topicId, number }: Reported): string {
  if (number === undefined) {
    return `/forum/${topicId}`;
  }
  const page = Math.ceil(number / POSTS_PER_PAGE);
  return `/forum/${topicId}${page > 1 ? `?page=${page}` : ''}#reactie-${number}`;
}

/** How many posts a page of a topic shows. */
export const POSTS_PER_PAGE = 50;

/** A contribution by its id, which is a topic's, or a topic's and a number. */
export function reportedOf(id: string): Reported {
  const [topicId = '', number] = id.split('.');
  return { topicId, number: number === undefined ? undefined : Number(number) };
}

/** How a decision ended after an appeal, if there was one. */
export function outcomeOf({ appeal }: Decision): string | undefined {
  if (!appeal) {
    return undefined;
  }
  if (!appeal.outcome) {
    return 'Er is bezwaar gemaakt; een andere redacteur kijkt ernaar.';
  }
  return appeal.outcome.overturned
    ? 'Na bezwaar is het besluit teruggedraaid.'
    : 'Na bezwaar bleef het besluit staan.';
}

/** What there is to know of a case in a few words. */
export function stateOf(one: OwnCase): string {
  if (one.state === 'appealed') {
    return 'Bezwaar loopt';
  }
  if (one.state === 'reported') {
    return one.hiddenAt ? 'Verborgen, wordt bekeken' : 'Wordt bekeken';
  }
  return 'Besloten';
}

/** The posts that an editor names: `3, 5` or, for all from 4 on, `4-`. Nothing if it names none. */
export function postsOf(text: string): { from: number } | { numbers: number[] } | undefined {
  const trimmed = text.trim();
  const [, first] = /^(\d{1,9})\s*-$/.exec(trimmed) ?? [];
  if (first && Number(first) > 0) {
    return { from: Number(first) };
  }
  if (!/^\d{1,9}([\s,;]+\d{1,9})*$/.test(trimmed)) {
    return undefined;
  }
  const numbers = trimmed.split(/[\s,;]+/).map(Number);
  return numbers.every((one) => one > 0) ? { numbers } : undefined;
}
