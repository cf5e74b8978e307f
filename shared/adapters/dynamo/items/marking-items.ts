import * as z from 'zod';
import { MARK_KINDS, type MarkKind } from '../../../domain/model/marking.ts';
import type { StoredEntry, StoredMarkSettlement } from '../../../ports/marking-store.ts';
import { markEntryKey, markingHeadKey, markSettlementKey } from '../keys.ts';
import { markShape } from './mark-shape.ts';

const signed = () => ({
  campaign: z.string(),
  kind: z.enum(MARK_KINDS),
  version: z.number().int(),
  by: z.string(),
  at: z.number(),
});

const typed = z.lazy(() => z.object({ t: z.string() }));
const head = z.lazy(() => z.object({ t: z.literal('marking'), version: z.number().int() }));
const entry = z.lazy(() =>
  z.object({
    ...signed(),
    t: z.literal('mark-entry'),
    examiner: z.string(),
    values: z.record(z.string(), z.union([markShape(), z.tuple([markShape(), markShape()])])),
    sha256: z.string(),
    fileName: z.string(),
  }),
);
const settlement = z.lazy(() =>
  z.object({
    ...signed(),
    t: z.literal('mark-settlement'),
    number: z.string(),
    mark: markShape(),
    over: z.string(),
    settler: z.string(),
    reason: z.string(),
  }),
);

export const toHeadItem = (value: {
  readonly campaign: string;
  readonly kind: MarkKind;
  readonly version: number;
}) => ({ ...markingHeadKey(value.campaign, value.kind), t: 'marking', version: value.version });

export const toEntryItem = (value: StoredEntry) => ({
  ...markEntryKey(value.campaign, value.kind, value.version),
  t: 'mark-entry',
  ...value,
});

export const toMarkSettlementItem = (value: StoredMarkSettlement) => ({
  ...markSettlementKey(value.campaign, value.kind, value.version),
  t: 'mark-settlement',
  ...value,
});

/** Which of the three an item of a marking is. */
export const markingItemType = (raw: unknown): string => typed.parse(raw).t;

/** Each parses what the table gave, and throws when it is not an item as this code writes it. */
export const fromHeadItem = (raw: unknown): { readonly version: number } => head.parse(raw);

export const fromEntryItem = (raw: unknown): StoredEntry => {
  const { t: _, ...value } = entry.parse(raw);
  return value;
};

export const fromMarkSettlementItem = (raw: unknown): StoredMarkSettlement => {
  const { t: _, ...value } = settlement.parse(raw);
  return value;
};
