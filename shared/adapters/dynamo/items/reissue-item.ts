import * as z from 'zod';
import { IDENTITY_DOCUMENTS } from '../../../domain/model/code-reissue.ts';
import type { Tell } from '../../../domain/model/message.ts';
import type { StoredReissue } from '../../../ports/application-store.ts';
import { reissueKey } from '../keys.ts';
import { packHex, unpackHex } from '../pack.ts';

const reissueItem = z.lazy(() =>
  z.object({
    t: z.literal('code-reissue'),
    number: z.string(),
    campaign: z.string(),
    serial: z.number().int(),
    document: z.enum(IDENTITY_DOCUMENTS),
    reason: z.string(),
    by: z.string(),
    at: z.number().int(),
    code: z.instanceof(Uint8Array),
  }),
);

/** The item of a reissue: who, when, why, and the digest of the code, never the code. */
export const toReissueItem = ({ codeDigest, ...reissue }: StoredReissue, tell: Tell) => ({
  ...reissueKey(reissue.number, reissue.serial),
  t: 'code-reissue',
  ...reissue,
  code: packHex(codeDigest),
  tell,
});

/** Parses what the table gave; throws when it is not a reissue as this code writes it. */
export const fromReissueItem = (raw: unknown): StoredReissue => {
  const { t: _, code, ...reissue } = reissueItem.parse(raw);
  return { ...reissue, codeDigest: unpackHex(code) };
};
