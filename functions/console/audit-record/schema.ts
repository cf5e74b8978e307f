import * as z from 'zod';
import { FINDING_EVENTS } from '../../../shared/domain/model/audit.ts';

/** What is said or done about a finding as posted; `version`: of the finding as it was seen, where the sender says so. */
export const findingForm = z.lazy(() =>
  z.object({
    event: z.enum(FINDING_EVENTS),
    text: z.string().default(''),
    version: z.coerce.number().int().optional(),
  }),
);

/** What was typed, of a form that does not fit otherwise. */
export const typedText = z.lazy(() => z.object({ text: z.string() }));
