// SPDX-License-Identifier: EUPL-1.2
import { type ComponentProps, type ReactNode, useId } from 'react';

interface FieldProps {
  /** The field's id, to which the error summary links. */
  id: string;
  label: string;
  hint?: ReactNode;
  error?: string;
  /** Shown beside the label; what is not marked must be filled in. */
  optional?: boolean;
}

function describedBy(id: string, hint: ReactNode, error?: string) {
  return [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined;
}

function Field({ id, label, hint, error, optional, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`utrecht-form-field field${error ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" htmlFor={id}>
        {label}
        {optional && <span className="field__optional"> (niet verplicht)</span>}
      </label>
      {hint && (
        <div className="utrecht-form-field-description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="utrecht-form-field-error-message" id={`${id}-error`}>
          {error}
        </div>
      )}
      {children}
    </div>
  );
}

interface TextProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'email' | 'url' | 'search' | 'date';
  limit?: number;
  autoComplete?: string;
  numeric?: boolean;
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  limit,
  autoComplete,
  numeric,
  ...field
}: TextProps) {
  return (
    <Field {...field}>
      <input
        className={`utrecht-textbox utrecht-textbox--html-input${field.error ? ' utrecht-textbox--invalid' : ''}${numeric ? ' field__short' : ''}`}
        id={field.id}
        type={type}
        inputMode={numeric ? 'numeric' : undefined}
        value={value}
        maxLength={limit}
        autoComplete={autoComplete ?? 'off'}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}

/** Several lines of text; says how many characters are left once that matters. */
export function TextArea({
  value,
  onChange,
  limit,
  rows = 5,
  area,
  ...field
}: TextProps & {
  rows?: number;
  /** What else is to be known of or done with the element itself. */
  area?: ComponentProps<'textarea'>;
}) {
  const left = limit === undefined ? undefined : limit - value.length;
  return (
    <Field {...field}>
      <textarea
        {...area}
        className={`utrecht-textarea utrecht-textarea--html-textarea${field.error ? ' utrecht-textarea--invalid' : ''}`}
        id={field.id}
        rows={rows}
        value={value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        onChange={(event) => onChange(event.target.value)}
      />
      {left !== undefined && left < 200 && (
        <p className={`field__left${left < 0 ? ' field__left--over' : ''}`}>
          {left < 0 ? `${-left} tekens te veel` : `Nog ${left} tekens`}
        </p>
      )}
    </Field>
  );
}

interface Option {
  value: string;
  label: string;
}

/** One of a list that is too long to show. */
export function SelectField({
  value,
  onChange,
  options,
  placeholder,
  ...field
}: FieldProps & {
  value: string;
  onChange: (value: string) => void;
  options: Option[];
  placeholder?: string;
}) {
  return (
    <Field {...field}>
      <select
        className={`utrecht-select utrecht-select--html-select${field.error ? ' utrecht-select--invalid' : ''}`}
        id={field.id}
        value={value}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={describedBy(field.id, field.hint, field.error)}
        onChange={(event) => onChange(event.target.value)}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}

interface ChoiceProps {
  id: string;
  legend: string;
  hint?: ReactNode;
  error?: string;
  options: (Option & { hint?: string })[];
}

/** Fields that belong together, with a name for all of them. */
export function FieldGroup({
  id,
  legend,
  hint,
  error,
  isTarget,
  children,
}: Omit<ChoiceProps, 'options'> & {
  /** Whether the error summary leads to the group itself, as it may have no field yet. */
  isTarget?: boolean;
  children: ReactNode;
}) {
  return (
    <div className={`utrecht-form-fieldset field${error ? ' utrecht-form-fieldset--invalid' : ''}`}>
      <fieldset
        className="utrecht-form-fieldset__fieldset utrecht-form-fieldset__fieldset--html-fieldset"
        id={isTarget ? id : undefined}
        tabIndex={isTarget ? -1 : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
          {legend}
        </legend>
        {hint && (
          <div className="utrecht-form-field-description" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error && (
          <div className="utrecht-form-field-error-message" id={`${id}-error`}>
            {error}
          </div>
        )}
        {children}
      </fieldset>
    </div>
  );
}

/** One of a few. The first has the field's id, for the error summary. */
export function RadioGroup({
  value,
  onChange,
  options,
  ...field
}: ChoiceProps & { value: string; onChange: (value: string) => void }) {
  const name = useId();
  return (
    <FieldGroup {...field}>
      <div className="choices">
        {options.map((option, place) => (
          <div key={option.value} className="choice">
            <input
              className="utrecht-radio-button utrecht-radio-button--html-input"
              type="radio"
              id={place === 0 ? field.id : `${field.id}-${option.value}`}
              name={name}
              checked={value === option.value}
              onChange={() => onChange(option.value)}
            />
            <label
              className="utrecht-form-label utrecht-form-label--radio"
              htmlFor={place === 0 ? field.id : `${field.id}-${option.value}`}
            >
              {option.label}
              {option.hint && <span className="choice__hint">{option.hint}</span>}
            </label>
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}

/** Any number of a list. The first has the field's id, for the error summary. */
export function CheckboxGroup({
  values,
  onChange,
  options,
  ...field
}: ChoiceProps & { values: string[]; onChange: (values: string[]) => void }) {
  return (
    <FieldGroup {...field}>
      <div className="choices choices--columns">
        {options.map((option, place) => (
          <Checkbox
            key={option.value}
            id={place === 0 ? field.id : `${field.id}-${option.value}`}
            label={option.label}
            hint={option.hint}
            checked={values.includes(option.value)}
            onChange={(checked) =>
              onChange(checked ? [...values, option.value] : values.filter((value) => value !== option.value))
            }
          />
        ))}
      </div>
    </FieldGroup>
  );
}

/** A single yes or no. */
export function Checkbox({
  id,
  label,
  hint,
  checked,
  onChange,
}: {
  id: string;
  label: string;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <div className="choice">
      <input
        className="utrecht-checkbox utrecht-checkbox--html-input"
        type="checkbox"
        id={id}
        checked={checked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label className="utrecht-form-label utrecht-form-label--checkbox" htmlFor={id}>
        {label}
        {hint && <span className="choice__hint">{hint}</span>}
      </label>
    </div>
  );
}
