import * as z from 'zod';
import {
  type FiledNumber,
  type OfficeList,
  QUOTA_EVENTS,
  QUOTA_STATES,
  type QuotaStatement,
} from '../../../domain/model/quota.ts';
import { FILED_NUMBER, OFFICES, statementKey } from '../keys.ts';

const count = () => z.number().int();

const office = () => z.object({ name: z.string(), posts: count(), serving: count(), fengqiao: z.boolean() });

const officesItem = z.lazy(() =>
  z.object({
    t: z.literal('offices'),
    at: z.number(),
    version: count(),
    offices: z.array(office()),
    log: z.array(
      z.object({ at: z.number(), by: z.string(), count: count(), fileName: z.string().optional() }),
    ),
  }),
);

const statementItem = z.lazy(() =>
  z.object({
    t: z.literal('quota-statement'),
    at: z.number(),
    serial: count(),
    version: count(),
    state: z.enum(QUOTA_STATES),
    offices: z.array(office()),
    officesVersion: count(),
    total: count(),
    split: z.array(count()),
    reason: z.string(),
    log: z.array(
      z.object({
        event: z.enum(QUOTA_EVENTS),
        to: z.enum(QUOTA_STATES),
        at: z.number(),
        by: z.string(),
        total: count(),
        reason: z.string().optional(),
      }),
    ),
  }),
);

const filedItem = z.lazy(() =>
  z.object({
    t: z.literal('filed-number'),
    at: z.number(),
    version: count(),
    total: count().optional(),
    serial: count().optional(),
    campaigns: z.array(z.string()),
  }),
);

export const toOfficesItem = (list: OfficeList) => ({
  ...OFFICES,
  t: 'offices',
  at: list.log.at(-1)?.at ?? 0,
  ...list,
});

export const toStatementItem = (statement: QuotaStatement) => ({
  ...statementKey(statement.serial),
  t: 'quota-statement',
  at: statement.log.at(-1)?.at ?? 0,
  ...statement,
});

/** `at`: the moment of the filing or publication that changes the number. */
export const toFiledItem = (filed: FiledNumber, at: number) => ({
  ...FILED_NUMBER,
  t: 'filed-number',
  at,
  ...filed,
});

/** Each parses what the table gave, and throws when it is not an item as this code writes it. */
export const fromOfficesItem = (raw: unknown): OfficeList => {
  const { offices, version, log } = officesItem.parse(raw);
  return { offices, version, log };
};

export const fromStatementItem = (raw: unknown): QuotaStatement => {
  const { t: _, at: __, ...statement } = statementItem.parse(raw);
  return statement;
};

export const fromFiledItem = (raw: unknown): FiledNumber => {
  const { t: _, at: __, ...filed } = filedItem.parse(raw);
  return filed;
};
