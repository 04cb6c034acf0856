// SPDX-License-Identifier: EUPL-1.2
import { ExternalLink, Link } from '../ui/Link';
import { Page } from '../ui/Page';

/** What this is, where the types come from and how the indication is computed. */
export function AboutPage() {
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
          stedelijkheid, landbouw en de landsgrens. De regels hebben een versie; verandert er iets, dan worden
          alle gemeenten opnieuw ingedeeld. Zeven namen van typen staan in de bronnen. Dat ‘provinciesteden’
          het achtste type heet, is onze gevolgtrekking.
        </p>
        <h2>De diversiteitsindex</h2>
        <p>
          De index is de kans dat twee willekeurige inwoners tot verschillende herkomstgroepen horen: 1 min de
          som van de gekwadrateerde aandelen, de Nederlandse groep meegerekend. De WRR gebruikte 18 groepen.
          Openbare cijfers hebben er minder: 7 in de oude indeling (2022) en 3 in de nieuwe (vanaf 2023).
          Daarom zijn de getallen niet met die van de WRR te vergelijken, en de oude en nieuwe indeling niet
          met elkaar.
        </p>
        <h2>Wie op wie lijkt</h2>
        <p>
          Van elke gemeente vergelijken wij herkomst, omvang, stedelijkheid, landbouw en grens. Elk kenmerk
          telt naar verhouding van zijn spreiding; de kenmerken van herkomst wegen het zwaarst. Hoe kleiner
          het verschil over alles samen, hoe hoger de gelijkenis. Bij elke gemeente staat waarin de gelijkenis
          zit.
        </p>
        <h2>Bronnen</h2>
        <ul>
          <li>Cijfers over herkomst, wijken en gemeenten: CBS, CC BY 4.0, eigen bewerking.</li>
          <li>Gemeentenamen en codes: TOOI-register van de overheid.</li>
          <li>
            Kaart: schematische grenzen, gemaakt uit{' '}
            <ExternalLink href="https://www.geonames.org/">GeoNames</ExternalLink> (CC BY 4.0) en Natural
            Earth. Zij zeggen niet in welke gemeente een adres ligt.
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
