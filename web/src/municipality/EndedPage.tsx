// SPDX-License-Identifier: EUPL-1.2
import { useQuery } from '@tanstack/react-query';
import { portfolio } from '../api/portfolio';
import type { EndedMunicipality } from '../api/typology';
import { EntryList } from '../search/EntryList';
import { TypeBadge } from '../type/TypeBadge';
import { date, number } from '../ui/format';
import { Link } from '../ui/Link';
import { Loaded } from '../ui/Loading';
import { Page } from '../ui/Page';
import { useMunicipalities } from './useMunicipalities';

const whole = new Intl.NumberFormat('nl-NL', { style: 'percent' });

/** A municipality that has merged into others: what became of it, and what it told itself. */
export function EndedPage({ one }: { one: EndedMunicipality }) {
  const { data: municipalities = [] } = useMunicipalities();
  const heir = one.successors.find((successor) => successor.primary);
  const parameters = { municipality: one.code, sort: 'newest', pageSize: 5 };
  const stories = useQuery({
    queryKey: ['search', parameters],
    queryFn: ({ signal }) => portfolio.search(parameters, signal),
  });
  return (
    <Page
      title={one.name}
      over="Voormalige gemeente"
      lead={one.note}
      path={[{ href: `/gemeenten/${one.code}`, label: one.name }]}
    >
      <section aria-labelledby="opvolgers">
        <h2 id="opvolgers" className="nl-heading nl-heading--level-2">
          {one.successors.length === 1 ? 'De gemeente van nu' : 'De gemeenten van nu'}
        </h2>
        <ul className="cards">
          {one.successors.map((successor) => {
            const now = municipalities.find((municipality) => municipality.code === successor.code);
            return (
              <li key={successor.code} className="card card--linked">
                <div className="card__top">{now && <TypeBadge type={now.type} />}</div>
                <h3 className="nl-heading nl-heading--level-3">
                  <Link href={`/gemeenten/${now?.slug ?? successor.code}`} className="card__link">
                    {successor.name}
                  </Link>
                </h3>
                <p>
                  {now && `${now.province.name}, ${number(now.population)} inwoners. `}
                  {one.successors.length > 1 && part(one.name, successor.addressShare)}
                </p>
              </li>
            );
          })}
        </ul>
      </section>
      <section className="section section--narrow">
        <h2 className="nl-heading nl-heading--level-2">Wat blijft en wat niet</h2>
        <p>
          {one.name} bestond tot en met {date(one.validToDate)}
          {one.validFromDate && `, sinds ${date(one.validFromDate)}`}.{' '}
          {one.assignment && (
            <>
              De WRR deelde haar in bij{' '}
              <Link href={`/typen/${one.assignment.type.slug}`}>{one.assignment.type.name}</Link>, naar
              cijfers van {one.assignment.year}.{' '}
            </>
          )}
          Het type van een opgeheven gemeente gaat niet vanzelf over op haar opvolger; die krijgt een
          indicatie uit haar eigen cijfers. Verhalen houden de naam van de gemeente die ze schreef, en staan
          ook bij haar opvolger.
        </p>
      </section>
      <Loaded query={stories} what="Verhalen">
        {(answer) =>
          answer.total === 0 ? null : (
            <section className="section" aria-labelledby="verhalen">
              <h2 id="verhalen" className="nl-heading nl-heading--level-2">
                Verhalen uit {heir?.name ?? one.name}
              </h2>
              <p className="section__lead">Die van {one.name} staan hierbij, onder hun eigen naam.</p>
              <EntryList hits={answer.items} level={3} />
            </section>
          )
        }
      </Loaded>
    </Page>
  );
}

function part(name: string, addressShare: number | undefined): string {
  return addressShare === undefined
    ? `Hoeveel van ${name} hierbij hoort, is niet bekend.`
    : `Hier ligt ${whole.format(addressShare)} van de adressen van ${name}.`;
}
