// SPDX-License-Identifier: EUPL-1.2
import { type Filters, isNarrowed, selectionOf } from './filters';

const API = '/api/portfolio/v1';

/** How to hear of new stories of a selection, and how to take it away. */
export function Follow({ filters }: { filters: Filters }) {
  const selection = selectionOf(filters);
  const feed = `${API}/feed${selection}`;
  const what = isNarrowed(filters) ? 'deze selectie' : 'alle verhalen';
  return (
    <>
      <link rel="alternate" type="application/atom+xml" title={`Nieuw in ${what}`} href={feed} />
      <p className="follow small no-print">
        <a className="nl-link" href={feed} type="application/atom+xml">
          Volg {what} (Atom)
        </a>{' '}
        <a className="nl-link" href={`${API}/exports/entries${selection}`} type="text/csv">
          Bewaar {what} (CSV)
        </a>
      </p>
    </>
  );
}
