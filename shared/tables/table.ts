import type { Refusal, Result } from '../domain/model/result.ts';

/** One data row: `line` as a person sees it in an editor or in Excel (the header is line 1), cells by header name. */
export type TableRow = { readonly line: number; readonly cells: Readonly<Record<string, string>> };

export type Table = { readonly header: readonly string[]; readonly rows: readonly TableRow[] };

export type TableCode =
  | 'table.empty'
  | 'table.encoding'
  | 'table.malformed'
  | 'table.too-large'
  | 'table.duplicate-header'
  | 'table.ragged';

export type TableResult<T> = Result<T, Refusal<TableCode>>;

/** A line of text cells before anything is known of the header. */
export type RawLine = { readonly line: number; readonly cells: readonly string[] };
