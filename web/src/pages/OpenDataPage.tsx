// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { ExternalLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';

const PORTFOLIO = '/api/portfolio/v1';
const EXPORT = `${PORTFOLIO}/exports/entries`;

/** What others may take from here, how, and under what. */
export function OpenDataPage() {
  return (
    <Page
      title="Open data"
      lead="De verhalen die hier staan, mag u verder gebruiken als u zegt van wie ze zijn. Zonder account en zonder te vragen."
      path={[{ href: '/open-data', label: 'Open data' }]}
    >
      <div className="prose prose--page">
        <h2>Alle verhalen als tabel</h2>
        <p>
          Een rij per gepubliceerd verhaal, met de hele tekst, de gemeente, het type, de thema’s, de periode
          en de bronnen. Namen van personen en contactgegevens staan er niet in.
        </p>
        <ul>
          <li>
            <File href={`${EXPORT}?format=csv`} type="text/csv">
              Verhalen als CSV
            </File>
          </li>
          <li>
            <File href={`${EXPORT}?format=json`} type="application/json">
              Verhalen als JSON
            </File>
          </li>
          <li>
            <File href={`${EXPORT}/readme?format=markdown`} type="text/markdown">
              Wat elke kolom betekent
            </File>
            , en{' '}
            <File href={`${EXPORT}/readme?format=csvw`} type="application/csvm+json">
              hetzelfde voor programma’s
            </File>{' '}
            (CSV on the Web)
          </li>
        </ul>
        <p>
          Met de filters van het <Link href="/portfolio">portfolio</Link> krijgt u een deel: onder de lijst
          staat ‘Bewaar deze selectie’.
        </p>
        <h2>Nieuwe verhalen volgen</h2>
        <p>
          Met een{' '}
          <File href={`${PORTFOLIO}/feed`} type="application/atom+xml">
            Atom-feed
          </File>{' '}
          ziet uw feedlezer of Outlook vanzelf wat er bijkomt. Elke selectie heeft een eigen feed: kies
          filters in het <Link href="/portfolio">portfolio</Link> en daarna ‘Volg deze selectie’.
        </p>
        <h2>Licentie</h2>
        <p>
          Verhalen staan onder{' '}
          <ExternalLink href="https://creativecommons.org/licenses/by/4.0/deed.nl">CC BY 4.0</ExternalLink>: u
          mag ze delen en bewerken, als u de gemeente noemt die het vertelt en zegt wat u veranderde. Bij
          foto’s geldt wat erbij staat. Wie op een foto staat, kan toestemming intrekken: toon foto’s daarom
          vanaf hun adres hier, en bewaar ze niet.
        </p>
        <p>
          Verhalen met <code>sample</code> op <code>true</code> zijn voorbeeldinhoud: verzonnen om het portaal
          te laten zien.
        </p>
        <h2>Voor catalogi en zoekmachines</h2>
        <ul>
          <li>
            <File href={`${PORTFOLIO}/catalog`} type="application/ld+json">
              Beschrijving volgens DCAT-AP-NL 3.0
            </File>{' '}
            (JSON-LD), om op te nemen in een datacatalogus
          </li>
          <li>
            Elk verhaal in de woorden van{' '}
            <ExternalLink href="https://schema.org/Article">schema.org</ExternalLink>: in de pagina zelf, en
            bij de API met <code>Accept: application/ld+json</code>
          </li>
        </ul>
        <h2>Cijfers en kaart</h2>
        <ul>
          <li>
            <File href="/api/typology/v1/exports/peer-distances?format=csv" type="text/csv">
              Hoe gemeenten op elkaar lijken
            </File>
            , als CSV, met{' '}
            <File href="/api/typology/v1/exports/peer-distances/readme" type="text/markdown">
              uitleg
            </File>
          </li>
          <li>
            <File href="/api/map/v1" type="application/json">
              Gemeenten en verhalen op de kaart
            </File>
            , als OGC API Features
          </li>
        </ul>
        <h2>De API’s</h2>
        <p>Alles wat deze pagina’s tonen, komt uit vier API’s, beschreven met OpenAPI 3.1.</p>
        <ul>
          <li>
            <File href={`${PORTFOLIO}/openapi.json`} type="application/json">
              Portfolio: verhalen, zoeken, open data
            </File>
          </li>
          <li>
            <File href="/api/typology/v1/openapi.json" type="application/json">
              Typologie: gemeenten, typen, cijfers, gelijkenis
            </File>
          </li>
          <li>
            <File href="/api/forum/v1/openapi.json" type="application/json">
              Forum: gesprekken
            </File>
          </li>
          <li>
            <File href="/api/map/v1/openapi.json" type="application/json">
              Kaart: grenzen, tegels, plaatsen
            </File>
          </li>
        </ul>
        <p>
          Antwoorden dragen een <code>ETag</code>. Vraag met <code>If-None-Match</code> of er iets veranderd
          is; dan kost kijken niets.
        </p>
      </div>
    </Page>
  );
}

/** A link to what is no page. */
function File({ href, type, children }: { href: string; type: string; children: ReactNode }) {
  return (
    <a className="nl-link" href={href} type={type}>
      {children}
    </a>
  );
}
