// SPDX-License-Identifier: EUPL-1.2
import { useLocation } from 'wouter';
import { SearchForm } from '../search/SearchForm';
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';

interface Props {
  what?: string;
  /** What the reader may have meant. */
  near?: { href: string; name: string }[];
}

/** For an address that leads nowhere. */
export function NotFoundPage({ what = 'Deze pagina', near = [] }: Props) {
  const [, navigate] = useLocation();
  return (
    <Page
      title={`${what} is er niet`}
      lead="Misschien klopt het adres niet, of is de inhoud niet (meer) openbaar."
    >
      <div className="section--narrow">
        {near.length > 0 && (
          <>
            <p>Bedoelde u misschien:</p>
            <ul className="list near">
              {near.map((one) => (
                <li key={one.href}>
                  <Link href={one.href}>{one.name}</Link>
                </li>
              ))}
            </ul>
          </>
        )}
        <SearchForm
          large
          label="Zoek in het portaal"
          placeholder="Waar bent u naar op zoek?"
          value=""
          onSearch={(q) => navigate(`/zoeken?q=${encodeURIComponent(q)}`)}
        />
        <p>
          Of ga naar <Link href="/portfolio">alle verhalen</Link>,{' '}
          <Link href="/typen">de typen gemeenten</Link> of <Link href="/">de startpagina</Link>.
        </p>
      </div>
    </Page>
  );
}
