import * as z from 'zod';

const withReason = z.object({ reason: z.string() });

/** The reason sent along, or '' when none was. */
export const reasonOf = (values: Readonly<Record<string, unknown>>): string => {
  const parsed = withReason.safeParse(values);
  return parsed.success ? parsed.data.reason : '';
};
