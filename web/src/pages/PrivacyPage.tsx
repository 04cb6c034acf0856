// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';

/** What is kept of whom, and why. */
export function PrivacyPage() {
  return (
    <Page
      title="Privacy"
      lead="Lezen kan zonder account en zonder dat wij u volgen."
      path={[{ href: '/privacy', label: 'Privacy' }]}
    >
      <div className="prose prose--page">
        <h2>Als u alleen leest</h2>
        <ul>
          <li>Er zijn geen volgcookies, geen statistiek van derden en geen verzoeken aan andere websites.</li>
          <li>
            Wat u zoekt, wordt niet bewaard. Van vergeefse zoekvragen telt de redactie alleen gewone woorden
            die vaker gezocht zijn, zonder te weten door wie.
          </li>
          <li>
            Eén cookie beschermt formulieren tegen misbruik. De gemeente die u als de uwe kiest, blijft in uw
            browser.
          </li>
        </ul>
        <h2>Als u inlogt</h2>
        <ul>
          <li>
            Uw organisatie bevestigt wie u bent. Wij ontvangen een nummer, uw weergavenaam, uw gemeente, uw
            functie en uw rol; geen wachtwoord.
          </li>
          <li>Een afgeschermd cookie houdt u ingelogd. Uitloggen verwijdert het.</li>
          <li>
            Op het forum bewaren wij voor u tot waar u gesprekken las, wat u bewaarde met uw notities, en
            welke gesprekken u volgt. Collega’s en redactie zien dat niet. Wie u met een bericht kan
            waarschuwen, weet welke openbare gesprekken u onder uw nummer volgt; niet waar u als type gemeente
            schreef, en niets van besloten groepen.
          </li>
          <li>
            Wat u schrijft en nog niet is opgeslagen, wordt in uw browser bewaard zodat het niet verloren
            gaat. Bij het uitloggen wordt dat gewist.
          </li>
        </ul>
        <h2>Wat u bijdraagt</h2>
        <ul>
          <li>Verhalen zijn van uw gemeente en openbaar na publicatie, onder CC BY 4.0.</li>
          <li>
            Wie aan een verhaal schreef, zien alleen uw eigen gemeente en de redactie; lezers zien uw
            gemeente. Elke tekst die openbaar was, blijft te lezen zolang het verhaal openbaar is.
          </li>
          <li>Het e-mailadres bij een verhaal zien alleen ingelogde collega’s.</li>
          <li>
            Op het forum staan uw weergavenaam, functie en gemeente bij uw bericht, zoals ze waren toen u het
            schreef. Plaatst u als type gemeente, dan ziet alleen de redactie wie u bent.
          </li>
          <li>
            Wat in een besloten groep staat, zien alleen de leden. Wie de groep beheert en de redactie zien
            wie lid zijn en wie dat wil worden. Gaat u uit een groep, dan blijven uw berichten er staan.
          </li>
          <li>
            Meldt u een bericht, dan ziet alleen de redactie dat u dat was. Wat de redactie doet, blijft met
            naam en reden in een logboek staan dat alleen redactie en beheer lezen.
          </li>
          <li>Noem geen inwoners bij naam.</li>
          <li>
            Noemen met @ kan collega’s die in het gesprek onder hun eigen naam schreven, leden van de besloten
            groep en gemeenten. Haalt iemand de eigen bijdrage weg, dan staat de naam er bij het noemen niet
            meer.
          </li>
          <li>
            Uit foto’s wissen wij plaats, tijd en camera. Wie herkenbaar is, gaf toestemming; wij bewaren
            wanneer, hoe en waar dat vastligt, geen namen. Trekt iemand die in, dan is de foto meteen voor
            iedereen weg. Kopieën die lezers eerder opsloegen kunnen wij niet wissen; reservekopieën vervallen
            vanzelf.
          </li>
        </ul>
        <h2>Cijfers over herkomst</h2>
        <p>
          Herkomst is een bijzonder persoonsgegeven. Wij gebruiken alleen totalen per gemeente die het CBS
          openbaar maakt; er zijn geen gegevens van personen.
        </p>
        <h2>Uw rechten</h2>
        <p>
          Bij <Link href="/mijn-gegevens">Mijn gegevens</Link> ziet u wat wij van u bewaren, neemt u alles mee
          in één bestand, en kunt u alles laten wissen. Uw bijdragen blijven dan staan zonder uw naam, of
          verdwijnen, naar uw keuze.
        </p>
        <p>
          Een gewist bericht kan nog ongeveer een week in oude berichten tussen de onderdelen van het portaal
          zitten, en tot dertig dagen in reservekopieën. Wat andere systemen van openbare teksten overnamen,
          kunnen wij niet wissen.
        </p>
        <p>
          Voor verbetering van wat u zelf niet kunt wijzigen, en met vragen, kunt u terecht bij de
          functionaris gegevensbescherming van uw gemeente of bij de beheerder van het portaal.
        </p>
      </div>
    </Page>
  );
}
