// SPDX-License-Identifier: EUPL-1.2
import type { Classification } from '../api/typology';
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
        <TypeSwatch slug={indication.type?.slug} size={assignment ? 32 : 48} />
        <div>
          <p className="classification__label">{indication.label}</p>
          <p className="classification__type">
            {indication.type ? (
              <Link href={`/typen/${indication.type.slug}`}>{indication.type.name}</Link>
            ) : (
              'Niet ingedeeld'
            )}
          </p>
          <p className="small">
            {certainty(indication.confidence)}
            {indication.secondNearest && (
              <>
                {' '}
                Het dichtst daarbij komt{' '}
                <Link href={`/typen/${indication.secondNearest.slug}`}>{indication.secondNearest.name}</Link>.
              </>
            )}
          </p>
        </div>
      </div>
      {indication.reasons.length > 0 && (
        <details className="classification__reasons" open={!assignment}>
          <summary>Waarom deze indicatie?</summary>
          <ul>
            {indication.reasons.map((reason) => (
              <li key={reason.indicator + reason.profile}>
                <Icon name={reason.holds === false ? 'close' : 'check'} />
                <span>
                  <span className="visually-hidden">
                    {reason.holds === false ? 'Klopt niet: ' : 'Klopt: '}
                  </span>
                  {reason.label}: <strong>{reason.value}</strong>
                  <span className="classification__profile">past bij het type: {reason.profile}</span>
                </span>
              </li>
            ))}
          </ul>
          <p className="small">
            Regels {indication.rulesVersion}. <Link href="/over">Hoe wij {name} indelen</Link>
          </p>
        </details>
      )}
    </div>
  );
}

function certainty(confidence: number): string {
  if (confidence >= 0.75) {
    return 'De cijfers wijzen duidelijk deze kant op.';
  }
  return confidence >= 0.4
    ? 'De cijfers wijzen deze kant op.'
    : 'Een grensgeval: de cijfers wijzen niet één kant op.';
}
