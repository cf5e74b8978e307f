import { DOCUMENT_KINDS, type DocumentMeta } from './application.ts';

/** What an objector may attach: up to three files. */
export const OBJECTION_DOCUMENTS = ['objection-1', 'objection-2', 'objection-3'] as const;
export type ObjectionDocument = (typeof OBJECTION_DOCUMENTS)[number];

/** Every kind of file a browser may be given a ticket for: documents of applicants and objectors, the signed copy of a contract. */
export const UPLOAD_KINDS = [...DOCUMENT_KINDS, ...OBJECTION_DOCUMENTS, 'signed-contract'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];

/** Under which name the files of an objection lie; follows from its number, so that nothing of it is stored twice. */
export const objectionUploads = (number: string): string => `OBJ${number}`;

/** A file as its first bytes show it, by kind. */
export type SeenFiles<Kind extends UploadKind> = Readonly<Partial<Record<Kind, DocumentMeta>>>;
