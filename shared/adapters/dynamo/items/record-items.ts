import * as z from 'zod';
import { OPEN_RULES, type Screening } from '../../../domain/model/finding.ts';
import type { Review } from '../../../domain/model/review.ts';
import { OUTCOMES } from '../../../domain/model/selection.ts';
import type { CheckRecord, ReleasedOutcome } from '../../../ports/application-store.ts';
import { listedKey, recordKey } from '../keys.ts';

const rules = z.array(z.enum(OPEN_RULES));
const checkResult = z.enum(['pass', 'fail']);
const mark = z.union([z.number().int(), z.literal('absent')]);

export const screeningSummary = z.object({ eligible: z.boolean(), failed: rules });
export const reviewSummary = z.object({ decision: z.enum(['accepted', 'refused']), rules, by: z.string() });
export const checksSummary = z.object({
  withdrew: z.boolean().optional(),
  background: checkResult.optional(),
  medical: checkResult.optional(),
  version: z.number().int(),
});

const screening = z.object({
  number: z.string(),
  campaign: z.string(),
  findings: z.array(
    z.object({
      rule: z.enum(OPEN_RULES),
      clause: z.string(),
      verdict: z.enum(['pass', 'fail', 'check']),
      evidence: z.enum(['computed', 'declared', 'reviewer']),
      facts: z.string(),
    }),
  ),
  eligible: z.boolean(),
});

const review = z.object({
  number: z.string(),
  campaign: z.string(),
  decision: z.enum(['accepted', 'refused']),
  rules,
  reason: z.string(),
  by: z.string(),
  at: z.number(),
});

const checks = checksSummary.extend({
  number: z.string(),
  campaign: z.string(),
  log: z.array(
    z.object({
      at: z.number(),
      by: z.string(),
      what: z.enum(['withdrew', 'background', 'medical']),
      result: z.string(),
      reason: z.string(),
    }),
  ),
});

const released = z.object({
  number: z.string(),
  campaign: z.string(),
  position: z.string(),
  outcome: z.enum(OUTCOMES).optional(),
  failed: rules,
  written: mark.optional(),
  interview: mark.optional(),
  final: z.number().optional(),
  rank: z.number().optional(),
  shortlisted: z.boolean(),
  reached: z.boolean(),
  substitute: z.boolean(),
  releasedAt: z.number(),
});

export const toScreeningItem = (value: Screening, position: string, at: number) => ({
  ...recordKey(value.number, 'screening'),
  ...listedKey(value.campaign, position, value.number, 'screening'),
  t: 'screening',
  at,
  ...value,
  summary: {
    eligible: value.eligible,
    failed: value.findings.filter(({ verdict }) => verdict === 'fail').map(({ rule }) => rule),
  },
});

export const toReviewItem = (value: Review, position: string) => ({
  ...recordKey(value.number, 'review'),
  ...listedKey(value.campaign, position, value.number, 'review'),
  t: 'review',
  ...value,
  summary: { decision: value.decision, rules: value.rules, by: value.by },
});

export const toChecksItem = (value: CheckRecord, position: string) => ({
  ...recordKey(value.number, 'checks'),
  ...listedKey(value.campaign, position, value.number, 'checks'),
  t: 'checks',
  at: value.log.at(-1)?.at ?? 0,
  ...value,
  summary: {
    withdrew: value.withdrew,
    background: value.background,
    medical: value.medical,
    version: value.version,
  },
});

export const toReleasedItem = (value: ReleasedOutcome) => ({
  ...recordKey(value.number, 'released'),
  t: 'released',
  at: value.releasedAt,
  ...value,
});

/** Each parses what the table gave, and throws when it is not a record as this code writes it. */
export const fromScreeningItem = (raw: unknown): Screening => screening.parse(raw);
export const fromReviewItem = (raw: unknown): Review => review.parse(raw);
export const fromChecksItem = (raw: unknown): CheckRecord => checks.parse(raw);
export const fromReleasedItem = (raw: unknown): ReleasedOutcome => released.parse(raw);
