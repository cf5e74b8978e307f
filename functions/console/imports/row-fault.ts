import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import type { Fault } from '../http/answer.ts';

/** What is wrong with one cell of an imported file; line 0 is the file as a whole. */
export type RowFault = { readonly line: number; readonly field: string; readonly refusal: KnownRefusal };

/** Row faults as a problem's `errors`. */
export const faultsOf = (faults: readonly RowFault[]): readonly Fault[] =>
  faults.map(({ line, field, refusal }) => ({
    line,
    field,
    code: refusal.code,
    detail: refusalText(refusal).detail,
  }));
