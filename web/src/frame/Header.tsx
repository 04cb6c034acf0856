// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type Session, signInAddress } from '../api/session';
import { useChosen } from '../municipality/chosen';
import { useMunicipalities } from '../municipality/useMunicipalities';
import { leave } from '../session/leave';
import { isEditor, useSession } from '../session/useSession';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { Mark } from './Wordmark';

const PAGES = [
  { href: '/portfolio', label: 'Portfolio' },
  { href: '/typen', label: 'Typen' },
  { href: '/forum', label: 'Forum' },
  { href: '/over', label: 'Over' },
];

/** The portal's name, its main pages and who is signed in. */
export function Header() {
  const [path] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const { data: who } = useSession();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes on every new page
  useEffect(() => setOpen(false), [path]);

  const current = (href: string) => (path === href || path.startsWith(`${href}/`) ? 'page' : undefined);
  return (
    <header className="site-header">
      <div className="site-header__inner">
        <Link href="/" className="wordmark">
          <Mark />
          <span>
            De Nieuwe <span className="wordmark__second">Verscheidenheid</span>
          </span>
        </Link>
        <button
          type="button"
          className="site-header__toggle"
          aria-expanded={isOpen}
          aria-controls="hoofdmenu"
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name={isOpen ? 'close' : 'menu'} />
          Menu
        </button>
        <nav id="hoofdmenu" className={`site-nav${isOpen ? ' site-nav--open' : ''}`} aria-label="Hoofdmenu">
          <ul>
            {PAGES.map((page) => (
              <li key={page.href}>
                <Link href={page.href} className="site-nav__link" aria-current={current(page.href)}>
                  {page.label}
                </Link>
              </li>
            ))}
            <li>
              <Link href="/zoeken" className="site-nav__link" aria-current={current('/zoeken')}>
                <Icon name="search" /> Zoeken
              </Link>
            </li>
          </ul>
          <ul className="site-nav__own">
            <OwnMunicipality />
            {isEditor(who) && (
              <li>
                <Link href="/redactie" className="site-nav__link" aria-current={current('/redactie')}>
                  Redactie
                </Link>
              </li>
            )}
            {who?.signedIn && (
              <li>
                <Link
                  href="/mijn-bijdragen"
                  className="site-nav__link"
                  aria-current={current('/mijn-bijdragen')}
                >
                  Mijn bijdragen
                </Link>
              </li>
            )}
            {who?.signedIn && (
              <li>
                <Link
                  href="/mijn-gegevens"
                  className="site-nav__link"
                  aria-current={current('/mijn-gegevens')}
                >
                  Mijn gegevens
                </Link>
              </li>
            )}
            <li>
              <Link
                href="/insturen"
                className="site-nav__link site-nav__link--call"
                aria-current={current('/insturen')}
              >
                Insturen
              </Link>
            </li>
            <li>
              <Account who={who} />
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

/** The way to the municipality that the reader chose as theirs. */
function OwnMunicipality() {
  const chosen = useChosen();
  return chosen ? <Chosen code={chosen} /> : null;
}

function Chosen({ code }: { code: string }) {
  const { data: municipalities = [] } = useMunicipalities();
  const own = municipalities.find((one) => one.code === code);
  return (
    own && (
      <li>
        <Link href={`/gemeenten/${own.slug}`} className="site-nav__link">
          <Icon name="pin" /> {own.name}
        </Link>
      </li>
    )
  );
}

function Account({ who }: { who: Session | undefined }) {
  const [path] = useLocation();
  if (!who?.signedIn) {
    return (
      <a className="site-nav__link" href={signInAddress(path)}>
        Inloggen
      </a>
    );
  }
  return (
    <button
      type="button"
      className="site-nav__link site-nav__button"
      onClick={leave}
      title={`Ingelogd als ${who.name}`}
    >
      Uitloggen
    </button>
  );
}
