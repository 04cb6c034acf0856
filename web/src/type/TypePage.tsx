// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { forum } from '../api/forum';
import { portfolio } from '../api/portfolio';
import { TopicList } from '../forum/TopicList';
import { useMunicipalities } from '../municipality/useMunicipalities';
import { NotFoundPage } from '../pages/NotFoundPage';
import { EntryList } from '../search/EntryList';
import { counted, number } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { TypeSwatch } from './TypeSwatch';
import { useTypes } from './useTypes';

/** One type: what it is, who belongs to it, and what they tell and ask. */
export function TypePage({ slug }: { slug: string }) {
  const types = useTypes();
  const municipalities = useMunicipalities();
  const stories = useQuery({
    queryKey: ['search', { type: slug, sort: 'newest', pageSize: 4 }],
    queryFn: ({ signal }) => portfolio.search({ type: slug, sort: 'newest', pageSize: 4 }, signal),
  });
  const topics = useQuery({
    queryKey: ['topics', { type: slug, pageSize: 4 }],
    queryFn: ({ signal }) => forum.topics({ type: slug, pageSize: 4 }, signal),
  });

  return (
    <Loaded query={types} what="Type">
      {(all) => {
        const type = all.find((one) => one.slug === slug);
        if (!type) {
          return <NotFoundPage />;
        }
        return (
          <Page
            title={type.name}
            over={<TypeSwatch slug={slug} size={56} />}
            lead={type.description}
            path={[
              { href: '/typen', label: 'Typen' },
              { href: `/typen/${slug}`, label: type.name },
            ]}
            actions={<ButtonLink href={`/portfolio?type=${slug}`}>Alle verhalen van dit type</ButtonLink>}
          >
            <div className="split">
              <section aria-labelledby="verhalen">
                <h2 id="verhalen" className="nl-heading nl-heading--level-2">
                  Verhalen
                </h2>
                <Loaded query={stories} what="Verhalen">
                  {(answer) =>
                    answer.items.length === 0 ? (
                      <Empty title="Nog geen verhaal van dit type">
                        <p>
                          Werkt u voor zo’n gemeente? <Link href="/insturen">Stuur het eerste in</Link>.
                        </p>
                      </Empty>
                    ) : (
                      <EntryList hits={answer.items} level={3} />
                    )
                  }
                </Loaded>
              </section>
              <section aria-labelledby="gemeenten">
                <h2 id="gemeenten" className="nl-heading nl-heading--level-2">
                  Gemeenten
                </h2>
                <Loaded query={municipalities} what="Gemeenten">
                  {(everyone) => {
                    const own = everyone.filter((one) => one.type?.slug === slug);
                    return (
                      <>
                        <p>
                          {counted(own.length, 'gemeente', 'gemeenten')}, samen{' '}
                          {number(own.reduce((sum, one) => sum + one.population, 0))} inwoners.
                        </p>
                        <ul className="name-list">
                          {own.map((one) => (
                            <li key={one.code}>
                              <Link href={`/gemeenten/${one.slug}`}>{one.name}</Link>
                              {one.type?.basis === 'wrr' && <span className="name-list__note">WRR</span>}
                            </li>
                          ))}
                        </ul>
                        <p className="small">
                          Zonder aantekening is het type een indicatie, niet de WRR-indeling.
                        </p>
                      </>
                    );
                  }}
                </Loaded>
              </section>
            </div>
            <section className="section" aria-labelledby="gesprekken">
              <h2 id="gesprekken" className="nl-heading nl-heading--level-2">
                In gesprek over dit type
              </h2>
              <Loaded query={topics} what="Gesprekken">
                {(page) =>
                  page.items.length === 0 ? (
                    <Empty title="Nog geen gesprek">
                      <p>
                        <Link href={`/forum/nieuw?type=${slug}`}>Stel de eerste vraag</Link>
                      </p>
                    </Empty>
                  ) : (
                    <TopicList topics={page.items} level={3} />
                  )
                }
              </Loaded>
            </section>
          </Page>
        );
      }}
    </Loaded>
  );
}
