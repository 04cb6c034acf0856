// SPDX-License-Identifier: EUPL-1.2
import type { Decision } from '../api/moderation';
import { dateTime } from '../ui/format';
import { decisionNames, outcomeOf } from './words';

/** What was decided, why, and what became of an appeal. */
export function Decisions({ decisions }: { decisions: Decision[] }) {
  return (
    <ol className="verdicts">
      {decisions.map((decision) => (
        <li key={decision.decidedAt} className="verdict">
          <p>
            <strong>De redactie {decisionNames[decision.verdict]}</strong>{' '}
            <span className="small">
              op {dateTime(decision.decidedAt)}
              {decision.by && ` · ${decision.by}`}
            </span>
          </p>
          <p>Reden: {decision.reason}</p>
          {decision.appeal?.text && (
            <blockquote className="verdict__appeal">
              <p className="small">Bezwaar van {dateTime(decision.appeal.appealedAt)}:</p>
              <p>{decision.appeal.text}</p>
            </blockquote>
          )}
          {decision.appeal && <p>{outcomeOf(decision)}</p>}
          {decision.appeal?.outcome && (
            <p>
              Reden: {decision.appeal.outcome.reason}{' '}
              <span className="small">
                {dateTime(decision.appeal.outcome.settledAt)}
                {decision.appeal.outcome.by && ` · ${decision.appeal.outcome.by}`}
              </span>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
