import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { testCloud } from '../setup/cloud.ts';
import { eventSource, lambda, writeAssembly } from './mini-assembly.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-ordered-'));
const noted = join(folder, 'noted.txt');
const lines = () => (existsSync(noted) ? readFileSync(noted, 'utf8').split('\n').slice(0, -1) : []);

// Takes its time; the first time that it meets one of the messages of WORSE it reports that one and all after it.
const WORKER = `
import { appendFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
const note = (line) => appendFileSync(process.env.NOTED, line + '\\n');
export const handler = async ({ Records }) => {
  note('begin');
  const bad = Records.findIndex(({ body, attributes }) =>
    process.env.WORSE.split(',').includes(body) && attributes.ApproximateReceiveCount === '1');
  const done = bad < 0 ? Records : Records.slice(0, bad);
  for (const { body } of done) { await setTimeout(5); note(body); }
  note('end');
  return { batchItemFailures: Records.slice(done.length).map(({ messageId }) => ({ itemIdentifier: messageId })) };
};`;

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({
    assemblyDir: writeAssembly({
      functions: { Worker: WORKER },
      resources: {
        Inbox: { Type: 'AWS::SQS::Queue', Properties: { FifoQueue: true } },
        Worker: lambda('Worker', { NOTED: noted, WORSE: '0,3,17' }),
        Source: eventSource('Inbox', 'Arn', 'Worker', { BatchSize: 10 }),
      },
      outputs: { InboxQueueUrl: { Ref: 'Inbox' } },
    }),
  });
});
afterAll(async () => {
  await cloud.stop();
  await rm(folder, { recursive: true, force: true });
});

test('of a first-in-first-out queue one batch after another is handled, in order, around failures', async () => {
  const { sqs } = createClients(cloud.endpoints);
  const sent = Array.from({ length: 30 }, (_, place) => String(place));
  for (const MessageBody of sent) {
    const QueueUrl = cloud.queueUrls.inbox;
    const ids = { MessageGroupId: 'all', MessageDeduplicationId: `m-${MessageBody}` };
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody, ...ids }));
  }
  await cloud.idle();
  const marks = ['begin', 'end'];
  expect(lines().filter((line) => !marks.includes(line))).toEqual(sent);
  const calls = lines().filter((line) => marks.includes(line));
  expect(calls.length).toBeGreaterThan(6);
  expect(calls).toEqual(calls.map((_, place) => marks[place % 2]));
});
