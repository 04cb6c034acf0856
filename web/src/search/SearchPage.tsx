// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type FoundName, type FoundTopic, portfolio, type SearchAnswer } from '../api/portfolio';
import { TypeBadge } from '../type/TypeBadge';
import { TypeSwatch } from '../type/TypeSwatch';
import { counted } from '../ui/format';
import { Highlighted } from '../ui/Highlighted';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { categoryNames } from '../ui/words';
import { DidYouMean, Widened } from './Alternatives';
import { EntryList } from './EntryList';
import { Follow } from './Follow';
import { addressOf, type Filters, none } from './filters';
import { SearchForm } from './SearchForm';
import { useFilters } from './useFilters';

/** One box over stories, topics, municipalities, types and themes. */
export function SearchPage() {
  const { filters, change, hrefOf } = useFilters();
  const { q, page } = filters;
  const parameters = { q, page, pageSize: 10, sort: 'relevance' };
  const found = useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => portfolio.search(parameters, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  return (
    <Page title={q ? `Zoeken naar ‘${q}’` : 'Zoeken'} path={[{ href: '/zoeken', label: 'Zoeken' }]}>
      <SearchForm
        large
        suggesting
        label="Zoek verhalen, gesprekken, gemeenten en typen"
        placeholder="Een gemeente, een thema of een vraag"
        value={q}
        onSearch={(next) => change({ ...none, q: next })}
      />
      {q === '' ? (
        <Empty title="Waar bent u benieuwd naar?">
          <p>Typ hierboven een woord, een gemeente of een thema.</p>
        </Empty>
      ) : (
        <Loaded query={found} what="Resultaten" lines={8}>
          {(answer) => (
            <div className={`split split--search${found.isPlaceholderData ? ' is-stale' : ''}`}>
              <Stories q={q} answer={answer} hrefOf={hrefOf} />
              <Others answer={answer} />
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}

function Stories({
  q,
  answer,
  hrefOf,
}: {
  q: string;
  answer: SearchAnswer;
  hrefOf: (filters: Filters) => string;
}) {
  const meant = (next: string) => hrefOf({ ...none, q: next });
  return (
    <section aria-labelledby="verhalen">
      <h2 id="verhalen" className="nl-heading nl-heading--level-2">
        Verhalen
      </h2>
      <p role="status">{counted(answer.total, 'verhaal', 'verhalen')} gevonden</p>
      <DidYouMean answer={answer} hrefOf={meant} />
      {answer.total === 0 ? (
        <>
          {!answer.widened && (
            <Empty title="Geen verhaal gevonden">
              <p>
                Probeer een ander woord, bekijk <Link href="/portfolio">alle verhalen</Link> of{' '}
                <Link href={`/forum/nieuw?title=${encodeURIComponent(q)}`}>stel uw vraag aan collega’s</Link>.
              </p>
            </Empty>
          )}
          <Widened answer={answer} q={q} level={3} />
        </>
      ) : (
        <>
          <EntryList hits={answer.items} level={3} />
          <Pagination
            label="Pagina’s met verhalen"
            page={answer.page}
            pageSize={answer.pageSize}
            total={answer.total}
            hrefOf={(next) => hrefOf({ ...none, q, page: next })}
          />
          <p>
            <Link href={`/portfolio?${addressOf({ ...none, q })}`}>Bekijk ze op de kaart, met filters</Link>
          </p>
          <Follow filters={{ ...none, q }} />
        </>
      )}
    </section>
  );
}

/** What else has to do with what is sought. */
function Others({ answer }: { answer: SearchAnswer }) {
  const { municipalities, types, themes, topics } = answer;
  const isEmpty = [municipalities, types, themes, topics].every((part) => !part || part.items.length === 0);
  return (
    <aside className="side" aria-label="Gemeenten, typen, thema’s en gesprekken">
      <Panel
        title="Gemeenten"
        items={municipalities?.items}
        show={(one) => <FoundMunicipality one={one} />}
      />
      <Panel
        title="Typen"
        items={types?.items}
        show={(one) => (
          <span className="with-swatch">
            <TypeSwatch slug={one.slug} size={24} />
            <Link href={`/typen/${one.slug}`}>{one.name}</Link>
          </span>
        )}
      />
      <Panel
        title="Thema’s"
        items={themes?.items}
        show={(one) => <Link href={`/portfolio?theme=${one.slug}`}>{one.name}</Link>}
      />
      <Panel title="Gesprekken" items={topics?.items} show={(one) => <Topic one={one} />} />
      {isEmpty && <p className="small">Geen gemeente, type, thema of gesprek met deze woorden.</p>}
    </aside>
  );
}

function Panel<T extends { id: string }>({
  title,
  items = [],
  show,
}: {
  title: string;
  items?: T[];
  show: (item: T) => ReactNode;
}) {
  return (
    items.length > 0 && (
      <section className="panel">
        <h2 className="nl-heading nl-heading--level-4">{title}</h2>
        <ul className="plain-list">
          {items.map((item) => (
            <li key={item.id}>{show(item)}</li>
          ))}
        </ul>
      </section>
    )
  );
}

function FoundMunicipality({ one }: { one: FoundName }) {
  return (
    <>
      <Link href={`/gemeenten/${one.slug}`}>{one.name}</Link>
      {one.endedDate ? (
        <span className="small">
          {' '}
          opgeheven in {one.endedDate.slice(0, 4)}
          {one.became?.[0] && (
            <>
              , nu <Link href={`/gemeenten/${one.became[0].code}`}>{one.became[0].name}</Link>
            </>
          )}
        </span>
      ) : (
        <TypeBadge type={one.type} />
      )}
    </>
  );
}

function Topic({ one }: { one: FoundTopic }) {
  return (
    <>
      <Link href={`/forum/${one.id}`}>
        {one.highlight.title ? <Highlighted text={one.highlight.title} /> : one.title}
      </Link>
      <span className="small">
        {' '}
        {categoryNames[one.category]} · {counted(one.postCount, 'reactie', 'reacties')}
        {one.answered && ' · beantwoord'}
      </span>
    </>
  );
}
