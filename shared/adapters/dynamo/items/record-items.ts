import * as z from 'zod';
import { VERDICTS } from '../../../domain/model/assessment.ts';
import { RULES, type Screening } from '../../../domain/model/finding.ts';
import type { Tell } from '../../../domain/model/message.ts';
import type { Review } from '../../../domain/model/review.ts';
import { INTERNAL_OUTCOMES, OUTCOMES } from '../../../domain/model/selection.ts';
import { STAGES } from '../../../domain/model/stage.ts';
import type { CheckRecord, ReleasedOutcome } from '../../../ports/application-store.ts';
import { listedKey, recordKey } from '../keys.ts';

/** Schemas are built when first parsed with: building all of them at start would cost every cold start its time. */
const rules = () => z.array(z.enum(RULES));
const checkResult = () => z.enum(['pass', 'fail']).optional();
const mark = () => z.union([z.number().int(), z.literal('absent')]).optional();
/** A verdict for each of 德、能、勤、绩、廉. */
export const assessmentShape = () => {
  const verdict = z.enum(VERDICTS);
  return z.object({ de: verdict, neng: verdict, qin: verdict, ji: verdict, lian: verdict });
};
const owner = () => ({ number: z.string(), campaign: z.string() });

const reviewShape = () => ({ decision: z.enum(['accepted', 'refused']), rules: rules(), by: z.string() });
const checksShape = () => ({
  withdrew: z.boolean().optional(),
  left: z.enum(STAGES).optional(),
  background: checkResult(),
  medical: checkResult(),
  struck: z.boolean().optional(),
  lapsed: z.boolean().optional(),
  version: z.number().int(),
});

export const screeningSummary = z.lazy(() => z.object({ eligible: z.boolean(), failed: rules() }));
export const reviewSummary = z.lazy(() => z.object(reviewShape()));
export const checksSummary = z.lazy(() => z.object(checksShape()));

/** One finding as it is stored. */
export const finding = () =>
  z.object({
    rule: z.enum(RULES),
    clause: z.string(),
    verdict: z.enum(['pass', 'fail', 'check']),
    evidence: z.enum(['computed', 'declared', 'reviewer']),
    facts: z.string(),
  });

const screening = z.lazy(() => z.object({ ...owner(), findings: z.array(finding()), eligible: z.boolean() }));

const review = z.lazy(() => z.object({ ...owner(), ...reviewShape(), reason: z.string(), at: z.number() }));

const checkEvent = () =>
  z.object({
    at: z.number(),
    by: z.string(),
    what: z.enum(['withdrew', 'background', 'medical', 'struck']),
    result: z.string(),
    reason: z.string(),
  });

const checks = z.lazy(() => z.object({ ...owner(), ...checksShape(), log: z.array(checkEvent()) }));

const released = z.lazy(() =>
  z.object({
    ...owner(),
    position: z.string(),
    outcome: z.enum([...OUTCOMES, ...INTERNAL_OUTCOMES]).optional(),
    failed: rules(),
    written: mark(),
    interview: mark(),
    assessment: assessmentShape().optional(),
    exam: mark(),
    final: z.number().optional(),
    rank: z.number().optional(),
    shortlisted: z.boolean(),
    reached: z.boolean(),
    substitute: z.boolean(),
    releasedAt: z.number(),
    progressVersion: z.number().int(),
  }),
);

/** Where findings of a corrected application will lie: says of which version, and keeps those of an earlier one out. */
export const toScreeningDueItem = (number: string, version: number, at: number) => ({
  ...recordKey(number, 'screening'),
  t: 'screening-due',
  at,
  due: version,
});

/** Whether what lies in the place of the findings only says that they are due. */
const isDue = z.lazy(() => z.object({ t: z.literal('screening-due') }));

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

export const toChecksItem = (value: CheckRecord, position: string, tell?: Tell) => ({
  ...recordKey(value.number, 'checks'),
  ...listedKey(value.campaign, position, value.number, 'checks'),
  t: 'checks',
  at: value.log.at(-1)?.at ?? 0,
  ...value,
  ...(tell && { tell }),
  summary: {
    withdrew: value.withdrew,
    left: value.left,
    background: value.background,
    medical: value.medical,
    struck: value.struck,
    lapsed: value.lapsed,
    version: value.version,
  },
});

export const toReleasedItem = (value: ReleasedOutcome, tell?: Tell) => ({
  ...recordKey(value.number, 'released'),
  t: 'released',
  at: value.releasedAt,
  ...value,
  tell,
});

/** Each parses what the table gave, and throws when it is not a record as this code writes it. */
export const fromScreeningItem = (raw: unknown): Screening | undefined =>
  isDue.safeParse(raw).success ? undefined : screening.parse(raw);
export const fromReviewItem = (raw: unknown): Review => review.parse(raw);
export const fromChecksItem = (raw: unknown): CheckRecord => checks.parse(raw);
export const fromReleasedItem = (raw: unknown): ReleasedOutcome => released.parse(raw);
