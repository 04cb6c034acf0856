// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useMemo } from 'react';
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
const IMAGE = /^image:([0-9a-f-]{36})$/;
const MENTION = /^(author|member|municipality):[A-Za-z0-9][A-Za-z0-9.-]*$/;

export interface MarkdownProps {
  text: string;
  /** Shows one of the portal's own images; without it there are none. */
  imageOf?: (id: string, altText: string) => ReactNode;
  /** Shows whom the text mentions; without it nobody is. */
  mentionOf?: (reference: string, children: ReactNode) => ReactNode;
}

/**
 * Markdown as elements, never as HTML, which is text here. Links go to the web and to e-mail addresses only. Images are the
 * portal's own, where there may be some: what is elsewhere is a link at most, as nobody else is to hear who reads here.
 */
export default function MarkdownText({ text, imageOf, mentionOf }: MarkdownProps) {
  const components = useMemo(() => componentsWith(imageOf, mentionOf), [imageOf, mentionOf]);
  return (
    <ReactMarkdown
      allowedElements={imageOf ? [...ALLOWED, 'img'] : ALLOWED}
      unwrapDisallowed
      urlTransform={(url, key) =>
        SAFE.test(url) || (key === 'src' ? IMAGE : MENTION).test(url) ? url : undefined
      }
      components={components}
    >
      {text}
    </ReactMarkdown>
  );
}

function componentsWith(
  imageOf: MarkdownProps['imageOf'],
  mentionOf: MarkdownProps['mentionOf'],
): Components {
  return {
    // The page has its own headings; a writer's are one step below those of the template.
    h1: ({ children }) => <h4>{children}</h4>,
    h2: ({ children }) => <h4>{children}</h4>,
    h3: ({ children }) => <h5>{children}</h5>,
    a: ({ href, children }) => {
      if (href && MENTION.test(href)) {
        return mentionOf ? mentionOf(href, children) : <span>{children}</span>;
      }
      return href ? <Outward href={href}>{children}</Outward> : <span>{children}</span>;
    },
    img: ({ src, alt = '' }) => {
      const own = typeof src === 'string' ? IMAGE.exec(src)?.[1] : undefined;
      if (own && imageOf) {
        return imageOf(own, alt);
      }
      return typeof src === 'string' && SAFE.test(src) ? (
        <Outward href={src}>{alt || src}</Outward>
      ) : (
        <span>{alt}</span>
      );
    },
  };
}

function Outward({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="nl-link" href={href} rel="external nofollow ugc noopener noreferrer">
      {children}
    </a>
  );
}
