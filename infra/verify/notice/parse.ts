import { gunzipSync } from 'node:zlib';
import * as z from 'zod';
import { parseObject } from '../../../shared/ledger/proof-content.ts';
import { noticeShape } from '../../../shared/messages/notice.ts';
import { inputsShape } from '../../../shared/messages/notice-inputs.ts';

const published = z.lazy(() =>
  z.object({
    notice: z.intersection(
      noticeShape,
      z.object({ sha256: z.string().optional(), checkpoint: z.string().nullish() }),
    ),
    supplements: z.array(z.unknown()).default([]),
    corrections: z.array(z.unknown()).default([]),
  }),
);

/** What GET /api/notices/{id} answers, as far as it is checked. */
export type PublishedJson = z.infer<typeof published>;
export type NoticeJson = PublishedJson['notice'];
export type InputsJson = z.infer<typeof inputsShape>;

/** Undefined when the text is cut short, or none of ours. */
export const parsePublished = (text: string): PublishedJson | undefined =>
  published.safeParse(parseObject(text)).data;
export const parseInputs = (text: string): InputsJson | undefined =>
  inputsShape.safeParse(parseObject(text)).data;

const base64 = z.object({ B: z.string() });
const item = z.lazy(() =>
  z.object({
    packed: base64,
    inputs: base64.optional(),
    sha256: z.object({ S: z.string() }).optional(),
  }),
);

/** The object in compressed JSON; undefined when it is none. */
const unpack = (packed: string): unknown => {
  try {
    return parseObject(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8'));
  } catch {
    return undefined;
  }
};

/** The notice as the log has it: the list, what it is computed from, and once it is frozen the digest of its text. */
export type ProvedNotice = {
  readonly notice: z.infer<typeof noticeShape>;
  readonly inputs?: InputsJson;
  readonly sha256?: string;
};

/** Reads the content of a proof (DynamoDB's own JSON); undefined when it is not that of a notice. */
export const parseProved = (content: string): ProvedNotice | undefined => {
  const { packed, inputs, sha256 } = item.safeParse(parseObject(content)).data ?? {};
  const notice = packed && noticeShape.safeParse(unpack(packed.B)).data;
  const known = inputs && inputsShape.safeParse(unpack(inputs.B)).data;
  if (!notice || (inputs && !known)) return undefined;
  return { notice, ...(known && { inputs: known }), ...(sha256 && { sha256: sha256.S }) };
};
