// SPDX-License-Identifier: EUPL-1.2
import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from './Link';
import { arriveAt } from './navigation';

interface Props {
  title: string;
  /** What stands above the title, such as the kind of page. */
  over?: ReactNode;
  /** What stands below the title, larger than the text. */
  lead?: ReactNode;
  path?: { href: string; label: string }[];
  /** Full width, without a heading of its own: the page draws that itself with {@link PageHeading}. */
  bare?: boolean;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page: its name in the tab, the focus on its heading after navigation, and the way back. */
export function Page({ title, over, lead, path, bare, actions, children }: Props) {
  useEffect(() => {
    document.title = title === NAME ? NAME : `${title} · ${NAME}`;
  }, [title]);

  if (bare) {
    return children;
  }
  return (
    <div className="page">
      {path && <Breadcrumbs path={path} />}
      <header className="page__header">
        <div className="page__heading">
          {over && <div className="page__over">{over}</div>}
          <PageHeading>{title}</PageHeading>
          {lead && <div className="page__lead">{lead}</div>}
        </div>
        {actions && <div className="page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}

const NAME = 'De Nieuwe Verscheidenheid';

/** The page's heading, which takes the focus when the reader arrives from another page. */
export function PageHeading({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => arriveAt(heading.current), []);
  return (
    <h1 ref={heading} tabIndex={-1} className="nl-heading nl-heading--level-1">
      {children}
    </h1>
  );
}

function Breadcrumbs({ path }: { path: { href: string; label: string }[] }) {
  return (
    <nav className="utrecht-breadcrumb-nav breadcrumbs" aria-label="Kruimelpad">
      <ol className="utrecht-breadcrumb-nav__list utrecht-breadcrumb-nav__list--html-ol">
        {[{ href: '/', label: 'Start' }, ...path].map(({ href, label }) => (
          <li key={href} className="utrecht-breadcrumb-nav__item">
            <Link href={href} className="nl-link utrecht-breadcrumb-nav__link">
              {label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
