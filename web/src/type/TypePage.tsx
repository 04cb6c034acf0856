// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { forum } from '../api/forum';
import { Problem } from '../api/http';
import { portfolio } from '../api/portfolio';
import { type Municipality, type TypeDescription, type TypicalFigure, typology } from '../api/typology';
import { TopicList } from '../forum/TopicList';
import { NotFoundPage } from '../pages/NotFoundPage';
import { EntryList } from '../search/EntryList';
import { brief, counted, number } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Markdown } from '../ui/Markdown';
import { Page } from '../ui/Page';
import { RARELY } from '../ui/query';
import { TypeSwatch } from './TypeSwatch';

/** Figures that say something of every type, in the order in which they are read. */
const TYPICAL = [
  'population',
  'dutch-share',
  'europe-share',
  'outside-share',
  'diversity',
  'classic-groups-share',
  'urbanity',
  'agriculture-share',
  'border-km',
];

/** One type: what it is, how it counts, who belongs to it, and what they tell and ask. */
export function TypePage({ slug }: { slug: string }) {
  const found = useQuery({
    queryKey: ['type', slug],
    queryFn: ({ signal }) => typology.type(slug, signal),
    ...RARELY,
  });
  if (found.error instanceof Problem && found.error.status === 404) {
    return <NotFoundPage what="Dit type" />;
  }
  return (
    <Loaded query={found} what="Type" lines={10}>
      {(type) => <Described type={type} />}
    </Loaded>
  );
}

function Described({ type }: { type: TypeDescription }) {
  const { slug, sections } = type;
  const main = sections.filter((section) => section.part !== 'sources');
  const sources = sections.find((section) => section.part === 'sources');
  const residents = type.members.reduce((sum, one) => sum + one.population, 0);
  return (
    <Page
      title={type.name}
      over={
        <>
          <TypeSwatch slug={slug} size={56} />
          <span>
            Type {type.order} van acht · {counted(type.municipalityCount, 'gemeente', 'gemeenten')},{' '}
            {number(residents)} inwoners
          </span>
        </>
      }
      lead={type.description}
      path={[
        { href: '/typen', label: 'Typen' },
        { href: `/typen/${slug}`, label: type.name },
      ]}
      actions={<ButtonLink href={`/portfolio?type=${slug}`}>Alle verhalen van dit type</ButtonLink>}
    >
      <div className="split split--type">
        <div>
          {main.map((section) => (
            <section key={section.part} className={`type-section type-section--${section.part}`}>
              <h2 className="nl-heading nl-heading--level-2">{section.heading}</h2>
              <Markdown text={section.text} />
            </section>
          ))}
        </div>
        <aside className="side" aria-label="Cijfers en bron">
          <Typical figures={type.typical} />
          {sources && (
            <section className="panel">
              <h2 className="nl-heading nl-heading--level-4">{sources.heading}</h2>
              <div className="small">
                <Markdown text={sources.text} />
              </div>
            </section>
          )}
        </aside>
      </div>
      <div className="split split--even section">
        <Stories slug={slug} />
        <Questions slug={slug} />
      </div>
      <Members members={type.members} />
    </Page>
  );
}

/** The middle values of the type's municipalities beside those of the country. */
function Typical({ figures }: { figures: TypicalFigure[] }) {
  return (
    <section className="panel" aria-labelledby="typisch">
      <h2 id="typisch" className="nl-heading nl-heading--level-4">
        Een gewone gemeente van dit type
      </h2>
      <table className="figures figures--small">
        <caption className="visually-hidden">Middelste waarden van dit type en van het land</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">Dit type</th>
            <th scope="col">Land</th>
          </tr>
        </thead>
        <tbody>
          {TYPICAL.flatMap((indicator) => figures.filter((figure) => figure.indicator === indicator)).map(
            (figure) => (
              <tr key={figure.indicator}>
                <th scope="row">{figure.label}</th>
                <td className="figures__own">{brief(figure.members.text)}</td>
                <td>{brief(figure.country.text)}</td>
              </tr>
            ),
          )}
        </tbody>
      </table>
      <p className="small">Steeds de middelste: de helft ligt lager, de helft hoger.</p>
    </section>
  );
}

function Stories({ slug }: { slug: string }) {
  const parameters = { type: slug, sort: 'newest', pageSize: 4 };
  const stories = useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => portfolio.search(parameters, signal),
  });
  return (
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
  );
}

function Questions({ slug }: { slug: string }) {
  const parameters = { type: slug, unanswered: true, pageSize: 4 };
  const topics = useQuery({
    queryKey: ['topics', parameters],
    queryFn: ({ signal }) => forum.topics(parameters, signal),
  });
  return (
    <section aria-labelledby="vragen">
      <h2 id="vragen" className="nl-heading nl-heading--level-2">
        Open vragen
      </h2>
      <Loaded query={topics} what="Vragen">
        {(page) =>
          page.items.length === 0 ? (
            <Empty title="Geen open vragen">
              <p>
                <Link href={`/forum/nieuw?type=${slug}`}>Stel een vraag aan gemeenten van dit type</Link>
              </p>
            </Empty>
          ) : (
            <>
              <TopicList topics={page.items} level={3} />
              {page.total > page.items.length && (
                <p>
                  <Link href={`/forum?type=${slug}&unanswered=true`}>Alle {page.total} open vragen</Link>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </section>
  );
}

function Members({ members }: { members: Municipality[] }) {
  return (
    <section className="section" aria-labelledby="gemeenten">
      <h2 id="gemeenten" className="nl-heading nl-heading--level-2">
        {counted(members.length, 'gemeente', 'gemeenten')}
      </h2>
      <p className="section__lead">
        Waar WRR bij staat, deelde de WRR de gemeente zelf zo in. Bij alle andere is het een indicatie van dit
        portaal, niet de WRR-indeling. <Link href="/methode">Hoe wij indelen</Link>
      </p>
      <ul className="name-list name-list--columns">
        {members.map((one) => (
          <li key={one.code}>
            <Link href={`/gemeenten/${one.slug}`}>{one.name}</Link>
            {one.type?.basis === 'wrr' && <span className="name-list__note">WRR</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
