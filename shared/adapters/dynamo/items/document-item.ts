import * as z from 'zod';
import { UPLOAD_KINDS } from '../../../domain/model/upload.ts';
import type { DocumentRecord } from '../../../ports/document-store.ts';
import { documentKey } from '../keys.ts';

const documentItem = z.lazy(() =>
  z.object({
    t: z.literal('document'),
    at: z.number(),
    uploadId: z.string(),
    kind: z.enum(UPLOAD_KINDS),
    key: z.string(),
    type: z.enum(['jpg', 'png', 'pdf']).optional(),
    size: z.number().int(),
    sha256: z.string(),
    width: z.number().int().optional(),
    height: z.number().int().optional(),
    fault: z.string().optional(),
  }),
);

export const toDocumentItem = ({ checkedAt, ...document }: DocumentRecord) => ({
  ...documentKey(document.uploadId, document.kind),
  t: 'document',
  at: checkedAt,
  ...document,
});

/** Parses what the table gave; throws when it is not a document record as this code writes it. */
export const fromDocumentItem = (raw: unknown): DocumentRecord => {
  const { t: _, at, ...document } = documentItem.parse(raw);
  return { ...document, checkedAt: at };
};
