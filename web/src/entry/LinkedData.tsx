// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Entry, portfolio } from '../api/portfolio';

/**
 * The story in the words of schema.org, for search engines. A block of data, which no browser runs and which the page's
 * policy lets through; nothing in it can end it.
 */
export function LinkedData({ entry }: { entry: Entry }) {
  const linked = useQuery({
    queryKey: ['linked', entry.id, entry.version],
    queryFn: ({ signal }) => portfolio.linked(entry.id, signal),
    retry: false,
  });
  return (
    <>
      <link rel="alternate" type="application/ld+json" href={`/api/portfolio/v1/entries/${entry.id}`} />
      {linked.data && (
        <script type="application/ld+json">{JSON.stringify(linked.data).replaceAll('<', '\\u003c')}</script>
      )}
    </>
  );
}
