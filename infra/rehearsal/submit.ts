import * as z from 'zod';
import type { Applicant } from './applicants-file.ts';
import type { Client } from './client.ts';
import { expectJson, problemOf, UnexpectedReply } from './expect-reply.ts';
import { uploadDocuments } from './upload-documents.ts';

export type Submission =
  | { readonly accepted: true; readonly number: string; readonly code: string }
  | {
      readonly accepted: false;
      readonly result: 'refused-invalid' | 'refused-closed' | 'refused-duplicate';
      /** Name of the first malformed field, else ''. */
      readonly note: string;
    };

const receipt = z.object({ number: z.string(), code: z.string() });

/**
 * Submits one applicant over the public interface at the moment the clock shows. `setClock` is called again just before the
 * application itself is sent, so that uploading takes no time.
 */
export const submitApplicant = async (
  client: Client,
  campaign: string,
  applicant: Applicant,
  setClock: (instant: number) => void,
): Promise<Submission> => {
  setClock(applicant.appliedAt);
  const documents = await uploadDocuments(client, campaign);
  setClock(applicant.appliedAt);
  const reply = await client.postJson(`/api/campaigns/${campaign}/applications`, {
    ...applicant.fields,
    consent: true,
    consent_sensitive: true,
    documents,
  });
  const problem = problemOf(reply);
  const refused = (result: Exclude<Submission, { accepted: true }>['result'], note = ''): Submission => ({
    accepted: false,
    result,
    note,
  });
  switch (problem?.code) {
    case undefined:
      return { accepted: true, ...expectJson(reply, `第 ${applicant.line} 行提交报名`, [201], receipt) };
    case 'registration.not-open':
    case 'registration.closed':
      return refused('refused-closed');
    case 'application.duplicate':
      return refused('refused-duplicate');
    case 'application.invalid': {
      const field = problem?.errors?.[0]?.field;
      if (field !== undefined && field in applicant.fields) return refused('refused-invalid', field);
    }
  }
  throw new UnexpectedReply(`第 ${applicant.line} 行提交报名`, reply);
};
