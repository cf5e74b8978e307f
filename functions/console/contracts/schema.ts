import * as z from 'zod';
import { RULES } from '../../../shared/domain/model/finding.ts';

const listOf = <T extends z.ZodType>(one: T) =>
  z.union([z.array(one), one.transform((value) => [value])]).default([]);

const whole = () =>
  z.union([
    z.int(),
    z
      .string()
      .trim()
      .regex(/^\d{1,4}$/)
      .transform(Number),
  ]);

/** The version of the contract the officer saw; without it: whatever is stored now. */
const seen = () => ({ version: whole().optional() });

export const checkBody = z.lazy(() => z.object({ ...seen(), originals: listOf(z.string()) }));

export const issueBody = z.lazy(() =>
  z.object({
    ...seen(),
    startOn: z.string().default(''),
    months: whole().catch(0).default(0),
    probationMonths: whole().catch(-1).default(-1),
    pay: z.string().default(''),
    signBy: z.string().default(''),
    reason: z.string().default(''),
  }),
);
export type IssueBody = z.infer<typeof issueBody>;

export const signBody = z.lazy(() =>
  z.object({ ...seen(), signedOn: z.string().default(''), upload: z.string().default('') }),
);

export const startBody = z.lazy(() => z.object({ ...seen(), startedOn: z.string().default('') }));

export const endBody = z.lazy(() =>
  z.object({
    ...seen(),
    reason: z.string().default(''),
    rules: listOf(z.enum(RULES)),
  }),
);

export const giveUpBody = z.lazy(() => z.object({ reason: z.string().default('') }));

export const templateBody = z.lazy(() =>
  z.object({ text: z.string().default(''), version: whole().optional() }),
);
