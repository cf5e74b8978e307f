import * as z from 'zod';
import { sha256 } from '../../shared/adapters/digest.ts';
import { RECORDS } from '../../shared/adapters/dynamo/keys.ts';
import { NO_POST } from '../../shared/domain/model/opening.ts';
import { canonicalItem, digestOf, type Image } from '../../shared/ledger/leaf.ts';

const told = z.lazy(() =>
  z.object({
    t: z.object({ S: z.string() }).optional(),
    version: z.object({ N: z.coerce.number().int().positive() }).optional(),
  }),
);
const answered = z.lazy(() =>
  z.object({ from: z.object({ S: z.string() }), to: z.object({ S: z.string() }).optional() }),
);

/** What the table holds of an item, as far as an audit that trusts no schema reads it. */
export type Stored = { readonly digest: string; readonly type: string; readonly version: number };

/** Undefined for what is not there. An item without a kind or a version has kind '' and version 1. */
export const storedOf = (image: Image | undefined): Stored | undefined => {
  if (image === undefined) return undefined;
  const { t, version } = told.safeParse(image).data ?? {};
  return {
    digest: digestOf(canonicalItem(image), sha256),
    type: t?.S ?? '',
    version: version?.N ?? 1,
  };
};

/** Key of the applicant's record of this name, in the partition of an item of theirs. */
const besides = (item: string, sk: string): string => `${item.slice(0, item.indexOf('|'))}|${sk}`;
export const offerBeside = (item: string): string => besides(item, RECORDS.offer);
export const applicationBeside = (item: string): string => besides(item, RECORDS.application);

/** Whether an answered offer names another post, so that everything of the applicant was listed anew. */
export const isRelisted = (offer: Image | undefined): boolean => {
  const { from, to } = answered.safeParse(offer).data ?? {};
  return to !== undefined && to.S !== from?.S && to.S !== NO_POST;
};
