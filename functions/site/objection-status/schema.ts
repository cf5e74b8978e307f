import * as z from 'zod';

const text = z.string().max(200).default('');

/** The look-up form as typed. */
export const lookupForm = z.object({ number: text, code: text });
export type LookupForm = z.infer<typeof lookupForm>;

/** Body of POST /api/objections. */
export const lookupRequest = z.strictObject({ number: z.string().max(200), code: z.string().max(200) });

/** What is missing before a look-up can be tried. */
export const missingIn = ({ number, code }: LookupForm): readonly { field: string; detail: string }[] => [
  ...(number.trim() === '' ? [{ field: 'number', detail: '请填写异议编号' }] : []),
  ...(code.trim() === '' ? [{ field: 'code', detail: '请填写查询码' }] : []),
];
