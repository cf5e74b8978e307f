import * as z from 'zod';
import type { Instant } from '../domain/model/time.ts';
import { cookie, readCookie, removeCookie } from '../lambda/cookies.ts';
import type { HttpEvent } from '../lambda/http-types.ts';
import type { Sealer } from '../ports/vault.ts';
import { confirmedDocuments, cookiePath, draft } from './draft.ts';

/**
 * What a browser carries while somebody corrects an application: whoever had its number and code a moment ago. It names the
 * version that was seen, and a new upload of the documents as far as it has come.
 */
const correctionPass = z.lazy(() =>
  z.strictObject({
    campaign: z.string(),
    number: z.string(),
    version: z.number().int().positive(),
    /** Query codes given in person until then: a pass opened by a code that has been replaced is none. */
    reissues: z.number().int().positive().optional(),
    papers: draft.unwrap().shape.documents,
  }),
);
export type CorrectionPass = z.infer<typeof correctionPass>;

const PURPOSE = 'correction';
/** An hour: long enough to photograph five papers, short on a phone that others use, too. */
const SECONDS = 60 * 60;
const nameOf = (campaign: string): string => `correcting-${campaign}`;

/** The Set-Cookie value of a pass, good for an hour from now on. */
export const passCookie = async (event: HttpEvent, pass: CorrectionPass, sealer: Sealer, now: Instant) => {
  const token = await sealer.seal(PURPOSE, pass, now + SECONDS * 1000);
  return cookie(event, nameOf(pass.campaign), token, { maxAge: SECONDS, path: cookiePath(pass.campaign) });
};

/** The pass this browser carries for a campaign; undefined without one, or when it was altered or has expired. */
export const readPass = async (
  event: HttpEvent,
  campaign: string,
  sealer: Sealer,
  now: Instant,
): Promise<CorrectionPass | undefined> => {
  const opened = correctionPass.safeParse(
    await sealer.open(PURPOSE, readCookie(event, nameOf(campaign)) ?? '', now),
  );
  return opened.success && opened.data.campaign === campaign ? opened.data : undefined;
};

/** The Set-Cookie value that takes a pass away. */
export const withoutPass = (event: HttpEvent, campaign: string): string =>
  removeCookie(event, nameOf(campaign), cookiePath(campaign));

/** The new set of documents, once all five are there; undefined before. */
export const newPapers = ({ campaign, papers }: CorrectionPass) => {
  const whole = confirmedDocuments.safeParse({ campaign, ...papers });
  return whole.success ? { uploadId: whole.data.uploadId, files: whole.data.files } : undefined;
};
