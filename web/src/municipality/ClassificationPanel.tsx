// SPDX-License-Identifier: EUPL-1.2
import type { Classification, Reason } from '../api/typology';
import { TypeSwatch } from '../type/TypeSwatch';
import { Icon } from '../ui/Icon';
import { Link } from '../ui/Link';

/** The WRR's assignment where it is known and, apart from it, what the figures indicate and why. */
export function ClassificationPanel({
  classification,
  name,
}: {
  classification: Classification;
  name: string;
}) {
  const { assignment, indication } = classification;
  const { type, nearest } = indication;
  return (
    <div className="classification">
      {assignment && (
        <div className="classification__verdict">
          <TypeSwatch slug={assignment.type.slug} size={48} />
          <div>
            <p className="classification__label">Indeling van de WRR</p>
            <p className="classification__type">
              <Link href={`/typen/${assignment.type.slug}`}>{assignment.type.name}</Link>
            </p>
            <p className="small">
              {assignment.evidence}. Cijfers van {assignment.year}.
            </p>
          </div>
        </div>
      )}
      <div className={`classification__verdict${assignment ? ' classification__verdict--second' : ''}`}>
        <TypeSwatch slug={type?.slug} size={assignment ? 32 : 48} />
        <div>
          <p className="classification__label">{indication.label}</p>
          <p className="classification__type">
            {type ? <Link href={`/typen/${type.slug}`}>{type.name}</Link> : 'Niet ingedeeld'}
          </p>
          <p className="classification__certainty">{indication.certainty}</p>
        </div>
      </div>
      {type && (
        <details className="classification__reasons" open={!assignment}>
          <summary>Waarom deze indicatie?</summary>
          <Reasons reasons={indication.reasons} />
        </details>
      )}
      {nearest && (
        <div className="classification__nearest">
          <h3 className="nl-heading nl-heading--level-4">
            {type ? 'Het dichtst daarbij komt ' : 'Het dichtst in de buurt komt '}
            <Link href={`/typen/${nearest.type.slug}`}>{nearest.type.name}</Link>
          </h3>
          <p>{nearest.text}</p>
          {nearest.lacking.length > 0 && (
            <>
              <p className="classification__lacking">Wat daarvoor ontbreekt:</p>
              <Reasons reasons={nearest.lacking} />
            </>
          )}
        </div>
      )}
      <p className="small classification__method">
        Regels {indication.rulesVersion}. <Link href="/methode">Hoe wij {name} indelen</Link>
      </p>
    </div>
  );
}

/** Criteria with the municipality's value, in sentences, and what is usual in the country. */
function Reasons({ reasons }: { reasons: Reason[] }) {
  return (
    <ul className="reasons">
      {reasons.map((reason) => (
        <li key={reason.indicator + reason.profile} className={reason.holds ? '' : 'reasons__lacking'}>
          <Icon name={reason.holds ? 'check' : 'close'} />
          <span>
            <span className="visually-hidden">{reason.holds ? 'Klopt: ' : 'Klopt niet: '}</span>
            {reason.text}
            <span className="reasons__median">Middelste van alle gemeenten: {reason.median}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
