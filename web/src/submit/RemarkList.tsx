// SPDX-License-Identifier: EUPL-1.2
import type { Remark } from '../api/portfolio';
import { Button } from '../ui/Button';
import { date } from '../ui/format';
import { Notice } from '../ui/Notice';

interface Props {
  remarks: Remark[];
  /** Marks one as dealt with, or as not; absent where that is not to be done. */
  onMark?: (remark: Remark) => void;
  busy?: boolean;
}

/** What editors asked to mend in one place: what is open, and what is dealt with. */
export function RemarkList({ remarks, onMark, busy }: Props) {
  if (remarks.length === 0) {
    return null;
  }
  const open = remarks.filter((remark) => !remark.resolvedAt);
  return (
    <Notice
      tone={open.length > 0 ? 'warning' : 'ok'}
      title={
        open.length === 0
          ? 'Opmerkingen afgehandeld'
          : open.length === 1
            ? 'Opmerking van de redactie'
            : 'Opmerkingen van de redactie'
      }
    >
      <ul className="remarks">
        {remarks.map((remark) => (
          <li key={remark.number} className={remark.resolvedAt ? 'remarks__done' : undefined}>
            <p className="plain-text">{remark.text}</p>
            <p className="remarks__state">
              <span className="small">
                {date(remark.remarkedAt)}
                {remark.resolvedAt && `, afgehandeld op ${date(remark.resolvedAt)}`}
              </span>
              {onMark && (
                <Button look="subtle" busy={busy} onClick={() => onMark(remark)}>
                  {remark.resolvedAt ? 'Toch niet afgehandeld' : 'Afgehandeld'}
                  <span className="visually-hidden">: {remark.text.slice(0, 60)}</span>
                </Button>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
