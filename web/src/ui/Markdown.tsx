// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense } from 'react';
import type { MarkdownProps } from './MarkdownText';

const MarkdownText = lazy(() => import('./MarkdownText'));

/** What an official wrote, with its headings, lists and links; plain until the renderer is there. */
export function Markdown(props: MarkdownProps) {
  return (
    <div className="prose">
      <Suspense fallback={<p className="prose__plain">{props.text}</p>}>
        <MarkdownText {...props} />
      </Suspense>
    </div>
  );
}
