// SPDX-License-Identifier: EUPL-1.2

const IMAGE = /!\[([^[\]\\\n]*)\]\(image:([0-9a-f-]{36})\)/g;
const MENTION = /\[@((?:[^[\]\\\n]|\\.)*)\]\((?:author|member|municipality):[A-Za-z0-9][A-Za-z0-9.-]*\)/g;
/** What is being typed after an @ that begins a word: one word or two. */
const TYPED = /(?:^|[\s(>])@([\p{L}\p{N}'’.-]{0,40}(?: [\p{L}\p{N}'’.-]{1,40})?)$/u;

/** The images that a text shows, with what there is to see. */
export function imagesIn(text: string): { id: string; altText: string }[] {
  return [...text.matchAll(IMAGE)].map(([, altText = '', id = '']) => ({ id, altText }));
}

/** An image as a text has it; the marks of Markdown in its words would end it too soon. */
export function imageMarkdown(id: string, altText: string): string {
  return `![${oneLine(altText).replaceAll('[', '(').replaceAll(']', ')').replaceAll('\\', '/')}](image:${id})`;
}

/** A mention as a text has it. */
export function mentionMarkdown(reference: string, name: string): string {
  return `[@${oneLine(name).replace(/[\\[\]()*_`<>&!#~|]/g, '\\$&')}](${reference})`;
}

/** The text in words alone, for other places: images and mentions are of this one. */
export function inWords(text: string): string {
  return text
    .replace(IMAGE, (_, altText) => `(afbeelding: ${altText})`)
    .replace(MENTION, (_, name) => (name === '' ? '@iemand' : `@${name}`));
}

/** What is typed of a mention where the caret is, and where it begins; nothing if none is. */
export function mentionAt(text: string, caret: number): { typed: string; from: number } | undefined {
  const typed = TYPED.exec(text.slice(0, caret))?.[1];
  return typed === undefined ? undefined : { typed, from: caret - typed.length - 1 };
}

/** The text with a paragraph of its own for what is added where the caret is, and where the caret is to be then. */
export function withParagraph(text: string, caret: number, added: string): { text: string; caret: number } {
  const before = text.slice(0, caret).trimEnd();
  const after = text.slice(caret).trimStart();
  const beginning = before === '' ? added : `${before}\n\n${added}`;
  return { text: `${beginning}\n\n${after}`, caret: beginning.length + 2 };
}

const oneLine = (text: string) => text.trim().replace(/\s+/g, ' ');
