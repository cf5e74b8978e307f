import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { functionEnvironment } from '../bench/function-environment.ts';
import { idOf, ownGrantsOf, resourcesOf } from './template.ts';

const assembly = inject('assemblyDir');
const queues = resourcesOf(assembly, 'AWS::SQS::Queue').map(({ id }) => id);
const deadLetterQueues = queues.filter((id) => /DeadLettersQueue|LostQueue/.test(id)).sort();
const own = ownGrantsOf(assembly).filter(({ owner }) => owner === 'AuditWatch');
const granted = (action: string) => own.filter(({ Action }) => Action.includes(action));

const alarm = z.looseObject({
  MetricName: z.string(),
  AlarmDescription: z.string(),
  ComparisonOperator: z.string(),
  Dimensions: z.array(z.object({ Value: z.unknown() })).default([]),
  EvaluationPeriods: z.number(),
  Period: z.number(),
  Statistic: z.string(),
  Threshold: z.number(),
  TreatMissingData: z.string(),
});
const alarms = resourcesOf(assembly, 'AWS::CloudWatch::Alarm').map(({ Properties }) =>
  alarm.parse(Properties),
);

describe('the watch of what time makes wrong', () => {
  test('may read and add to the table, but change, open or send nothing', () => {
    const actions = own.flatMap(({ Action }) => Action).filter((action) => !action.startsWith('logs:'));
    expect(new Set(actions)).toEqual(
      new Set([
        ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
        ...['secretsmanager:GetSecretValue', 's3:ListBucket', 'sqs:GetQueueAttributes'],
        // To read its own queue.
        ...['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
      ]),
    );
  });

  test('lists the quarantine of the documents and nothing else', () => {
    const [listing, ...others] = granted('s3:ListBucket');
    expect(others).toEqual([]);
    expect(idOf(listing?.Resource)).toMatch(/^UploadsBucket/);
    expect(listing?.Condition).toEqual({ StringEquals: { 's3:prefix': 'quarantine/' } });
  });

  test('counts the messages of every dead-letter queue, and of no other but its own', () => {
    const resources = granted('sqs:GetQueueAttributes').map(({ Resource }) => [Resource].flat().map(idOf));
    expect(resources[0]).toEqual([expect.stringMatching(/^AuditWatchInboxQueue/)]);
    expect(resources[1]?.toSorted()).toEqual(deadLetterQueues);
    expect(resources).toHaveLength(2);
    expect(deadLetterQueues.some((id) => id.startsWith('RelayLost'))).toBe(true);
  });

  test('is told of every dead-letter queue, in plain ASCII that leaves room for the rest of 4 KB', async () => {
    const { DEAD_LETTERS: text = '' } = await functionEnvironment(assembly, 'audit-watch');
    expect(text).toMatch(/^[ -~]+$/);
    const settings = z
      .record(z.string(), z.strictObject({ queue: z.string(), undone: z.string().regex(/\p{Script=Han}$/u) }))
      .parse(JSON.parse(text));
    const names = Object.values(settings).map(({ queue }) => queue);
    expect(names.toSorted()).toEqual(deadLetterQueues);
    // A queue's name has at most 80 characters.
    const longest = text.length + names.reduce((sum, name) => sum + 80 - name.length, 0);
    expect(longest).toBeLessThan(3 * 1024);
  });

  test('is asked every quarter of an hour', () => {
    const schedules = resourcesOf(assembly, 'AWS::Scheduler::Schedule').map(({ Properties }) => Properties);
    const [schedule] = schedules.filter(({ Target }) => JSON.stringify(Target).includes('AuditWatchInbox'));
    expect(schedule?.ScheduleExpression).toBe('rate(15 minutes)');
    expect(JSON.stringify(schedule?.Target)).toContain('audit.due');
  });
});

describe('an audit that does not run', () => {
  test.each([
    ['AuditLog', 15],
    ['AuditFacts', 60],
    ['AuditWatch', 15],
  ])('%s rings after twice %i minutes without a run', (name, minutes) => {
    const [silent, ...others] = alarms.filter(
      ({ MetricName, Dimensions }) =>
        MetricName === 'Invocations' &&
        Dimensions.some(({ Value }) => idOf(Value).startsWith(`${name}Function`)),
    );
    expect(others).toEqual([]);
    expect(silent).toMatchObject({
      ComparisonOperator: 'LessThanThreshold',
      Threshold: 1,
      Statistic: 'Sum',
      Period: minutes * 60,
      EvaluationPeriods: 2,
      TreatMissingData: 'breaching',
    });
    expect(silent?.AlarmDescription).toMatch(new RegExp(`^${name} does not run: .{20,}`));
  });

  test('is the only thing of which silence is bad news', () => {
    const breaching = alarms.filter(({ TreatMissingData }) => TreatMissingData !== 'notBreaching');
    expect(breaching.map(({ MetricName }) => MetricName)).toEqual(breaching.map(() => 'Invocations'));
    expect(breaching.length).toBeGreaterThan(0);
  });
});
