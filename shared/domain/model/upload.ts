import { DOCUMENT_KINDS } from './application.ts';

/** Everything that is uploaded to the document bucket: an applicant's documents, and the signed copy of a contract. */
export const UPLOAD_KINDS = [...DOCUMENT_KINDS, 'signed-contract'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];
