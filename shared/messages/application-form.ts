import * as z from 'zod';
import { ALL_FORM_FIELDS } from '../domain/intake/raw-form.ts';

/**
 * A page of the application form as it is posted: texts by input name. Any name is taken, because a page has inputs beside the
 * fields (a place that is in no list); what does not belong to the page is left out when the answers are kept.
 */
export const applicationForm = z.lazy(() =>
  z
    .record(z.string(), z.string())
    .meta({ examples: [Object.fromEntries(ALL_FORM_FIELDS.map((name) => [name, '']))] }),
);
