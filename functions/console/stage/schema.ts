import * as z from 'zod';

export const withReason = z.object({ reason: z.string().optional() });

export const withAbsent = z.object({
  absent: z
    .union([
      z.int().min(0),
      z
        .string()
        .regex(/^\d{1,6}$/)
        .transform(Number),
    ])
    .optional(),
});

/** The reason sent along, or '' when none was. */
export const reasonOf = (values: Readonly<Record<string, unknown>>): string => {
  const parsed = withReason.safeParse(values);
  return parsed.data?.reason ?? '';
};

/** How many people the officer confirms to be absent; 0 when nothing, or no number, was sent. */
export const absentOf = (values: Readonly<Record<string, unknown>>): number => {
  const parsed = withAbsent.safeParse(values);
  return parsed.data?.absent ?? 0;
};
