// SPDX-License-Identifier: EUPL-1.2
import ReactMarkdown, { type Components } from 'react-markdown';

const ALLOWED = [
  'p',
  'br',
  'em',
  'strong',
  'del',
  'ul',
  'ol',
  'li',
  'blockquote',
  'code',
  'pre',
  'a',
  'hr',
  'h1',
  'h2',
  'h3',
];
const SAFE = /^(https?:\/\/|mailto:)/i;

const components: Components = {
  // The page has its own headings; a writer's are one step below those of the template.
  h1: ({ children }) => <h4>{children}</h4>,
  h2: ({ children }) => <h4>{children}</h4>,
  h3: ({ children }) => <h5>{children}</h5>,
  a: ({ href, children }) =>
    href ? (
      <a className="nl-link" href={href} rel="external nofollow ugc noopener noreferrer">
        {children}
      </a>
    ) : (
      <span>{children}</span>
    ),
};

/** Markdown as elements, never as HTML, which is text here; no images, links to the web and to e-mail addresses only. */
export default function MarkdownText({ text }: { text: string }) {
  return (
    <ReactMarkdown
      allowedElements={ALLOWED}
      unwrapDisallowed
      urlTransform={(url) => (SAFE.test(url) ? url : undefined)}
      components={components}
    >
      {text}
    </ReactMarkdown>
  );
}
