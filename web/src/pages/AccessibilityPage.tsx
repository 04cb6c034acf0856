// SPDX-License-Identifier: EUPL-1.2
import { Link } from '../ui/Link';
import { Page } from '../ui/Page';

/** What was and was not examined; claims nothing. */
export function AccessibilityPage() {
  return (
    <Page
      title="Toegankelijkheid"
      lead="Iedereen moet dit portaal kunnen gebruiken. Hier staat wat is onderzocht en wat nog niet."
      path={[{ href: '/toegankelijkheid', label: 'Toegankelijkheid' }]}
    >
      <div className="prose prose--page">
        <h2>Waar wij naar streven</h2>
        <p>WCAG 2.2, niveau A en AA (EN 301 549).</p>
        <h2>Wat is onderzocht</h2>
        <ul>
          <li>Elke pagina is met axe-core nagekeken, bij 1280 en 390 pixels breed.</li>
          <li>De contrasten van tekst en van de kleuren op de kaart zijn uitgerekend.</li>
        </ul>
        <h2>Wat nog niet is onderzocht</h2>
        <ul>
          <li>
            Er is geen onderzoek door een onafhankelijke deskundige gedaan. Wij beweren dus niet dat het
            portaal voldoet.
          </li>
          <li>Er is niet getest met mensen die een schermlezer, spraakbediening of vergroting gebruiken.</li>
        </ul>
        <h2>Hoe het werkt</h2>
        <ul>
          <li>
            De kaart is er ook als lijst, met dezelfde filters en dezelfde verhalen. Op de kaart heeft elk
            type behalve een kleur ook een patroon en een letter.
          </li>
          <li>
            Alles is met het toetsenbord te bedienen. De kaart verschuift met de pijltjes en zoomt met + en −.
          </li>
          <li>Zonder WebGL toont het portaal een getekende kaart.</li>
          <li>Beweging is er nauwelijks, en niet als u die in uw systeem hebt uitgezet.</li>
        </ul>
        <h2>Bekende beperkingen</h2>
        <ul>
          <li>
            Losse stippen op de kaart zijn alleen met de muis of een vinger te kiezen; gebruik daarvoor de
            lijst.
          </li>
          <li>Teksten van gemeenten kunnen moeilijker zijn dan taalniveau B1.</li>
        </ul>
        <h2>Loopt u ergens tegenaan?</h2>
        <p>
          Laat het weten op het <Link href="/forum">forum</Link>, of aan de beheerder van het portaal bij uw
          gemeente.
        </p>
      </div>
    </Page>
  );
}
