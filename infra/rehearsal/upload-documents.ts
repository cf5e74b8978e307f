import * as z from 'zod';
import type { Client } from './client.ts';
import { expectJson, problemOf, UnexpectedReply } from './expect-reply.ts';
import { type SampleDocument, sampleDocuments } from './sample-documents.ts';

const tickets = z.object({
  uploadId: z.string(),
  tickets: z.array(z.object({ kind: z.string(), url: z.url(), fields: z.record(z.string(), z.string()) })),
});
const confirmation = z.object({ documents: z.string() });

const documents: ReadonlyMap<string, SampleDocument> = new Map(
  sampleDocuments().map((document) => [document.kind, document]),
);

/**
 * Hands in one small document of each kind as an applicant's browser does: tickets, one post per file straight to the bucket,
 * confirmation. Answers the token to submit with; '' when tickets are refused because registration is not open.
 */
export const uploadDocuments = async (client: Client, campaign: string): Promise<string> => {
  const path = `/api/campaigns/${campaign}/uploads`;
  const answer = await client.postJson(path, {});
  if (problemOf(answer)?.code.startsWith('registration.')) return '';
  const { uploadId, tickets: given } = expectJson(answer, '申请上传', [201], tickets);
  await Promise.all(
    given.map(async ({ kind, url, fields }) => {
      const document = documents.get(kind);
      if (document === undefined) throw new Error(`没有为 ${kind} 准备材料`);
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.append(name, value);
      body.append('file', new Blob([document.bytes], { type: document.contentType }), document.fileName);
      const stored = await client.send(url, { method: 'POST', body, stay: true });
      if (stored.status >= 400) throw new UnexpectedReply(`上传 ${kind}`, stored);
    }),
  );
  const confirmed = await client.postJson(`${path}/confirm`, { uploadId });
  return expectJson(confirmed, '确认材料', [200], confirmation).documents;
};
