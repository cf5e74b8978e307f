import type { ComponentChildren } from 'preact';

export type FieldProps = {
  /** Name and id of the input. */
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly error?: string;
};

/** The ids a screen reader is sent to, for aria-describedby; undefined when there is neither hint nor error. */
export const describedBy = ({ name, hint, error }: Omit<FieldProps, 'label'>): string | undefined => {
  const ids = [hint === undefined ? '' : `${name}-hint`, error === undefined ? '' : `${name}-error`];
  return ids.filter(Boolean).join(' ') || undefined;
};

/** Hint and error in the order a person meets them: before the input. */
export function HintAndError({ name, hint, error }: Omit<FieldProps, 'label'>) {
  return (
    <>
      {hint !== undefined && (
        <span class="hint" id={`${name}-hint`}>
          {hint}
        </span>
      )}
      {error !== undefined && (
        <span class="error" id={`${name}-error`}>
          <span class="visually-hidden">错误：</span>
          {error}
        </span>
      )}
    </>
  );
}

/** Label above, hint, error, then the input itself. */
export function Field({ children, ...field }: FieldProps & { readonly children: ComponentChildren }) {
  return (
    <div class={field.error === undefined ? 'field' : 'field faulty'}>
      <label for={field.name}>{field.label}</label>
      <HintAndError {...field} />
      {children}
    </div>
  );
}
