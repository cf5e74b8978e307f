import type { Dossier } from '../ports/application-store.ts';

/** The digest of the query code in force: of the last one given in person, or of the one on the receipt. */
export const codeInForce = ({ application, reissues }: Pick<Dossier, 'application' | 'reissues'>): string =>
  reissues?.at(-1)?.codeDigest ?? application.codeDigest;
