// SPDX-License-Identifier: EUPL-1.2
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useLocation, useSearchParams } from 'wouter';
import { type Comparison, type Municipality, typology } from '../api/typology';
import { choose, useChosen } from '../municipality/chosen';
import { MunicipalityPicker } from '../municipality/MunicipalityPicker';
import { useMunicipalities } from '../municipality/useMunicipalities';
import { TypeBadge } from '../type/TypeBadge';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';
import { Empty, Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { AspectChart } from './AspectChart';
import { addressOf, codesOf, MOST_COMPARED } from './address';
import { OriginChart } from './OriginChart';
import { WeightsPanel } from './WeightsPanel';
import { parametersOf, type Weights, weightsOf } from './weights';

/** A municipality beside up to three others of the reader's choice; who and how they are weighed is in the address. */
export function ComparePage() {
  const [query] = useSearchParams();
  const [, navigate] = useLocation();
  const chosen = useChosen();
  const named = codesOf(query);
  const codes = named.length === 0 && chosen ? [chosen] : named;
  const weights = weightsOf(query.getAll('weight'));
  const show = (next: string[], weighed: Weights = weights) =>
    navigate(addressOf(next, weighed), { replace: true });
  const weight = parametersOf(weights);
  const comparison = useQuery({
    queryKey: ['comparison', codes, weight],
    queryFn: ({ signal }) => typology.comparison(codes, weight, signal),
    enabled: codes.length > 0,
    placeholderData: keepPreviousData,
  });
  return (
    <Page
      title="Gemeenten vergelijken"
      path={[{ href: '/vergelijken', label: 'Vergelijken' }]}
      lead="Zet een gemeente naast drie andere: waarin lijken zij op elkaar, en waarin niet?"
    >
      <Chosen codes={codes} onChange={show} />
      {codes.length === 0 ? (
        <Empty title="Kies eerst een gemeente">
          <p>Daarna kunt u er drie naast zetten.</p>
        </Empty>
      ) : (
        <Loaded query={comparison} what="Vergelijking" lines={10}>
          {(found) => (
            <div className={comparison.isPlaceholderData ? 'is-stale' : ''}>
              <Similarity comparison={found} weights={weights} onWeigh={(next) => show(codes, next)} />
              <section className="section" aria-labelledby="herkomst">
                <h2 id="herkomst" className="nl-heading nl-heading--level-2">
                  Herkomst van de inwoners
                </h2>
                <OriginChart comparison={found} />
              </section>
              <Figures comparison={found} />
            </div>
          )}
        </Loaded>
      )}
    </Page>
  );
}

/** Who are compared, the first of whom is the one that the others are compared with. */
function Chosen({ codes, onChange }: { codes: string[]; onChange: (codes: string[]) => void }) {
  const { data: municipalities = [] } = useMunicipalities();
  const add = (one: Municipality) => {
    if (codes.length === 0) {
      choose(one.code);
    }
    if (!codes.includes(one.code)) {
      onChange([...codes, one.code]);
    }
  };
  return (
    <section className="panel compare__choice no-print" aria-labelledby="keuze">
      <h2 id="keuze" className="nl-heading nl-heading--level-3">
        Welke gemeenten?
      </h2>
      {codes.length > 0 && (
        <ul className="chips">
          {codes.map((code) => {
            const name = municipalities.find((one) => one.code === code)?.name ?? code;
            return (
              <li key={code}>
                <button
                  type="button"
                  className="chip"
                  aria-label={`Haal ${name} weg`}
                  onClick={() => onChange(codes.filter((other) => other !== code))}
                >
                  {name} <Icon name="close" />
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {codes.length < MOST_COMPARED ? (
        <MunicipalityPicker
          key={codes.join()}
          label={codes.length === 0 ? 'Kies uw gemeente' : 'Zet een gemeente ernaast'}
          onChoose={add}
        />
      ) : (
        <p className="small">Vier naast elkaar is het meeste. Haal er een weg om een andere te kiezen.</p>
      )}
    </section>
  );
}

function Similarity({
  comparison,
  weights,
  onWeigh,
}: {
  comparison: Comparison;
  weights: Weights;
  onWeigh: (weights: Weights) => void;
}) {
  const { municipality: own, others } = comparison;
  return (
    <section className="section" aria-labelledby="gelijkenis">
      <h2 id="gelijkenis" className="nl-heading nl-heading--level-2">
        Hoeveel lijken zij op {own.name}?
      </h2>
      <p>
        <TypeBadge type={own.type} linked />
      </p>
      {others.length === 0 ? (
        <p>
          Zet hierboven een gemeente naast {own.name}, of begin bij de{' '}
          <Link href={`/gemeenten/${own.slug}#gelijken`}>gemeenten die er het meest op lijken</Link>.
        </p>
      ) : (
        <>
          <div className="cards compare__others">
            {others.map((other) => (
              <article key={other.municipality.code} className="card">
                <div className="card__top">
                  <TypeBadge type={other.municipality.type} />
                  <span className="peer__score">
                    {Math.round(other.similarity * 100)}%<span className="visually-hidden"> gelijkenis</span>
                  </span>
                </div>
                <h3 className="nl-heading nl-heading--level-4">
                  <Link href={`/gemeenten/${other.municipality.slug}`}>{other.municipality.name}</Link>
                </h3>
                <AspectChart aspects={other.aspects} own={own.name} other={other.municipality.name} />
              </article>
            ))}
          </div>
          <p className="small compare__legend">
            Een streep voorbij het midden: verder uit elkaar dan twee gemeenten gewoonlijk liggen.{' '}
            <Link href="/methode#afstand">Zo rekenen wij</Link>
          </p>
          <WeightsPanel all={comparison.weights} weights={weights} onChange={onWeigh} />
        </>
      )}
    </section>
  );
}

/** All figures of all that are compared, with the country's median. */
function Figures({ comparison }: { comparison: Comparison }) {
  const { municipality: own, others, figures } = comparison;
  return (
    <section className="section" aria-labelledby="cijfers">
      <h2 id="cijfers" className="nl-heading nl-heading--level-2">
        Alle cijfers
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard */}
      <section className="scroller" tabIndex={0} aria-label="Tabel met alle cijfers">
        <table className="figures figures--wide">
          <thead>
            <tr>
              <th scope="col">Kenmerk</th>
              <th scope="col">{own.name}</th>
              {others.map((other) => (
                <th key={other.municipality.code} scope="col">
                  {other.municipality.name}
                </th>
              ))}
              <th scope="col">Middelste gemeente</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <tr key={figure.indicator}>
                <th scope="row">{figure.label}</th>
                <td className="figures__own">{figure.own.text}</td>
                {figure.others.map((value, place) => (
                  <td key={others[place]?.municipality.code}>{value.text}</td>
                ))}
                <td className="figures__median">{figure.median.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="small">
        De middelste gemeente: de helft van de gemeenten ligt lager, de helft hoger. Bronnen en jaren staan
        bij <Link href="/methode#bronnen">de methode</Link>.
      </p>
    </section>
  );
}
