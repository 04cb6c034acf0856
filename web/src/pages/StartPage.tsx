// SPDX-License-Identifier: EUPL-1.2
import { useLocation } from 'wouter';
import { Mosaic } from '../frame/Mosaic';
import { choose } from '../municipality/chosen';
import { MunicipalityPicker } from '../municipality/MunicipalityPicker';
import { Explorer } from '../search/Explorer';
import { SearchForm } from '../search/SearchForm';
import { TypeSwatch } from '../type/TypeSwatch';
import { useTypes } from '../type/useTypes';
import { counted } from '../ui/format';
import { ButtonLink, Link } from '../ui/Link';
import { Page, PageHeading } from '../ui/Page';

/** The entrance: search, one's own municipality, and the stories on the map and in a list. */
export function StartPage() {
  const [, navigate] = useLocation();
  return (
    <Page title="De Nieuwe Verscheidenheid" bare>
      <section className="hero">
        <div className="hero__inner">
          <div className="hero__text">
            <PageHeading>Leren van gemeenten die op de uwe lijken</PageHeading>
            <p className="hero__lead">
              Nederland telt acht typen gemeenten naar herkomst van hun inwoners. Vind de verhalen van
              gemeenten die voor dezelfde vragen staan, met het dilemma voorop en eerlijk over wat niet
              werkte.
            </p>
            <div className="hero__ways">
              <SearchForm
                large
                labelShown
                suggesting
                label="Zoek in alle verhalen"
                placeholder="Thema, gemeente of vraag"
                value=""
                onSearch={(q) => navigate(`/zoeken?q=${encodeURIComponent(q)}`)}
              />
              <MunicipalityPicker
                label="Of kies uw gemeente"
                onChoose={(one) => {
                  choose(one.code);
                  navigate(`/gemeenten/${one.slug}`);
                }}
                onChooseEnded={(one) => navigate(`/gemeenten/${one.code}`)}
              />
            </div>
          </div>
          <Mosaic />
        </div>
      </section>
      <div className="page page--start">
        <section aria-labelledby="verhalen-kop">
          <div className="section__header">
            <h2 id="verhalen-kop" className="nl-heading nl-heading--level-2">
              Verhalen uit het land
            </h2>
            <Link href="/portfolio">Naar het hele portfolio</Link>
          </div>
          <Explorer pageSize={4} level={3} compact />
        </section>
        <TypesStrip />
        <section className="call">
          <div>
            <h2 className="nl-heading nl-heading--level-2">Wat niet werkte, is ook een bijdrage</h2>
            <p>
              Elk verhaal heeft een vast kopje ‘Wat niet werkte’. Juist dat bespaart collega’s een jaar. Deel
              het uwe: een eerste concept kost een kwartier.
            </p>
          </div>
          <ButtonLink href="/insturen">Stuur een voorbeeld in</ButtonLink>
        </section>
      </div>
    </Page>
  );
}

function TypesStrip() {
  const { data: types = [] } = useTypes();
  return (
    <section className="section" aria-labelledby="typen-kop">
      <div className="section__header">
        <h2 id="typen-kop" className="nl-heading nl-heading--level-2">
          Acht typen gemeenten
        </h2>
        <Link href="/typen">Lees meer over de typen</Link>
      </div>
      <ul className="type-tiles">
        {types.map((type) => (
          <li key={type.slug} className="type-tile card--linked">
            <TypeSwatch slug={type.slug} size={48} />
            <span>
              <Link href={`/typen/${type.slug}`} className="card__link type-tile__name">
                {type.name}
              </Link>
              <span className="small">{counted(type.municipalityCount, 'gemeente', 'gemeenten')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
