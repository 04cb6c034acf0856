// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Entry, portfolio, type State } from '../api/portfolio';
import type { Session } from '../api/session';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { counted, dateTime } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { kindNames, stateNames } from '../ui/words';

const GROUPS: { states: State[]; title: string }[] = [
  { states: ['draft'], title: 'Nog aan het schrijven' },
  { states: ['submitted', 'in-review'], title: 'Bij de redactie' },
  { states: ['published'], title: 'Gepubliceerd' },
  { states: ['archived'], title: 'Gearchiveerd' },
];

/** What the reader's municipality has written, and where each piece is. */
export function MyContributionsPage() {
  return (
    <SignInGate title="Mijn bijdragen" why="Alles wat uw gemeente schreef, van concept tot gepubliceerd.">
      {(who) => <Contributions who={who} />}
    </SignInGate>
  );
}

function Contributions({ who }: { who: Session }) {
  const parameters = {
    state: ['draft', 'submitted', 'in-review', 'published', 'archived'],
    municipality: who.municipality,
    pageSize: 100,
  };
  const entries = useQuery({
    queryKey: ['entries', parameters],
    queryFn: ({ signal }) => portfolio.entries(parameters, signal),
    staleTime: 0,
  });
  return (
    <Page
      title="Mijn bijdragen"
      lead="Alles wat uw gemeente schreef, van concept tot gepubliceerd."
      path={[{ href: '/mijn-bijdragen', label: 'Mijn bijdragen' }]}
      actions={<ButtonLink href="/insturen">Nieuw voorbeeld</ButtonLink>}
    >
      <Loaded query={entries} what="Bijdragen" lines={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title="Uw gemeente heeft nog niets ingestuurd">
              <p>Begin met een concept; u kunt het altijd later afmaken.</p>
              <p>
                <ButtonLink href="/insturen">Begin een voorbeeld</ButtonLink>
              </p>
            </Empty>
          ) : (
            GROUPS.map((group) => {
              const own = items.filter((entry) => group.states.includes(entry.state));
              return (
                own.length > 0 && (
                  <section key={group.title} className="section">
                    <h2 className="nl-heading nl-heading--level-3">{group.title}</h2>
                    <ul className="rows">
                      {own.map((entry) => (
                        <Row key={entry.id} entry={entry} />
                      ))}
                    </ul>
                  </section>
                )
              );
            })
          )
        }
      </Loaded>
    </Page>
  );
}

function Row({ entry }: { entry: Entry }) {
  const remarks = entry.state === 'draft' ? (entry.remarks?.length ?? 0) : 0;
  return (
    <li className="row card--linked">
      <div>
        <p className="card__meta">
          {kindNames[entry.kind]} · gewijzigd op {dateTime(entry.updatedAt)}
        </p>
        <p className="row__title">
          <Link
            href={entry.state === 'published' ? `/portfolio/${entry.id}` : `/insturen/${entry.id}`}
            className="card__link"
          >
            {entry.title}
          </Link>
        </p>
      </div>
      <p className="row__state">
        {remarks > 0 && <Badge tone="attention">{counted(remarks, 'opmerking', 'opmerkingen')}</Badge>}{' '}
        <Badge tone={entry.state === 'published' ? 'good' : undefined}>{stateNames[entry.state]}</Badge>
      </p>
    </li>
  );
}
