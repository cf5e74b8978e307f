/** One thing that is wrong with the input of a rehearsal. `line` counts from 1, as editors and Excel do. */
export type Fault = {
  readonly file: string;
  readonly line: number;
  /** Column, JSON path, or command-line argument. */
  readonly field: string;
  readonly text: string;
};

/** Either the value, or every fault found while reading it (at least one). */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

export const checked = <T>(value: T): Checked<T> => ({ ok: true, value });
export const faulty = <T>(faults: readonly Fault[]): Checked<T> => ({ ok: false, faults });

/** The one line a person reads: `file:line: field: what is wrong` (file formats, rehearsing a campaign). */
export const faultLine = (fault: Fault): string =>
  `${fault.file}:${fault.line}: ${fault.field}: ${fault.text}`;
