// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { type Method, typology } from '../api/typology';
import { TypeSwatch } from '../type/TypeSwatch';
import { number, ratio } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { RARELY } from '../ui/query';

/** How the portal arrives at a type and at peers, and why so: rules, index, distance, sources. */
export function MethodPage() {
  const method = useQuery({
    queryKey: ['method'],
    queryFn: ({ signal }) => typology.method(signal),
    ...RARELY,
  });
  return (
    <Page
      title="Hoe wij indelen en vergelijken"
      lead="Welke regels een gemeente een type geven, hoe wij uitrekenen wie op wie lijkt, en op welke cijfers dat rust. Alles is na te rekenen."
      path={[{ href: '/methode', label: 'Methode' }]}
    >
      <Loaded query={method} what="Methode" lines={12}>
        {(found) => (
          <div className="method">
            <Contents />
            <div>
              <Indication method={found} />
              <Diversity method={found} />
              <Distance method={found} />
              <Choices />
              <Sources method={found} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}

const PARTS = [
  { id: 'indeling', label: 'Het type' },
  { id: 'index', label: 'De diversiteitsindex' },
  { id: 'afstand', label: 'Wie op wie lijkt' },
  { id: 'keuzes', label: 'Waarom zo?' },
  { id: 'bronnen', label: 'Bronnen' },
];

function Contents() {
  return (
    <nav className="method__contents no-print" aria-label="Op deze pagina">
      <ul>
        {PARTS.map((part) => (
          <li key={part.id}>
            <a className="nl-link" href={`#${part.id}`}>
              {part.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Indication({ method: { indication } }: { method: Method }) {
  return (
    <section aria-labelledby="indeling">
      <h2 id="indeling" className="nl-heading nl-heading--level-2">
        Het type
      </h2>
      <div className="prose">
        <p>
          Van {number(indication.assigned)} gemeenten zegt een bron welk type de WRR hun gaf; dat type geldt.
          De volledige lijst van de WRR was voor ons niet beschikbaar. Daarom berekenen wij voor alle{' '}
          {number(indication.municipalities)} gemeenten een eigen <strong>{indication.label}</strong>. De twee
          staan altijd apart.
        </p>
        <p>
          {indication.explanation} Nu zijn dat er {number(indication.unclassified)}; zij horen welk type het
          dichtst in de buurt komt en wat daarvoor ontbreekt. Bij nog eens {number(indication.borderline)}{' '}
          gemeenten ligt een cijfer zo dicht bij een drempel dat wij van een grensgeval spreken.
        </p>
      </div>
      <ol className="rules">
        {indication.rules.map((rule) => (
          <li
            key={rule.name + rule.criteria.map((one) => one.indicator + one.threshold).join()}
            className="rule"
          >
            <TypeSwatch slug={rule.type} size={36} />
            <div>
              <h3 className="nl-heading nl-heading--level-4">
                <Link href={`/typen/${rule.type}`}>{rule.name}</Link>
              </h3>
              <dl className="criteria">
                {rule.criteria.map((criterion) => (
                  <div key={criterion.indicator}>
                    <dt>{criterion.label}</dt>
                    <dd>{criterion.threshold}</dd>
                  </div>
                ))}
              </dl>
            </div>
          </li>
        ))}
      </ol>
      <p className="small">
        Regels {indication.rulesVersion}. Verandert een regel of komt er een nieuw jaar bij, dan worden alle
        gemeenten opnieuw ingedeeld. Een type staat er twee keer als het op twee manieren kan kloppen.
      </p>
    </section>
  );
}

function Diversity({ method: { diversity } }: { method: Method }) {
  return (
    <section className="section" aria-labelledby="index">
      <h2 id="index" className="nl-heading nl-heading--level-2">
        De diversiteitsindex
      </h2>
      <p className="formula">{diversity.formula}</p>
      <div className="prose">
        <p>{diversity.explanation}</p>
        <p>
          De WRR rekende met 18 groepen. Openbare cijfers per gemeente hebben er minder. Hoe meer groepen, hoe
          hoger de index kan worden; daarom zijn onze getallen niet met die van de WRR te vergelijken, en de
          twee indelingen van het CBS niet met elkaar.
        </p>
      </div>
      <table className="figures figures--narrow">
        <caption>De index voor heel Nederland</caption>
        <thead>
          <tr>
            <th scope="col">Indeling van het CBS</th>
            <th scope="col">Jaar</th>
            <th scope="col">Groepen</th>
            <th scope="col">Index</th>
          </tr>
        </thead>
        <tbody>
          {diversity.country.map((one) => (
            <tr key={one.scheme}>
              <th scope="row">{one.label}</th>
              <td>{one.year}</td>
              <td>{one.groups}</td>
              <td>{ratio(one.hhi)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Distance({ method: { distance } }: { method: Method }) {
  return (
    <section className="section" aria-labelledby="afstand">
      <h2 id="afstand" className="nl-heading nl-heading--level-2">
        Wie op wie lijkt
      </h2>
      <p className="formula">{distance.formula}</p>
      <div className="prose">
        <p>{distance.explanation}</p>
      </div>
      <table className="figures figures--text">
        <caption className="visually-hidden">Kenmerken en hun gewicht</caption>
        <thead>
          <tr>
            <th scope="col">Kenmerk</th>
            <th scope="col">Gewicht</th>
            <th scope="col">Wat wij vergelijken</th>
          </tr>
        </thead>
        <tbody>
          {distance.aspects.map((aspect) => (
            <tr key={aspect.aspect}>
              <th scope="row">{aspect.label}</th>
              <td>{number(aspect.weight)}</td>
              <td>{aspect.explanation}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Vindt u iets anders belangrijker? Op de pagina <Link href="/vergelijken">gemeenten vergelijken</Link>{' '}
        en bij elke gemeente bepaalt u zelf wat telt.
      </p>
      <h3 className="nl-heading nl-heading--level-4">Alle afstanden downloaden</h3>
      <p>
        Van elke gemeente tot elke andere, met de afstand per kenmerk. Onder CC BY 4.0; het jaar staat in de
        naam van het bestand.
      </p>
      <ul className="downloads">
        <li>
          <a className="nl-link" href={`${distance.download}?format=csv`} download>
            CSV, voor een rekenblad
          </a>
        </li>
        <li>
          <a className="nl-link" href={`${distance.download}?format=json`} download>
            JSON, voor een programma
          </a>
        </li>
        <li>
          <a className="nl-link" href={distance.readme}>
            Wat de kolommen betekenen
          </a>
        </li>
      </ul>
    </section>
  );
}

/** The reasons of the decisions in docs/adr, in plain words. */
function Choices() {
  return (
    <section className="section" aria-labelledby="keuzes">
      <h2 id="keuzes" className="nl-heading nl-heading--level-2">
        Waarom zo?
      </h2>
      <div className="prose">
        <h3 className="nl-heading nl-heading--level-4">Waarom deze drempels?</h3>
        <p>
          Een type zegt waarin een gemeente opvalt tussen andere gemeenten. ‘Hoog’ lezen wij daarom af aan de
          verdeling over alle gemeenten: bij een voorstad hoort een index in het hoogste derde, bij een
          grensgemeente een aandeel Europeanen in de hoogste veertig procent. De drempels zijn ronde getallen
          en schuiven niet vanzelf mee, want dan kreeg een gemeente een ander type doordat andere gemeenten
          veranderen. Geen regel noemt een gemeente bij naam. Dat alle bekende WRR-indelingen kloppen, is een
          eis en geen bewijs: het zijn er te weinig. (Besluit 16 in de documentatie van het portaal.)
        </p>
        <h3 className="nl-heading nl-heading--level-4">Waarom deze afstand?</h3>
        <p>
          Aandelen tellen op tot honderd procent. Wie ze los van elkaar vergelijkt, telt hetzelfde verschil
          twee keer. De Hellinger-afstand doet dat niet, en kan ertegen dat een groep ergens ontbreekt; bij
          andere maten zou een groep van tien mensen de doorslag kunnen geven. Door elk kenmerk te delen door
          zijn gewone afstand tellen zij even zwaar, tot het gewicht anders bepaalt. (Besluit 11.)
        </p>
        <h3 className="nl-heading nl-heading--level-4">Waarom deze verhalen?</h3>
        <p>
          Een verhaal staat hoger naarmate de gemeente meer op de uwe lijkt, en iets hoger als zij van
          hetzelfde type is, als het over uw thema gaat of als het nieuw is. Van één gemeente komt nooit meer
          dan de helft, zolang andere iets te vertellen hebben.
        </p>
        <h3 className="nl-heading nl-heading--level-4">Wat deze cijfers niet zeggen</h3>
        <p>
          De nieuwe indeling van het CBS onderscheidt per gemeente drie groepen. Wij zien dus niet of iemand
          uit Duitsland of uit Polen komt, en leiden dat af uit de grens en de landbouw. Wie zich niet
          inschrijft, telt niet mee. Zodra er cijfers per land zijn, worden de regels herzien.
        </p>
      </div>
    </section>
  );
}

function Sources({ method: { sources } }: { method: Method }) {
  return (
    <section className="section" aria-labelledby="bronnen">
      <h2 id="bronnen" className="nl-heading nl-heading--level-2">
        Bronnen
      </h2>
      <ul className="sources">
        {sources.map((one) => (
          <li key={one.what} className="card">
            <h3 className="nl-heading nl-heading--level-4">{one.what}</h3>
            <p>
              {one.source}
              {one.years.length > 0 && `, ${one.years.join(', ')}`}
              {one.licence && ` (${one.licence})`}. {one.note}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
