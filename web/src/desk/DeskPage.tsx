// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { portfolio } from '../api/portfolio';
import { SignInGate } from '../session/SignInGate';
import { TypeSwatch } from '../type/TypeSwatch';
import { Badge, SampleBadge } from '../ui/Badge';
import { counted, dateTime } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { kindNames, stateNames, stepNames } from '../ui/words';

/** What waits is found by its step, be it an entry's first text or a revision of what everybody reads. */
const TABS = [
  { name: '', label: 'Te doen', filter: { step: ['submitted', 'in-review'] } },
  { name: 'gepubliceerd', label: 'Gepubliceerd', filter: { state: ['published'] } },
  { name: 'gearchiveerd', label: 'Gearchiveerd', filter: { state: ['archived'] } },
];

/** The editors' desk: what waits for them, the oldest first. */
export function DeskPage() {
  return (
    <SignInGate editorsOnly title="Redactie" why="Bijdragen lezen, publiceren of teruggeven met opmerkingen.">
      {() => <Desk />}
    </SignInGate>
  );
}

function Desk() {
  const [address] = useSearchParams();
  const tab = TABS.find((one) => one.name === (address.get('lijst') ?? '')) ?? TABS[0];
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const parameters = { ...tab?.filter, page, pageSize: 25 };
  const entries = useQuery({
    queryKey: ['entries', parameters],
    queryFn: ({ signal }) => portfolio.entries(parameters, signal),
    placeholderData: keepPreviousData,
    staleTime: 0,
    refetchInterval: 30_000,
  });
  return (
    <Page
      title="Redactie"
      lead="Bijdragen lezen, publiceren of teruggeven met opmerkingen."
      path={[{ href: '/redactie', label: 'Redactie' }]}
      actions={
        <>
          <ButtonLink look="secondary" href="/redactie/meldingen">
            Meldingen
          </ButtonLink>
          <ButtonLink look="secondary" href="/redactie/synoniemen">
            Synoniemen
          </ButtonLink>
          <ButtonLink look="secondary" href="/redactie/themas">
            Thema’s beheren
          </ButtonLink>
        </>
      }
    >
      <nav className="tabs" aria-label="Lijsten">
        <ul>
          {TABS.map((one) => (
            <li key={one.name}>
              <Link
                href={one.name ? `/redactie?lijst=${one.name}` : '/redactie'}
                className="tab"
                aria-current={one === tab ? 'page' : undefined}
              >
                {one.label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Loaded query={entries} what="Bijdragen" lines={6}>
        {(answer) =>
          answer.items.length === 0 ? (
            <Empty title={tab?.name === '' ? 'Alles is gelezen' : 'Hier staat niets'}>
              <p>Nieuwe inzendingen verschijnen hier vanzelf.</p>
            </Empty>
          ) : (
            <>
              <p role="status">{counted(answer.total, 'bijdrage', 'bijdragen')}</p>
              <ul className="rows">
                {answer.items.map((entry) => (
                  <li key={entry.id} className="row card--linked">
                    <TypeSwatch slug={entry.type?.slug} size={34} />
                    <div>
                      <p className="card__meta">
                        {kindNames[entry.kind]} · {entry.municipality.name} · {dateTime(entry.updatedAt)}
                      </p>
                      <p className="row__title">
                        <Link href={`/redactie/${entry.id}`} className="card__link">
                          {entry.title}
                        </Link>
                      </p>
                    </div>
                    <p className="row__state">
                      {entry.sample && <SampleBadge />}{' '}
                      {entry.underWay && (
                        <Badge tone={entry.underWay.step === 'submitted' ? 'attention' : undefined}>
                          Herziening: {stepNames[entry.underWay.step].toLowerCase()}
                        </Badge>
                      )}{' '}
                      <Badge tone={entry.state === 'submitted' ? 'attention' : undefined}>
                        {stateNames[entry.state]}
                      </Badge>
                    </p>
                  </li>
                ))}
              </ul>
              <Pagination
                label="Pagina’s met bijdragen"
                page={answer.page}
                pageSize={answer.pageSize}
                total={answer.total}
                hrefOf={(next) => `/redactie?${tab?.name ? `lijst=${tab.name}&` : ''}page=${next}`}
              />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
