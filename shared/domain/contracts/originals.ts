import { DOCUMENT_KINDS, type DocumentKind } from '../model/application.ts';

/** Documents whose original (原件) is inspected before a contract; a photograph has none. */
export const ORIGINALS: readonly DocumentKind[] = DOCUMENT_KINDS.filter((kind) => kind !== 'photo');

/** Which originals nobody has confirmed yet. */
export const missingOriginals = (confirmed: readonly string[]): readonly DocumentKind[] =>
  ORIGINALS.filter((kind) => !confirmed.includes(kind));
