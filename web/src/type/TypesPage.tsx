// SPDX-License-Identifier: EUPL-1.2
import { useMunicipalities } from '../municipality/useMunicipalities';
import { counted } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { TypeSwatch } from './TypeSwatch';
import { useTypes } from './useTypes';

/** All eight types beside each other. */
export function TypesPage() {
  const types = useTypes();
  const { data: municipalities = [] } = useMunicipalities();
  const unclassified = municipalities.filter((one) => !one.type).length;
  return (
    <Page
      title="Acht typen gemeenten"
      path={[{ href: '/typen', label: 'Typen' }]}
      lead="Geen gemeente is hetzelfde, maar veel gemeenten staan voor dezelfde vragen. De WRR onderscheidde in 2018 acht typen naar de herkomst van hun inwoners. Wie zijn type kent, weet van wie hij kan leren."
    >
      <Loaded query={types} what="Typen" lines={8}>
        {(all) => (
          <ul className="cards cards--wide">
            {all.map((type) => (
              <li key={type.slug} className="card card--linked">
                <div className="card__top">
                  <TypeSwatch slug={type.slug} size={44} />
                  <span className="card__meta">
                    {counted(type.municipalityCount, 'gemeente', 'gemeenten')}
                  </span>
                </div>
                <h2 className="nl-heading nl-heading--level-3">
                  <Link href={`/typen/${type.slug}`} className="card__link">
                    {type.name}
                  </Link>
                </h2>
                <p>{type.description}</p>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
      <section className="section section--narrow">
        <h2 className="nl-heading nl-heading--level-2">Waar komt de indeling vandaan?</h2>
        <p>
          Van enkele gemeenten noemt de WRR het type zelf. Bij alle andere tonen wij een{' '}
          <strong>indicatie</strong>, die wij berekenen uit openbare cijfers van het CBS en die wij altijd zo
          noemen. Hoe dat gaat, staat bij <Link href="/methode">de methode</Link>.
        </p>
        {unclassified > 0 && (
          <p>
            {counted(unclassified, 'gemeente past', 'gemeenten passen')} bij geen van de acht. Daar staat
            ‘niet ingedeeld’, met het type dat er het dichtst bij komt en wat daarvoor ontbreekt.
          </p>
        )}
        <p>
          Past uw gemeente bij haar type, of juist niet?{' '}
          <Link href="/vergelijken">Vergelijk haar met andere gemeenten</Link>.
        </p>
      </section>
    </Page>
  );
}
