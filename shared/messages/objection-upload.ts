import * as z from 'zod';

/** What a sealed token lets its bearer do: attach files to one objection, for an hour after number and code were shown. */
export const objectionUpload = z.lazy(() => z.strictObject({ number: z.string(), campaign: z.string() }));
export type ObjectionUpload = z.infer<typeof objectionUpload>;

export const OBJECTION_UPLOAD = 'objection-upload';
export const OBJECTION_UPLOAD_MS = 60 * 60 * 1000;
export const OBJECTION_UPLOAD_PATH = '/objections/documents';
