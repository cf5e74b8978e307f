import * as z from 'zod';

const text = z.string().max(200).default('');

/** The look-up form as typed; every field may be missing. */
export const statusForm = z.object({ number: text, campaign: text, citizen_id: text, code: text });
export type StatusForm = z.infer<typeof statusForm>;

/** Body of POST /api/status: a number, or campaign and citizen number; always the query code. */
export const statusRequest = z.strictObject({
  number: z.string().max(200).optional(),
  campaign: z.string().max(200).optional(),
  citizen_id: z.string().max(200).optional(),
  code: z.string().max(200),
});

/** What is missing before a look-up can be tried: field names with their sentences, in the order of the form. */
export function missingFields(form: StatusForm): readonly { field: string; detail: string }[] {
  const missing: { field: string; detail: string }[] = [];
  const byCitizenNumber = form.citizen_id.trim() !== '';
  if (form.number.trim() === '' && !byCitizenNumber)
    missing.push({ field: 'number', detail: '请填写报名号，或者用身份证号码查询' });
  if (form.number.trim() === '' && byCitizenNumber && form.campaign === '')
    missing.push({ field: 'campaign', detail: '请选择报名的公告' });
  if (form.code.trim() === '') missing.push({ field: 'code', detail: '请填写查询码' });
  return missing;
}
