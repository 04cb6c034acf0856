// SPDX-License-Identifier: EUPL-1.2
import { lazy, Suspense, useState } from 'react';
import { Button } from '../ui/Button';
import { counted } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded, Loading } from '../ui/Loading';
import { Pagination } from '../ui/Pagination';
import { DidYouMean, Widened } from './Alternatives';
import { ChosenFilters } from './ChosenFilters';
import { EntryList } from './EntryList';
import { FilterPanel } from './FilterPanel';
import { Follow } from './Follow';
import { none, toggled } from './filters';
import { SearchForm } from './SearchForm';
import { useFilters, useStories } from './useFilters';

const MapPanel = lazy(() => import('../map/MapPanel'));

/** Map and list of the same stories, with the same filters, all of it in the address bar. */
export function Explorer({
  pageSize,
  level,
  compact,
}: {
  pageSize: number;
  level: 2 | 3;
  compact?: boolean;
}) {
  const { filters, change, hrefOf } = useFilters();
  const stories = useStories(filters, pageSize);
  const total = stories.data?.total;
  const [isOpen, setOpen] = useState(false);

  return (
    <div className={`explorer${compact ? ' explorer--compact' : ''}`}>
      <div className="explorer__filters">
        <SearchForm
          label="Zoek in de verhalen"
          placeholder="Zoek een woord"
          value={filters.q}
          onSearch={(q) => change({ ...filters, q, page: 1 })}
        />
        <Button
          className="filter-toggle"
          aria-expanded={isOpen}
          aria-controls="filters"
          onClick={() => setOpen(!isOpen)}
          icon="filter"
        >
          Filters
        </Button>
        <div id="filters" className={`filter-panel${isOpen ? ' filter-panel--open' : ''}`}>
          <FilterPanel filters={filters} answer={stories.data} onChange={change} />
        </div>
      </div>
      <div className="explorer__list">
        <div className="explorer__count">
          <p role="status">
            {total === undefined ? (
              'Verhalen zoeken'
            ) : (
              <strong>{counted(total, 'verhaal', 'verhalen')}</strong>
            )}
          </p>
          <p>
            <Link href="#kaart" className="nl-link explorer__jump">
              Naar de kaart
            </Link>
          </p>
        </div>
        <ChosenFilters filters={filters} onChange={change} />
        <Loaded query={stories} what="Verhalen" lines={8}>
          {(answer) =>
            answer.items.length === 0 ? (
              <>
                <DidYouMean answer={answer} hrefOf={(q) => hrefOf({ ...filters, q, page: 1 })} />
                {!answer.widened && (
                  <Empty title="Geen verhaal gevonden">
                    <p>
                      Haal een filter weg of <Link href={hrefOf(none)}>begin opnieuw</Link>. U kunt uw vraag
                      ook{' '}
                      <Link href={`/forum/nieuw?title=${encodeURIComponent(filters.q)}`}>
                        aan collega’s stellen
                      </Link>
                      .
                    </p>
                  </Empty>
                )}
                <Widened answer={answer} q={filters.q} level={level} />
              </>
            ) : (
              <div className={stories.isPlaceholderData ? 'is-stale' : undefined}>
                <DidYouMean answer={answer} hrefOf={(q) => hrefOf({ ...filters, q, page: 1 })} />
                <EntryList hits={answer.items} level={level} />
                <Pagination
                  label="Pagina’s met verhalen"
                  page={answer.page}
                  pageSize={answer.pageSize}
                  total={answer.total}
                  hrefOf={(page) => hrefOf({ ...filters, page })}
                />
              </div>
            )
          }
        </Loaded>
        {!compact && <Follow filters={filters} />}
      </div>
      <section className="explorer__map" id="kaart" aria-label="Kaart van de verhalen">
        <Suspense fallback={<Loading what="Kaart" lines={1} />}>
          <MapPanel
            answer={stories.data}
            isStale={stories.isPlaceholderData}
            filters={filters}
            onToggleType={(slug) => change(toggled(filters, 'type', slug))}
            onToggleMunicipality={(code) => change(toggled(filters, 'municipality', code))}
          />
        </Suspense>
      </section>
    </div>
  );
}
