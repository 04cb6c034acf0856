// SPDX-License-Identifier: EUPL-1.2
import type { AnchorHTMLAttributes, ReactNode } from 'react';
import { Link as RouterLink } from 'wouter';

interface Props extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  href: string;
  children: ReactNode;
}

/** A link within the portal, in running text. */
export function Link({ href, className, ...rest }: Props) {
  return <RouterLink href={href} className={className ?? 'nl-link'} {...rest} />;
}

/** A link that leaves the portal. */
export function ExternalLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="nl-link" href={href} rel="external noopener noreferrer">
      {children}
    </a>
  );
}

/** A link that looks like a button, for the one thing to do here. */
export function ButtonLink({
  href,
  children,
  look = 'primary',
}: {
  href: string;
  children: ReactNode;
  look?: 'primary' | 'secondary';
}) {
  return (
    <RouterLink href={href} className={`nl-button nl-button--${look}`}>
      {children}
    </RouterLink>
  );
}
