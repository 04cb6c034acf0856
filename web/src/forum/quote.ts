// SPDX-License-Identifier: EUPL-1.2
import { inWords } from './references';

/** So much of a post is quoted if nothing of it is selected. */
const LONGEST = 500;

/** The reply with a quote of a post at its end, as Markdown; its author goes on below. */
export function withQuote(reply: string, number: number, words: string): string {
  const said = inWords(words).trim();
  const cut = said.length > LONGEST ? `${said.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : said;
  const quote = [`**Reactie ${number}:**`, '', ...cut.split('\n')]
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
  return `${reply.trim() === '' ? '' : `${reply.trimEnd()}\n\n`}${quote}\n\n`;
}

/** What the reader selected in this element, if anything. */
export function selectedIn(element: HTMLElement | null): string {
  const selection = window.getSelection();
  const isInside =
    selection?.anchorNode &&
    selection.focusNode &&
    element?.contains(selection.anchorNode) &&
    element.contains(selection.focusNode);
  return isInside ? selection.toString() : '';
}
