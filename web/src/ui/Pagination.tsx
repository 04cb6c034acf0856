// SPDX-License-Identifier: EUPL-1.2
import { Link } from './Link';

interface Props {
  page: number;
  pageSize: number;
  total: number;
  hrefOf: (page: number) => string;
  label: string;
}

/** The way to the other pages of a list. */
export function Pagination({ page, pageSize, total, hrefOf, label }: Props) {
  const last = Math.ceil(total / pageSize);
  if (last <= 1) {
    return null;
  }
  return (
    <nav className="utrecht-pagination pagination" aria-label={label}>
      {page > 1 && (
        <Link
          className="utrecht-pagination__relative-link utrecht-pagination__relative-link--prev"
          href={hrefOf(page - 1)}
        >
          Vorige
        </Link>
      )}
      {shown(page, last).map((one, place) =>
        one === 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a gap has no other name than its place
          <span key={`gap-${place}`} className="pagination__gap">
            …
          </span>
        ) : (
          <Link
            key={one}
            href={hrefOf(one)}
            className={`utrecht-pagination__page-link${one === page ? ' utrecht-pagination__page-link--current' : ''}`}
            aria-current={one === page ? 'page' : undefined}
            aria-label={`Pagina ${one}`}
          >
            {one}
          </Link>
        ),
      )}
      {page < last && (
        <Link
          className="utrecht-pagination__relative-link utrecht-pagination__relative-link--next"
          href={hrefOf(page + 1)}
        >
          Volgende
        </Link>
      )}
    </nav>
  );
}

/** The first, the last and those around this page; 0 where some are left out. */
export function shown(page: number, last: number): number[] {
  const near = [1, page - 1, page, page + 1, last].filter((one) => one >= 1 && one <= last);
  const sorted = [...new Set(near)].sort((a, b) => a - b);
  return sorted.flatMap((one, place) => (place > 0 && one - (sorted[place - 1] ?? 0) > 1 ? [0, one] : [one]));
}
