// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Entry, portfolio, type State } from '../api/portfolio';
import type { Session } from '../api/session';
import { addressOf } from '../entry/address';
import { useConfirmation } from '../entry/Upkeep';
import { OwnCasesLink } from '../moderation/OwnCasesLink';
import { SignInGate } from '../session/SignInGate';
import { Badge } from '../ui/Badge';
import { Button } from '../ui/Button';
import { counted, date, dateTime } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { ProblemNotice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { kindNames, stateNames, stepNames } from '../ui/words';
import '../entry/entry.css';

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
      actions={
        <>
          <OwnCasesLink />
          <ButtonLink href="/insturen">Nieuw voorbeeld</ButtonLink>
        </>
      }
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
            <>
              <ToConfirm entries={items.filter(isToBeConfirmed)} />
              {GROUPS.map((group) => {
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
              })}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const isToBeConfirmed = (entry: Entry) => entry.state === 'published' && entry.confirmationDue === true;

/** What nobody confirmed for a year: it takes one press if it still holds. */
function ToConfirm({ entries }: { entries: Entry[] }) {
  if (entries.length === 0) {
    return null;
  }
  return (
    <section className="section" aria-labelledby="bevestigen">
      <h2 id="bevestigen" className="nl-heading nl-heading--level-3">
        Klopt dit nog?
      </h2>
      <p>Deze verhalen zijn langer dan een jaar niet bevestigd. Lezers zien dat erbij staan.</p>
      <ul className="rows">
        {entries.map((entry) => (
          <Confirming key={entry.id} entry={entry} />
        ))}
      </ul>
    </section>
  );
}

function Confirming({ entry }: { entry: Entry }) {
  const confirming = useConfirmation(entry);
  return (
    <li className="row">
      <div>
        {confirming.isError && <ProblemNotice failure={confirming.error} />}
        <p className="card__meta">{entry.confirmedAt && `Laatst bevestigd op ${date(entry.confirmedAt)}`}</p>
        <p className="row__title">
          <Link href={addressOf(entry)}>{entry.title}</Link>
        </p>
      </div>
      <p className="button-row">
        <Button busy={confirming.isPending} onClick={() => confirming.mutate()}>
          Klopt nog<span className="visually-hidden">: {entry.title}</span>
        </Button>
        <ButtonLink look="secondary" href={`/insturen/${entry.id}`}>
          Herzien<span className="visually-hidden">: {entry.title}</span>
        </ButtonLink>
      </p>
    </li>
  );
}

function Row({ entry }: { entry: Entry }) {
  const open = (entry.remarks ?? []).filter((remark) => !remark.resolvedAt).length;
  const isPublished = entry.state === 'published';
  return (
    <li className="row card--linked">
      <div>
        <p className="card__meta">
          {kindNames[entry.kind]} · gewijzigd op {dateTime(entry.updatedAt)}
          {entry.authors && entry.authors.length > 0 && ` · ${entry.authors.join(', ')}`}
        </p>
        <p className="row__title">
          <Link
            href={isPublished && !entry.underWay ? addressOf(entry) : `/insturen/${entry.id}`}
            className="card__link"
          >
            {entry.title}
          </Link>
        </p>
      </div>
      <p className="row__state">
        {open > 0 && <Badge tone="attention">{counted(open, 'opmerking', 'opmerkingen')}</Badge>}{' '}
        {entry.underWay && <Badge>Herziening: {stepNames[entry.underWay.step].toLowerCase()}</Badge>}{' '}
        <Badge tone={isPublished ? 'good' : undefined}>{stateNames[entry.state]}</Badge>
      </p>
    </li>
  );
}
