// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { imageMarkdown, imagesIn, inWords, mentionAt, mentionMarkdown, withParagraph } from './references';

const ID = '0b8f2a4e-5c1d-4e6f-8a9b-0c1d2e3f4a5b';

describe('references in a text', () => {
  it('are written so that their words end where they should', () => {
    expect(imageMarkdown(ID, ' Een [kas]\n in de \\ zon ')).toBe(`![Een (kas) in de / zon](image:${ID})`);
    expect(imagesIn(`A ${imageMarkdown(ID, 'Een kas')} b`)).toEqual([{ id: ID, altText: 'Een kas' }]);
    expect(mentionMarkdown('author:a.1', 'J. [W]it')).toBe('[@J. \\[W\\]it](author:a.1)');
  });

  it('are words elsewhere', () => {
    expect(inWords(`Kijk ${imageMarkdown(ID, 'Een kas')}, [@Jan](author:a.1) en [@](member:b)`)).toBe(
      'Kijk (afbeelding: Een kas), @Jan en @iemand',
    );
    expect(inWords('[@Jan](https://elders.example) ![x](https://elders.example/x.png)')).toBe(
      '[@Jan](https://elders.example) ![x](https://elders.example/x.png)',
    );
  });

  it('begin with an @ at the beginning of a word', () => {
    expect(mentionAt('Dag @ja', 7)).toEqual({ typed: 'ja', from: 4 });
    expect(mentionAt('Dag @Den Haa', 12)).toEqual({ typed: 'Den Haa', from: 4 });
    expect(mentionAt('@', 1)).toEqual({ typed: '', from: 0 });
    expect(mentionAt('Dag @ja', 3)).toBeUndefined();
    expect(mentionAt('mail jan@urk', 12)).toBeUndefined();
    expect(mentionAt('Dag @jan, en', 12)).toBeUndefined();
  });

  it('stand in paragraphs of their own if they are images', () => {
    expect(withParagraph('Een twee', 3, 'X')).toEqual({ text: 'Een\n\nX\n\ntwee', caret: 8 });
    expect(withParagraph('', 0, 'X')).toEqual({ text: 'X\n\n', caret: 3 });
  });
});
