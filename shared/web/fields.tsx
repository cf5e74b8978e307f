import { h } from 'preact';
import { describedBy, Field, type FieldProps } from './field.tsx';

export type TextFieldProps = FieldProps & {
  readonly value?: string;
  readonly type?: 'text' | 'tel' | 'password' | 'date' | 'datetime-local' | 'number' | 'search';
  readonly inputmode?: 'text' | 'tel' | 'numeric' | 'decimal';
  readonly autocomplete?: string;
  readonly maxlength?: number;
  readonly short?: boolean;
};

/** One line of text. Never validated by the browser: the server says what is wrong, in one place and one wording. */
export function TextField({ label, hint, error, short, type = 'text', ...input }: TextFieldProps) {
  // h(), because preact's JSX types tie every further attribute to one literal type.
  return (
    <Field name={input.name} label={label} hint={hint} error={error}>
      {h('input', {
        id: input.name,
        type,
        class: short ? 'short' : undefined,
        'aria-describedby': describedBy({ name: input.name, hint, error }),
        'aria-invalid': error === undefined ? undefined : 'true',
        autocapitalize: 'off',
        spellcheck: false,
        ...input,
      })}
    </Field>
  );
}

export type TextAreaProps = FieldProps & {
  readonly value?: string;
  readonly rows?: number;
  readonly maxlength?: number;
};

/** Several lines of text. */
export function TextArea({ label, hint, error, value, rows = 5, ...input }: TextAreaProps) {
  return (
    <Field name={input.name} label={label} hint={hint} error={error}>
      <textarea
        id={input.name}
        rows={rows}
        aria-describedby={describedBy({ name: input.name, hint, error })}
        aria-invalid={error === undefined ? undefined : 'true'}
        {...input}
      >
        {value}
      </textarea>
    </Field>
  );
}

export type Option = { readonly value: string; readonly label: string; readonly hint?: string };

export type SelectProps = FieldProps & {
  readonly options: readonly Option[];
  readonly value?: string;
  /** First line, chosen while nothing is; its value is empty. */
  readonly placeholder?: string;
};

/** One of many. For up to about eight choices use Radios: they need no opening. */
export function Select({ label, hint, error, options, value = '', placeholder, name }: SelectProps) {
  return (
    <Field name={name} label={label} hint={hint} error={error}>
      <select
        id={name}
        name={name}
        aria-describedby={describedBy({ name, hint, error })}
        aria-invalid={error === undefined ? undefined : 'true'}
      >
        {placeholder !== undefined && (
          <option value="" selected={value === ''}>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
