// SPDX-License-Identifier: EUPL-1.2
import type { ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import { tell } from './problems';

interface Props {
  tone?: 'info' | 'ok' | 'warning' | 'error';
  title?: string;
  children?: ReactNode;
  /** Whether screen readers are to hear it as soon as it appears. */
  announced?: boolean;
}

/** Something the reader is to know, in a frame of its own. */
export function Notice({ tone = 'info', title, children, announced }: Props) {
  return (
    <div
      className={`utrecht-alert utrecht-alert--${tone} notice`}
      role={announced ? (tone === 'error' ? 'alert' : 'status') : undefined}
    >
      <div className="utrecht-alert__icon">
        <Icon name={tone === 'ok' ? 'check' : tone === 'info' ? 'info' : 'warning'} />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          {title && <p className="notice__title">{title}</p>}
          {children}
        </div>
      </div>
    </div>
  );
}

/** That something failed, what to do about it, and a button to try again. */
export function ProblemNotice({ failure, retry }: { failure: unknown; retry?: () => void }) {
  const { title, advice } = tell(failure);
  return (
    <Notice tone="error" title={title} announced>
      <p>{advice}</p>
      {retry && (
        <p>
          <Button onClick={retry}>Probeer opnieuw</Button>
        </p>
      )}
    </Notice>
  );
}
