// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useRef } from 'react';
import { Icon } from './Icon';

export interface FieldError {
  /** The id of the field to mend. */
  field: string;
  label: string;
  message: string;
}

/** All that is to be mended, each with the way to its field; takes the focus when it appears or changes. */
export function ErrorSummary({ errors, title }: { errors: FieldError[]; title: string }) {
  const summary = useRef<HTMLDivElement>(null);
  const key = errors.map((error) => error.field).join();
  useEffect(() => {
    if (key) {
      summary.current?.focus();
    }
  }, [key]);

  if (errors.length === 0) {
    return null;
  }
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className="utrecht-alert utrecht-alert--error notice error-summary"
    >
      <div className="utrecht-alert__icon">
        <Icon name="warning" />
      </div>
      <div className="utrecht-alert__content">
        <div className="utrecht-alert__message">
          <p className="notice__title">{title}</p>
          <ul className="list">
            {errors.map((error) => (
              <li key={error.field}>
                <a
                  className="nl-link"
                  href={`#${error.field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    const field = document.getElementById(error.field);
                    field?.focus();
                    field?.scrollIntoView({ block: 'center' });
                  }}
                >
                  {error.label}: {error.message.toLowerCase()}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
