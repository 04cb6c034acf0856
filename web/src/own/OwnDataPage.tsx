// SPDX-License-Identifier: EUPL-1.2
import { useQueries, useQuery } from '@tanstack/react-query';
import { own } from '../api/own';
import { SignInGate } from '../session/SignInGate';
import { counted, listed } from '../ui/format';
import { Link } from '../ui/Link';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { Page } from '../ui/Page';
import { Download } from './Download';
import { EraseForm } from './EraseForm';
import { parts } from './services';
import './own.css';

const SERVICES = Object.keys(parts);

/** What the portal keeps of who is signed in, to see, to take along and to have erased. */
export function OwnDataPage() {
  return (
    <SignInGate
      title="Mijn gegevens"
      why="Wat het portaal van u bewaart, om te zien, mee te nemen of te wissen."
    >
      {(who) => (
        <Page
          title="Mijn gegevens"
          lead="Wat het portaal van u bewaart, om te zien, mee te nemen of te wissen."
          path={[{ href: '/mijn-gegevens', label: 'Mijn gegevens' }]}
        >
          <UnderWay />
          <section className="section" aria-labelledby="bewaard">
            <h2 id="bewaard" className="nl-heading nl-heading--level-2">
              Wat wij van u bewaren
            </h2>
            <div className="prose own__text">
              <p>
                Uw organisatie vertelt ons wie u bent: een nummer, uw naam ({who.name}), uw gemeente, uw
                functie en uw rol. Wij bewaren dat alleen bij wat u schrijft en doet. Een wachtwoord of
                e-mailadres van u hebben wij niet. Meer leest u bij <Link href="/privacy">Privacy</Link>.
              </p>
            </div>
            <Kept />
          </section>
          <section className="section" aria-labelledby="meenemen">
            <h2 id="meenemen" className="nl-heading nl-heading--level-2">
              Meenemen
            </h2>
            <div className="prose own__text">
              <p>
                U krijgt één zip-bestand met alles hierboven, als JSON en als CSV voor een rekenblad, met
                uitleg. Van anderen staat er niets in.
              </p>
            </div>
            <Download />
          </section>
          <section className="section" aria-labelledby="wissen">
            <h2 id="wissen" className="nl-heading nl-heading--level-2">
              Alles laten wissen
            </h2>
            <EraseForm />
          </section>
        </Page>
      )}
    </SignInGate>
  );
}

/** The way to an erasure that was begun before. */
function UnderWay() {
  const { data } = useQuery({
    queryKey: ['erasures'],
    queryFn: ({ signal }) => own.erasures(signal),
    staleTime: 0,
  });
  const erasure = data?.items[0];
  return (
    erasure && (
      <Notice title="Uw gegevens worden gewist">
        <p>
          <Link href={`/mijn-gegevens/${erasure.id}`}>Bekijk hoever het is</Link>
        </p>
      </Notice>
    )
  );
}

/** How much there is of what; a part that is away does not keep the others from being shown. */
function Kept() {
  const answers = useQueries({
    queries: SERVICES.map((service) => ({
      queryKey: ['own-data', service],
      queryFn: ({ signal }: { signal: AbortSignal }) => own.tables(service, signal),
      staleTime: 0,
    })),
  });
  if (answers.some((answer) => answer.isPending)) {
    return <Loading what="Uw gegevens" lines={4} />;
  }
  const away = SERVICES.filter((_, place) => answers[place]?.isError).map(
    (service) => parts[service] ?? service,
  );
  const tables = SERVICES.flatMap((service, place) =>
    (answers[place]?.data ?? [])
      .filter((table) => table.rows > 0)
      .map((table) => ({ ...table, service, part: parts[service] })),
  );
  return (
    <>
      {away.length > 0 && (
        <Notice tone="warning" title={`${listed(away)} antwoordt nu niet`}>
          <p>Wat daar van u wordt bewaard, staat hieronder niet bij. Probeer het straks opnieuw.</p>
        </Notice>
      )}
      {tables.length === 0 ? (
        away.length === 0 && <p>U schreef nog niets en wij bewaren niets van u.</p>
      ) : (
        <ul className="rows">
          {tables.map((table) => (
            <li key={`${table.service} ${table.name}`} className="row">
              <div>
                <p className="card__meta">{table.part}</p>
                <p className="row__title">{table.meaning}</p>
              </div>
              <p>{counted(table.rows, 'regel', 'regels')}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
