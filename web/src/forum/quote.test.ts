// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { selectedIn, withQuote } from './quote';

describe('a quote', () => {
  it('stands under what was written, line by line, and leaves room below', () => {
    expect(withQuote('Dank.\n', 3, 'Een\n\ntwee')).toBe('Dank.\n\n> **Reactie 3:**\n>\n> Een\n>\n> twee\n\n');
    expect(withQuote(' ', 1, 'Een')).toBe('> **Reactie 1:**\n>\n> Een\n\n');
  });

  it('is cut after a whole word', () => {
    const quote = withQuote('', 1, 'woord '.repeat(200));
    expect(quote.length).toBeLessThan(540);
    expect(quote).toMatch(/woord …\n\n$/);
  });

  it('is what was selected in the post, and of nothing else', () => {
    document.body.innerHTML = '<p id="a">Dit hielp ons.</p><p id="b">Elders</p>';
    const [a, b] = ['a', 'b'].map((id) => document.getElementById(id));
    window.getSelection()?.selectAllChildren(a as Node);
    expect(selectedIn(a as HTMLElement)).toBe('Dit hielp ons.');
    expect(selectedIn(b as HTMLElement)).toBe('');
    window.getSelection()?.removeAllRanges();
    expect(selectedIn(a as HTMLElement)).toBe('');
  });
});
