/**
 * An expected refusal, returned and never thrown.
 * `code` is stable and documented (shared/domain/refusals.ts); `field` names the input it belongs to, when there is one;
 * `facts` are the figures the sentence shown to a person is filled with.
 */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly field?: string;
  readonly facts?: Readonly<Record<string, string | number>>;
};

export type Result<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R };

export const accept = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const refuse = <Code extends string>(
  code: Code,
  more: Omit<Refusal<Code>, 'code'> = {},
): { ok: false; refusal: Refusal<Code> } => ({ ok: false, refusal: { code, ...more } });

/** Like Result, for input with several fields: `refusal` is the first fault, `refusals` are all of them in field order. */
export type Checked<T, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: R; readonly refusals: readonly R[] };
