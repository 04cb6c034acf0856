// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { forum } from '../api/forum';
import { Problem } from '../api/http';
import { portfolio } from '../api/portfolio';
import { type Municipality, typology } from '../api/typology';
import { TopicList } from '../forum/TopicList';
import { NotFoundPage } from '../pages/NotFoundPage';
import { EntryCard, EntryList } from '../search/EntryList';
import { TypeSwatch } from '../type/TypeSwatch';
import { Button } from '../ui/Button';
import { date, number } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { AdoptedStories } from './AdoptedStories';
import { ClassificationPanel } from './ClassificationPanel';
import { CompositionChart } from './CompositionChart';
import { choose, useChosen } from './chosen';
import { EndedPage } from './EndedPage';
import { PeersSection } from './PeersSection';

/** All that the portal has for one municipality, on one page. */
export function MunicipalityPage({ code }: { code: string }) {
  const found = useQuery({
    queryKey: ['municipality', code],
    queryFn: ({ signal }) => typology.municipality(code, signal),
  });
  if (found.error instanceof Problem && found.error.status === 404) {
    return (
      <NotFoundPage
        what="Deze gemeente"
        near={found.error.near.map((one) => ({ href: `/gemeenten/${one.code}`, name: one.name }))}
      />
    );
  }
  return (
    <Loaded query={found} what="Gemeente" lines={10}>
      {(one) => ('validToDate' in one ? <EndedPage one={one} /> : <Current one={one} />)}
    </Loaded>
  );
}

function Current({ one }: { one: Municipality }) {
  const { code } = one;
  const isChosen = useChosen() === code;
  const classification = useQuery({
    queryKey: ['classification', code],
    queryFn: ({ signal }) => typology.classification(code, signal),
  });
  const composition = useQuery({
    queryKey: ['composition', code],
    queryFn: ({ signal }) => typology.composition(code, signal),
  });
  const recommended = useQuery({
    queryKey: ['recommendations', code, 4],
    queryFn: ({ signal }) => typology.recommendations(code, 4, signal),
  });
  const ownParameters = { municipality: code, sort: 'newest', pageSize: 5 };
  const own = useQuery({
    queryKey: ['search', ownParameters],
    queryFn: ({ signal }) => portfolio.search(ownParameters, signal),
  });
  const questionParameters = { type: one.type?.slug, unanswered: true, pageSize: 4 };
  const questions = useQuery({
    queryKey: ['topics', questionParameters],
    queryFn: ({ signal }) => forum.topics(questionParameters, signal),
  });

  return (
    <Page
      title={one.name}
      over={
        <>
          <TypeSwatch slug={one.type?.slug} size={56} />
          <span>
            Gemeente in {one.province.name} · {number(one.population)} inwoners
            {one.validFromDate && ` · sinds ${date(one.validFromDate)}`}
          </span>
        </>
      }
      path={[{ href: `/gemeenten/${one.slug}`, label: one.name }]}
      actions={
        <>
          <Button
            aria-pressed={isChosen}
            onClick={() => choose(isChosen ? null : code)}
            icon={isChosen ? 'check' : 'pin'}
          >
            {isChosen ? 'Uw gemeente' : 'Dit is mijn gemeente'}
          </Button>
          <ButtonLink href={`/vergelijken?codes=${code}`} look="secondary">
            Vergelijken
          </ButtonLink>
          <Button className="no-print" onClick={() => window.print()} icon="print">
            Afdrukken
          </Button>
        </>
      }
    >
      <div className="split split--halves">
        <section className="panel" aria-labelledby="type-kop">
          <h2 id="type-kop" className="nl-heading nl-heading--level-2">
            Welk type?
          </h2>
          <Loaded query={classification} what="Type">
            {(found) => <ClassificationPanel classification={found} name={one.name} />}
          </Loaded>
        </section>
        <section className="panel" aria-labelledby="herkomst-kop">
          <h2 id="herkomst-kop" className="nl-heading nl-heading--level-2">
            Herkomst van de inwoners
          </h2>
          <Loaded query={composition} what="Cijfers" lines={6}>
            {(found) => <CompositionChart compositions={found} name={one.name} />}
          </Loaded>
        </section>
      </div>

      <section className="section" aria-labelledby="aanraders">
        <h2 id="aanraders" className="nl-heading nl-heading--level-2">
          Verhalen waar {one.name} iets aan heeft
        </h2>
        <p className="section__lead">
          Van gemeenten die het meest op {one.name} lijken, de meest gelijkende eerst.
        </p>
        <Loaded query={recommended} what="Verhalen" lines={6}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title="Nog geen verhaal van een vergelijkbare gemeente">
                <p>
                  <Link href="/portfolio">Bekijk alle verhalen</Link>
                </p>
              </Empty>
            ) : (
              <ul className="cards cards--two">
                {items.map((item) => (
                  <li key={item.entry.id}>
                    <EntryCard
                      level={3}
                      story={{ ...item.entry, municipality: item.municipality, type: item.type }}
                      why={
                        item.reasons.length > 0 && (
                          <div className="why">
                            <strong>Waarom dit verhaal?</strong>
                            <ul>
                              {item.reasons.map((reason) => (
                                <li key={reason.text}>{reason.text}</li>
                              ))}
                            </ul>
                          </div>
                        )
                      }
                    />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </section>

      <PeersSection one={one} />

      <div className="split split--even section">
        <section aria-labelledby="eigen">
          <div className="section__header">
            <h2 id="eigen" className="nl-heading nl-heading--level-2">
              Verhalen uit {one.name}
            </h2>
          </div>
          <Loaded query={own} what="Verhalen">
            {(answer) =>
              answer.total === 0 ? (
                <Empty title={`Nog geen verhaal uit ${one.name}`}>
                  <p>
                    Werkt u hier? Collega’s in vergelijkbare gemeenten zijn benieuwd, ook naar wat niet
                    werkte.
                  </p>
                  <p>
                    <ButtonLink href="/insturen">Stuur een voorbeeld in</ButtonLink>
                  </p>
                </Empty>
              ) : (
                <>
                  <EntryList hits={answer.items} level={3} />
                  {answer.total > answer.items.length && (
                    <p>
                      <Link href={`/portfolio?municipality=${code}`}>Alle {answer.total} verhalen</Link>
                    </p>
                  )}
                </>
              )
            }
          </Loaded>
        </section>
        <section aria-labelledby="vragen">
          <h2 id="vragen" className="nl-heading nl-heading--level-2">
            Open vragen van collega’s
          </h2>
          <Loaded query={questions} what="Vragen">
            {(page) =>
              page.items.length === 0 ? (
                <Empty title="Geen open vragen">
                  <p>
                    <Link href={`/forum/nieuw${one.type ? `?type=${one.type.slug}` : ''}`}>
                      Leg zelf een vraag voor aan gemeenten zoals {one.name}
                    </Link>
                  </p>
                </Empty>
              ) : (
                <TopicList topics={page.items} level={3} />
              )
            }
          </Loaded>
        </section>
      </div>
      <AdoptedStories code={code} name={one.name} />
      <p className="small section">
        Code {code}, identificatie <span className="breakable">{one.tooiUri}</span>
      </p>
    </Page>
  );
}
