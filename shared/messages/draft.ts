import * as z from 'zod';
import { ALL_FORM_FIELDS } from '../domain/intake/raw-form.ts';
import { DOCUMENT_KINDS } from '../domain/model/application.ts';

/** Type as seen in the first bytes, size in bytes. */
const documentMeta = () =>
  z.strictObject({ type: z.enum(['jpg', 'png', 'pdf']), size: z.number().int().positive() });
const uploadId = () => z.string().min(8).max(40);
const documentKind = () => z.enum(DOCUMENT_KINDS);

/** The five documents of one upload, all confirmed: what the sealed `documents` token of the JSON interface holds. */
export const confirmedDocuments = z.lazy(() =>
  z.strictObject({
    campaign: z.string(),
    uploadId: uploadId(),
    files: z.record(documentKind(), documentMeta()),
  }),
);
export type ConfirmedDocuments = z.infer<typeof confirmedDocuments>;

/** Purpose of that token. */
export const DOCUMENTS_PURPOSE = 'documents';

/**
 * What a browser carries while somebody applies, sealed in one cookie per campaign. `form` holds what was typed, as it was
 * typed, so that a fault shows it again; whether it is acceptable is parse-form's to say.
 */
export const draft = z.lazy(() =>
  z.strictObject({
    campaign: z.string(),
    form: z.partialRecord(z.enum(ALL_FORM_FIELDS), z.union([z.string().max(500), z.boolean()])),
    /** When both consents were ticked and sent, in the wording of that moment. Epoch milliseconds. */
    consent: z.strictObject({ version: z.number().int(), at: z.number().int() }).optional(),
    /** The upload in progress; `files` holds what has been confirmed so far. */
    documents: z
      .strictObject({
        uploadId: uploadId(),
        files: z.partialRecord(documentKind(), documentMeta()),
      })
      .optional(),
  }),
);
export type Draft = z.infer<typeof draft>;

/** Cookie that holds the sealed draft of one campaign. It lives as long as the registration, at most 30 days. */
export const draftCookie = (campaign: string): string => `draft-${campaign}`;
export const DRAFT_PURPOSE = 'draft';

/** `Path` of the draft and the receipt cookie. */
export const cookiePath = (campaign: string): string => `/campaigns/${campaign}`;
