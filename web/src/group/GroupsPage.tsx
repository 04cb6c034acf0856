// SPDX-License-Identifier: EUPL-1.2
import { useState } from 'react';
import type { Group } from '../api/groups';
import type { Session } from '../api/session';
import { SignInGate } from '../session/SignInGate';
import { isEditor } from '../session/useSession';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { counted } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { NamingForm } from './NamingForm';
import { useGroups } from './useGroups';

const WHY = 'In een besloten groep overlegt u met collega’s. Alleen leden zien wat daar besproken wordt.';

/** All closed groups, with what the reader is to each. */
export function GroupsPage() {
  return (
    <SignInGate title="Besloten groepen" why={WHY}>
      {(who) => <All who={who} />}
    </SignInGate>
  );
}

function All({ who }: { who: Session }) {
  const [isMaking, setMaking] = useState(false);
  const all = useGroups({ own: false });
  return (
    <Page
      title="Besloten groepen"
      lead={WHY}
      path={[
        { href: '/forum', label: 'Forum' },
        { href: '/forum/groepen', label: 'Besloten groepen' },
      ]}
      actions={isEditor(who) && !isMaking && <Button onClick={() => setMaking(true)}>Groep maken</Button>}
    >
      {isMaking && (
        <div className="panel">
          <NamingForm onDone={() => setMaking(false)} onCancel={() => setMaking(false)} />
        </div>
      )}
      <Loaded query={all} what="Groepen" lines={5}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Er zijn nog geen groepen">
              <p>De redactie maakt groepen. Mist u er een? Laat het ons weten.</p>
            </Empty>
          ) : (
            <ul className="cards cards--two">
              {items.map((group) => (
                <li key={group.id}>
                  <Card group={group} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  );
}

function Card({ group }: { group: Group }) {
  return (
    <article className="card card--linked">
      <p className="card__meta">{counted(group.memberCount, 'lid', 'leden')}</p>
      <h2 className="nl-heading nl-heading--level-4">
        <Link href={`/forum/groepen/${group.id}`} className="card__link">
          {group.name}
        </Link>
      </h2>
      <p>{group.description}</p>
      {group.membership !== 'none' && (
        <p className="tags">
          {group.membership === 'asked' ? (
            <Badge tone="attention">U vroeg om mee te doen</Badge>
          ) : (
            <Badge tone="good">
              {group.membership === 'manager' ? 'U beheert deze groep' : 'U bent lid'}
            </Badge>
          )}
        </p>
      )}
    </article>
  );
}
