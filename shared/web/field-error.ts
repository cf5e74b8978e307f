/** One fault of a form, in the words shown beside its field and in the summary; `field` is the input's name. */
export type FieldError = { readonly field: string; readonly detail: string };

/** What a field says of itself: the first error with its name, or undefined. */
export const errorOf = (errors: readonly FieldError[], field: string): string | undefined =>
  errors.find((error) => error.field === field)?.detail;
