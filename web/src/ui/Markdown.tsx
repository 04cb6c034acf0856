// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense } from 'react';

const MarkdownText = lazy(() => import('./MarkdownText'));

/** What an official wrote, with its headings, lists and links; plain until the renderer is there. */
export function Markdown({ text }: { text: string }) {
  return (
    <div className="prose">
      <Suspense fallback={<p className="prose__plain">{text}</p>}>
        <MarkdownText text={text} />
      </Suspense>
    </div>
  );
}
