// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';

const ENTITIES: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&#x2F;': '/',
};

/** Escaped text in which only `<mark>` is markup, as elements. */
export function Highlighted({ text }: { text: string }) {
  const parts = text.split(/<mark>(.*?)<\/mark>/s);
  return parts.map((part, place): ReactNode => {
    const plain = part.replace(/&(?:amp|lt|gt|quot|#39|#x27|#x2F);/g, (entity) => ENTITIES[entity] ?? entity);
    return place % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other name than their place
      <mark key={place} className="nl-mark">
        {plain}
      </mark>
    ) : (
      plain
    );
  });
}
