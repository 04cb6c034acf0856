// SPDX-License-Identifier: EUPL-1.2
import { useTileSet } from '../map/useTileSet';
import { ExternalLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';

/** What this is, where the types come from and how the indication is computed. */
export function AboutPage() {
  const tileSet = useTileSet();
  return (
    <Page
      title="Over dit portaal"
      lead="Gemeenten staan voor dezelfde vragen, maar weten het vaak niet van elkaar. Dit portaal brengt ze bij elkaar."
      path={[{ href: '/over', label: 'Over' }]}
    >
      <div className="prose prose--page">
        <h2>Waarom acht typen?</h2>
        <p>
          In 2018 beschreef de Wetenschappelijke Raad voor het Regeringsbeleid (WRR) in{' '}
          <cite>De nieuwe verscheidenheid</cite> (Jennissen, Engbersen, Bokhorst en Bovens) hoe de herkomst
          van inwoners per gemeente verschilt, en onderscheidde acht typen gemeenten. Een aanpak uit een
          gemeente van hetzelfde type past meestal beter dan een willekeurig voorbeeld.{' '}
          <Link href="/typen">Bekijk de acht typen</Link>.
        </p>
        <h2>Wat u hier vindt</h2>
        <ul>
          <li>
            Een <Link href="/portfolio">portfolio</Link> van portretten, programma’s en projecten, elk verteld
            volgens hetzelfde model: het dilemma voorop, en altijd ook wat niet werkte.
          </li>
          <li>
            Per gemeente een pagina met het type, de cijfers, de meest gelijkende gemeenten en hun verhalen.
          </li>
          <li>
            Een <Link href="/forum">forum</Link> waar ambtenaren elkaar vragen stellen.
          </li>
        </ul>
        <h2 id="methode">Hoe wij gemeenten indelen</h2>
        <p>
          Waar een bron de indeling van de WRR noemt, geldt die. De volledige lijst van de WRR was voor ons
          niet beschikbaar. Daarom staat bij elke gemeente ook een <strong>indicatie</strong>, altijd met het
          opschrift ‘indicatie, niet de WRR-indeling’, met de redenen en met het type dat er het dichtst bij
          komt. De twee worden nooit door elkaar gebruikt. Een gemeente kan ook ‘niet ingedeeld’ zijn.
        </p>
        <p>
          De indicatie volgt uit regels over openbare cijfers: herkomst van de inwoners, inwonertal,
          stedelijkheid, landbouw en de landsgrens. Ook wie op wie lijkt, is uitgerekend.{' '}
          <Link href="/methode">Bij de methode</Link> staan alle regels, de diversiteitsindex, de afstanden en
          de bronnen. Zeven namen van typen staan in de bronnen. Dat ‘provinciesteden’ het achtste type heet,
          is onze gevolgtrekking.
        </p>
        <h2>Bronnen</h2>
        <ul>
          <li>Cijfers over herkomst, wijken en gemeenten: CBS, CC BY 4.0, eigen bewerking.</li>
          <li>Gemeentenamen en codes: TOOI-register van de overheid.</li>
          <li>
            {tileSet && !tileSet.schematic ? (
              <>Kaart: {tileSet.attribution}.</>
            ) : (
              <>
                Kaart: schematische grenzen, gemaakt uit{' '}
                <ExternalLink href="https://www.geonames.org/">GeoNames</ExternalLink> (CC BY 4.0) en Natural
                Earth. Zij zeggen niet in welke gemeente een adres ligt.
              </>
            )}
          </li>
        </ul>
        <h2>Voorbeeldinhoud</h2>
        <p>
          Verhalen met het merk ‘Voorbeeldinhoud’ zijn verzonnen om het portaal te laten zien. De genoemde
          gemeente heeft ze niet ingestuurd.
        </p>
      </div>
    </Page>
  );
}
