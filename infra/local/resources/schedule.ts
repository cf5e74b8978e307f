import * as z from 'zod';
import { localArn } from '../place.ts';
import { ignored, type Kind } from '../template/kind.ts';

const UNITS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** `rate(5 minutes)` as milliseconds. */
const rate = z
  .string()
  .regex(/^rate\(\d+ (minute|hour|day)s?\)$/, 'must be rate(…): other expressions are not known here')
  .transform((text) => {
    const [, amount, unit] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(text) ?? [];
    const length = unit === 'minute' || unit === 'hour' || unit === 'day' ? UNITS[unit] : 0;
    return Number(amount) * length;
  });

const properties = z.strictObject({
  ScheduleExpression: z.union([rate, z.number()]),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.strictObject({ Arn: z.string(), Input: z.string(), ...ignored('RoleArn') }),
});

export type ScheduleProperties = z.infer<typeof properties>;

export const scheduleKind: Kind<ScheduleProperties> = {
  type: 'AWS::Scheduler::Schedule',
  properties,
  attributes: (id) => ({ ref: id, att: { Arn: localArn('scheduler', `schedule/default/${id}`) } }),
};
