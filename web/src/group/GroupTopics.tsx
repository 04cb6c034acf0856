// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'wouter';
import { groups } from '../api/groups';
import { TopicList } from '../forum/TopicList';
import { SearchForm } from '../search/SearchForm';
import { counted } from '../ui/format';
import { Empty, Loaded } from '../ui/Loading';
import { Pagination } from '../ui/Pagination';

/** What is said in a group, and a search through it: the portal's own search knows nothing of it. */
export function GroupTopics({ id }: { id: string }) {
  const [address, setAddress] = useSearchParams();
  const q = address.get('q') ?? '';
  const page = Number.parseInt(address.get('page') ?? '1', 10) || 1;
  const topics = useQuery({
    queryKey: ['group-topics', id, q, page],
    queryFn: ({ signal }) => groups.topics(id, { q: q || undefined, page, pageSize: 15 }, signal),
    placeholderData: keepPreviousData,
  });
  const hrefOf = (next: number) => {
    const query = new URLSearchParams({ ...(q && { q }), page: String(next) });
    return `/forum/groepen/${id}?${query}`;
  };
  return (
    <section aria-labelledby="gesprekken">
      <h2 id="gesprekken" className="nl-heading nl-heading--level-2">
        Gesprekken
      </h2>
      <SearchForm
        label="Zoek in deze groep"
        labelShown
        value={q}
        onSearch={(sought) => setAddress(sought ? { q: sought } : {})}
      />
      <Loaded query={topics} what="Gesprekken" lines={6}>
        {({ items, total, pageSize }) => (
          <>
            <p role="status">{counted(total, 'gesprek', 'gesprekken')}</p>
            {items.length === 0 ? (
              <Empty title={q ? 'Niets gevonden in deze groep' : 'Hier is nog niets besproken'} />
            ) : (
              <TopicList topics={items} level={3} />
            )}
            <Pagination
              label="Pagina’s met gesprekken"
              page={page}
              pageSize={pageSize}
              total={total}
              hrefOf={hrefOf}
            />
          </>
        )}
      </Loaded>
    </section>
  );
}
