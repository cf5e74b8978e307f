import { expect } from 'vitest';
import { aCitizenNumber } from '../builders/citizen-number.ts';
import { ANSWERS, fillIn, uploadAll } from '../web/applicant.ts';
import { type Visited, visit } from '../web/visitor.ts';

/** What an applicant keeps: application number and query code. */
export type Receipt = { readonly number: string; readonly code: string };

/** Long enough for functions that start for the first time on a busy machine. */
export const PATIENCE = { timeout: 40_000, interval: 250 } as const;

/** Citizen number of the county's one applicant, an invented person. */
export const applicantOf = (county: string): string => aCitizenNumber('1998-05-12', 123, county);

/** Applies by the form, page by page, without script. */
export const applyByForm = async (url: string, county: string, campaign: string): Promise<Receipt> => {
  const [form, visitor] = [`/campaigns/${campaign}/apply`, visit(url)];
  const answers = {
    ...ANSWERS,
    identity: { ...ANSWERS.identity, citizen_id: applicantOf(county) },
    education: { ...ANSWERS.education, household_code: county },
  };
  await fillIn(visitor, ['start', 'identity', 'education', 'declarations'], answers, form);
  await uploadAll(visitor, form);
  const submitted = await visitor.post(`${form}/submit`, {});
  expect([submitted.status, submitted.location]).toEqual([303, `/campaigns/${campaign}/receipt`]);
  const { text } = await visitor.get(submitted.location);
  const [number = '', code = ''] = [...text.matchAll(/<dd class="code">([^<]+)<\/dd>/g)].map(
    ([, shown = '']) => shown.replace(/[^0-9A-Z]/g, ''),
  );
  expect(number).toMatch(/^[0-9A-Z]{12}$/);
  return { number, code };
};

/** The status page as this number and code open it. */
export const lookUp = (url: string, { number, code }: Receipt): Promise<Visited> =>
  visit(url).post('/status', { number, code });

/** The status page once the queue has been worked through. */
export const screened = async (url: string, receipt: Receipt): Promise<string> => {
  let page = '';
  await expect
    .poll(async () => {
      page = (await lookUp(url, receipt)).text;
      return page;
    }, PATIENCE)
    .toContain('软件初步核对</h2><p>');
  return page;
};
