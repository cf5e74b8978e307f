import * as z from 'zod';
import { ANSWERS, FILES } from './applicant.ts';

const begun = z.object({
  uploadId: z.string(),
  tickets: z.array(z.object({ kind: z.string(), url: z.string(), fields: z.record(z.string(), z.string()) })),
});
const confirmed = z.object({ documents: z.string() });
const accepted = z.object({ number: z.string(), code: z.string() });

/** What POST of JSON answers: status and body. */
export const ask = async (
  base: string,
  path: string,
  body: unknown,
): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.json() };
};

/** Uploads these files under a new upload id, which it answers. */
export const uploadByInterface = async (
  base: string,
  campaign: string,
  files: Readonly<Record<string, Uint8Array<ArrayBuffer>>>,
): Promise<string> => {
  const { uploadId, tickets } = begun.parse((await ask(base, `/api/campaigns/${campaign}/uploads`, {})).body);
  for (const { kind, url, fields } of tickets) {
    const bytes = files[kind];
    if (bytes === undefined) continue;
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', new Blob([bytes]), `${kind}.jpg`);
    const stored = await fetch(url, { method: 'POST', body: form });
    if (stored.status !== 204) throw new Error(`upload of ${kind}: ${stored.status}`);
  }
  return uploadId;
};

/** An application handed in over the interface for programs; answers its number and query code. */
export const submitByInterface = async (
  base: string,
  campaign: string,
  changes: Readonly<Record<string, unknown>> = {},
): Promise<{ number: string; code: string }> => {
  const uploadId = await uploadByInterface(base, campaign, FILES);
  const receipt = await ask(base, `/api/campaigns/${campaign}/uploads/confirm`, { uploadId });
  const { residence_code_other, law_graduate: _ground, ...education } = ANSWERS.education;
  const no = { law_qualification: false, law_graduate: false, political_legal_experience: false };
  const answer = await ask(base, `/api/campaigns/${campaign}/applications`, {
    ...ANSWERS.identity,
    ...education,
    residence_code: residence_code_other,
    ...no,
    ...Object.fromEntries(Object.keys(ANSWERS.declarations).map((field) => [field, false])),
    consent: true,
    consent_sensitive: true,
    documents: confirmed.parse(receipt.body).documents,
    ...changes,
  });
  return accepted.parse(answer.body);
};
