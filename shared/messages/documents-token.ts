import type { DocumentSet } from '../domain/model/application.ts';
import type { Instant } from '../domain/model/time.ts';
import type { Sealer } from '../ports/vault.ts';
import { confirmedDocuments, DOCUMENTS_PURPOSE } from './draft.ts';

/** The documents behind a token of this campaign; undefined when it is missing, altered, expired or another campaign's. */
export const openDocuments = async (
  sealer: Sealer,
  token: string,
  campaign: string,
  now: Instant,
): Promise<DocumentSet | undefined> => {
  const opened = confirmedDocuments.safeParse(await sealer.open(DOCUMENTS_PURPOSE, token, now));
  if (!opened.success || opened.data.campaign !== campaign) return undefined;
  return { uploadId: opened.data.uploadId, files: opened.data.files };
};
