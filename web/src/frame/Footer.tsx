// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../ui/Link';
import { Mark } from './Wordmark';

/** What one looks for at the foot of a page. */
export function Footer() {
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <div className="site-footer__about">
          <p className="wordmark">
            <Mark />
            <span>De Nieuwe Verscheidenheid</span>
          </p>
          <p>Gemeenten leren van elkaar over samenleven in verscheidenheid, ook van wat niet werkte.</p>
        </div>
        <nav aria-label="Over dit portaal">
          <ul>
            <li>
              <Link href="/over">Over dit portaal</Link>
            </li>
            <li>
              <Link href="/methode">Methode en bronnen</Link>
            </li>
            <li>
              <Link href="/vergelijken">Gemeenten vergelijken</Link>
            </li>
            <li>
              <Link href="/open-data">Open data</Link>
            </li>
            <li>
              <Link href="/toegankelijkheid">Toegankelijkheid</Link>
            </li>
            <li>
              <Link href="/privacy">Privacy</Link>
            </li>
          </ul>
        </nav>
        <p className="site-footer__sources">
          Cijfers: CBS (CC BY 4.0). Grenzen: zoals bij de kaart staat. Verhalen: CC BY 4.0 van de gemeente die
          ze schreef.
        </p>
      </div>
    </footer>
  );
}
