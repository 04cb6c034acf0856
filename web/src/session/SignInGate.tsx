// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { type Session, signInAddress } from '../api/session';
import { Loaded } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { isEditor, useSession } from './useSession';

interface Props {
  title: string;
  why: string;
  editorsOnly?: boolean;
  children: (who: Session) => ReactNode;
}

/** Shows a page to those who may see it, and to others how they get there. */
export function SignInGate({ title, why, editorsOnly, children }: Props) {
  const session = useSession();
  return (
    <Loaded query={session} what={title}>
      {(who) => {
        if (!who.signedIn) {
          return (
            <Page title={title} lead={why}>
              <Notice title="Inloggen is nodig">
                <p>Lezen kan iedereen. Om bij te dragen logt u in met uw account van de gemeente.</p>
                <p>
                  <SignInLink />
                </p>
              </Notice>
            </Page>
          );
        }
        if (editorsOnly && !isEditor(who)) {
          return (
            <Page title={title}>
              <Notice tone="warning" title="Deze pagina is voor de redactie">
                <p>U bent ingelogd als {who.name}, zonder de rol van redacteur.</p>
              </Notice>
            </Page>
          );
        }
        return children(who);
      }}
    </Loaded>
  );
}

/** Signs in and comes back to this page. */
export function SignInLink({ children = 'Inloggen' }: { children?: ReactNode }) {
  return (
    <a
      className="nl-button nl-button--primary"
      href={signInAddress(window.location.pathname + window.location.search)}
    >
      {children}
    </a>
  );
}
