import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { testCloud } from '../setup/cloud.ts';
import { writeAssembly } from './mini-assembly.ts';

const START = Date.parse('2024-06-20T08:00:00Z');

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({
    now: START,
    assemblyDir: writeAssembly({
      resources: {
        Due: { Type: 'AWS::SQS::Queue' },
        Sweep: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: {
            ScheduleExpression: 'rate(5 minutes)',
            FlexibleTimeWindow: { Mode: 'OFF' },
            Target: {
              Arn: { 'Fn::GetAtt': ['Due', 'Arn'] },
              Input: '{"id":"<aws.scheduler.execution-id>","scheduledTime":"<aws.scheduler.scheduled-time>"}',
            },
          },
        },
      },
      outputs: { DueQueueUrl: { Ref: 'Due' } },
    }),
  });
});
afterAll(() => cloud.stop());

/** Takes what lies in the queue; it stays invisible for the rest of the test. */
const due = async () => {
  await cloud.idle();
  const { sqs } = createClients(cloud.endpoints);
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: cloud.queueUrls.due, MaxNumberOfMessages: 10 }),
  );
  return (Messages ?? []).map(({ Body }) => JSON.parse(Body ?? '{}'));
};

test('a schedule fires when the clock reaches its time, and once for a jump over many', async () => {
  cloud.clock.advance(5 * 60_000 - 1);
  expect(await due()).toEqual([]);
  cloud.clock.advance(1);
  expect(await due()).toEqual([{ id: expect.any(String), scheduledTime: '2024-06-20T08:05:00Z' }]);
  cloud.clock.set(Date.parse('2024-09-01T00:00:00Z'));
  expect(await due()).toMatchObject([{ scheduledTime: '2024-09-01T00:00:00Z' }]);
});

test('the clock stands still between moves', () => {
  cloud.clock.set(START);
  expect([cloud.clock.now(), cloud.clock.now()]).toEqual([START, START]);
});
