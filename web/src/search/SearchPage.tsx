// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { portfolio } from '../api/portfolio';
import {
  matching,
  matchingEnded,
  useEndedMunicipalities,
  useMunicipalities,
} from '../municipality/useMunicipalities';
import { TypeBadge } from '../type/TypeBadge';
import { TypeSwatch } from '../type/TypeSwatch';
import { useTypes } from '../type/useTypes';
import { counted, folded } from '../ui/format';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Pagination } from '../ui/Pagination';
import { EntryList } from './EntryList';
import { addressOf, none } from './filters';
import { SearchForm } from './SearchForm';
import { useFilters, useThemes } from './useFilters';

/** One box over municipalities, types, themes and stories. */
export function SearchPage() {
  const { filters, change, hrefOf } = useFilters();
  const { q, page } = filters;
  const { data: municipalities = [] } = useMunicipalities();
  const { data: ended = [] } = useEndedMunicipalities();
  const { data: types = [] } = useTypes();
  const { data: themes = [] } = useThemes();
  const parameters = { q, page, pageSize: 10, sort: 'relevance' };
  const stories = useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => portfolio.search(parameters, signal),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  });
  const wanted = folded(q);
  const places = matching(municipalities, q).slice(0, 6);
  const formerPlaces = matchingEnded(ended, q).slice(0, 4);
  const ofType = wanted.length < 3 ? [] : types.filter((type) => folded(type.name).includes(wanted));
  const onTheme = wanted.length < 3 ? [] : themes.filter((theme) => folded(theme.name).includes(wanted));

  return (
    <Page title={q ? `Zoeken naar ‘${q}’` : 'Zoeken'} path={[{ href: '/zoeken', label: 'Zoeken' }]}>
      <SearchForm
        large
        label="Zoek verhalen, gemeenten en typen"
        placeholder="Een gemeente, een thema of een vraag"
        value={q}
        onSearch={(next) => change({ ...none, q: next })}
      />
      {q === '' ? (
        <Empty title="Waar bent u benieuwd naar?">
          <p>Typ hierboven een woord, een gemeente of een thema.</p>
        </Empty>
      ) : (
        <div className="split split--search">
          <section aria-labelledby="verhalen">
            <h2 id="verhalen" className="nl-heading nl-heading--level-2">
              Verhalen
            </h2>
            <Loaded query={stories} what="Verhalen" lines={8}>
              {(answer) => (
                <>
                  <p role="status">{counted(answer.total, 'verhaal', 'verhalen')} gevonden</p>
                  {answer.total === 0 ? (
                    <Empty title="Geen verhaal gevonden">
                      <p>
                        Probeer een ander woord, bekijk <Link href="/portfolio">alle verhalen</Link> of{' '}
                        <Link href={`/forum/nieuw?title=${encodeURIComponent(q)}`}>
                          stel uw vraag aan collega’s
                        </Link>
                        .
                      </p>
                    </Empty>
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
                        <Link href={`/portfolio?${addressOf({ ...none, q })}`}>
                          Bekijk ze op de kaart, met filters
                        </Link>
                      </p>
                    </>
                  )}
                </>
              )}
            </Loaded>
          </section>
          <aside className="side" aria-label="Gemeenten, typen en thema’s">
            {places.length > 0 && (
              <section className="panel">
                <h2 className="nl-heading nl-heading--level-4">Gemeenten</h2>
                <ul className="plain-list">
                  {places.map((one) => (
                    <li key={one.code}>
                      <Link href={`/gemeenten/${one.slug}`}>{one.name}</Link>
                      <TypeBadge type={one.type} />
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {formerPlaces.length > 0 && (
              <section className="panel">
                <h2 className="nl-heading nl-heading--level-4">Voormalige gemeenten</h2>
                <ul className="plain-list">
                  {formerPlaces.map((one) => (
                    <li key={one.code}>
                      <Link href={`/gemeenten/${one.code}`}>{one.name}</Link>
                      <span className="small former-note">{one.note}</span>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {ofType.length > 0 && (
              <section className="panel">
                <h2 className="nl-heading nl-heading--level-4">Typen</h2>
                <ul className="plain-list">
                  {ofType.map((type) => (
                    <li key={type.slug} className="with-swatch">
                      <TypeSwatch slug={type.slug} size={24} />
                      <Link href={`/typen/${type.slug}`}>{type.name}</Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {onTheme.length > 0 && (
              <section className="panel">
                <h2 className="nl-heading nl-heading--level-4">Thema’s</h2>
                <ul className="plain-list">
                  {onTheme.map((theme) => (
                    <li key={theme.slug}>
                      <Link href={`/portfolio?theme=${theme.slug}`}>{theme.name}</Link>
                    </li>
                  ))}
                </ul>
              </section>
            )}
            {places.length + formerPlaces.length + ofType.length + onTheme.length === 0 && (
              <p className="small">Geen gemeente, type of thema met deze naam.</p>
            )}
          </aside>
        </div>
      )}
    </Page>
  );
}
