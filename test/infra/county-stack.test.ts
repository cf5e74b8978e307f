import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { FUNCTION_NAMES, type FunctionName } from '../../infra/function-names.ts';
import { filterOf } from '../../infra/local/events/event-filter.ts';
import { ROUTES } from '../../infra/routes.ts';
import {
  AUDIT_STATE,
  campaignKey,
  type Key,
  LEDGER_STATE,
  ledgerEntryKey,
  ledgerFactKey,
  lookupKey,
  OFFICES,
  recordKey,
} from '../../shared/adapters/dynamo/keys.ts';
import { SMS_TRIES } from '../../shared/domain/told/sms.ts';
import { idOf, ownGrantsOf, resourcesOf } from './template.ts';

const assembly = inject('assemblyDir');
const functions = resourcesOf(assembly, 'AWS::Lambda::Function');
const queues = new Map(resourcesOf(assembly, 'AWS::SQS::Queue').map((queue) => [queue.id, queue]));
const sources = resourcesOf(assembly, 'AWS::Lambda::EventSourceMapping');
const alarms = resourcesOf(assembly, 'AWS::CloudWatch::Alarm');

const queueShape = z.looseObject({
  VisibilityTimeout: z.number(),
  RedrivePolicy: z.object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.number() }),
});
const dimensions = z.looseObject({
  MetricName: z.string(),
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()),
  Dimensions: z.array(z.object({ Name: z.string(), Value: z.unknown() })).default([]),
});
const alarmsOn = (metric: string, id: string) =>
  alarms
    .map(({ Properties }) => dimensions.parse(Properties))
    .filter(
      ({ MetricName, Dimensions }) =>
        MetricName === metric && Dimensions.some(({ Value }) => idOf(Value) === id),
    );
const queueSources = sources.filter(({ Properties }) => queues.has(idOf(Properties.EventSourceArn)));

describe('queues', () => {
  test.each(
    queueSources.map(({ Properties }) => [idOf(Properties.FunctionName), idOf(Properties.EventSourceArn)]),
  )(
    'the queue of %s has dead letters with an alarm and time enough for its function',
    (functionId, queueId) => {
      const { VisibilityTimeout, RedrivePolicy } = queueShape.parse(queues.get(queueId)?.Properties);
      const timeout = functions.find(({ id }) => id === functionId)?.Properties.Timeout;
      expect(VisibilityTimeout).toBeGreaterThanOrEqual(6 * Number(timeout));
      expect(RedrivePolicy.maxReceiveCount).toBe(functionId.startsWith('Messages') ? SMS_TRIES : 3);
      const deadLetters = idOf(RedrivePolicy.deadLetterTargetArn);
      expect(queues.has(deadLetters)).toBe(true);
      expect(alarmsOn('ApproximateNumberOfMessagesVisible', deadLetters)).toHaveLength(1);
    },
  );

  test('every worker but those that read the stream reads a queue, and every source reports the items that failed', () => {
    const isWorker = (name: FunctionName) =>
      name !== 'relay' && name !== 'ledger' && ROUTES[name] === undefined;
    const workers = FUNCTION_NAMES.filter(isWorker);
    expect(queueSources).toHaveLength(workers.length);
    for (const { Properties } of sources) {
      expect(Properties.FunctionResponseTypes).toEqual(['ReportBatchItemFailures']);
    }
  });

  test('a worker holds back what it cannot take at once, and its queue what it holds back', () => {
    for (const { Properties } of queueSources) {
      const worker = functions.find(({ id }) => id === idOf(Properties.FunctionName));
      const reserved = worker?.Properties.ReservedConcurrentExecutions;
      expect(reserved).toBeGreaterThanOrEqual(2);
      expect(Properties.ScalingConfig).toEqual({ MaximumConcurrency: reserved });
    }
  });

  test('all counties of a city together leave the account room: 17 of them reserve less than its default of 1,000', () => {
    const reserved = functions.map(({ Properties }) => Number(Properties.ReservedConcurrentExecutions ?? 0));
    expect(17 * reserved.reduce((sum, one) => sum + one, 0)).toBeLessThan(1000 - 100);
  });
});

const streamOf = (reader: string) =>
  sources.find(
    ({ Properties }) =>
      Properties.StartingPosition === 'TRIM_HORIZON' && idOf(Properties.FunctionName).startsWith(reader),
  );

test.each(['Relay', 'Ledger'])(
  'what the stream does not keep for the %s ends in a queue with an alarm',
  (reader) => {
    const { OnFailure } = z
      .object({ OnFailure: z.object({ Destination: z.unknown() }) })
      .parse(streamOf(reader)?.Properties.DestinationConfig);
    expect(alarmsOn('ApproximateNumberOfMessagesVisible', idOf(OnFailure.Destination))).toHaveLength(1);
  },
);

test('the relay goes on around a bad record; the log waits, and is written by one worker at a time', () => {
  expect(streamOf('Relay')?.Properties).toMatchObject({
    BisectBatchOnFunctionError: true,
    MaximumRetryAttempts: 10,
  });
  expect(streamOf('Ledger')?.Properties).not.toHaveProperty('MaximumRetryAttempts');
  const ledger = functions.find(({ id }) => id.startsWith('Ledger'));
  expect(ledger?.Properties.ReservedConcurrentExecutions).toBe(1);
});

test.each(['Relay', 'Ledger'])(
  'the stream leaves out what the log is told nothing of, and nothing else, for the %s',
  (reader) => {
    const stream = streamOf(reader);
    const { Filters } = z
      .object({ Filters: z.array(z.object({ Pattern: z.string() })) })
      .parse(stream?.Properties.FilterCriteria);
    const passes = filterOf(Filters.map(({ Pattern }) => Pattern));
    const wakes = ({ pk }: Key) => passes({ dynamodb: { Keys: { pk: { S: pk } } } });
    for (const untold of [
      LEDGER_STATE,
      ledgerEntryKey(0),
      ledgerFactKey('APP#1|A', 'e1'),
      lookupKey('1', '2024-06-20T08'),
      { pk: `${AUDIT_STATE}1`, sk: 'X' },
    ]) {
      expect(untold.pk).toMatch(/^~(LEDGER|LOOKUP|AUDITSTATE)#/);
      expect(wakes(untold), untold.pk).toBe(false);
    }
    for (const told of [recordKey('0000000000A1', 'application'), campaignKey('2024-open-1'), OFFICES])
      expect(wakes(told), told.pk).toBe(true);
  },
);

describe('functions', () => {
  test.each(functions.map((one) => [one.id, one] as const))(
    '%s logs for a year and rings when it fails',
    (id, one) => {
      expect(one.Properties.Runtime).toBe('nodejs24.x');
      const { LogFormat, LogGroup } = z
        .object({ LogFormat: z.string(), LogGroup: z.unknown() })
        .parse(one.Properties.LoggingConfig);
      expect(LogFormat).toBe('JSON');
      const log = resourcesOf(assembly, 'AWS::Logs::LogGroup').find((group) => group.id === idOf(LogGroup));
      expect(log?.Properties.RetentionInDays).toBe(365);
      const [alarm] = alarmsOn('Errors', id);
      expect(alarm?.AlarmDescription).toMatch(/ fails: .{20,}/);
    },
  );

  test('there is one per folder', () => {
    expect(functions).toHaveLength(FUNCTION_NAMES.length);
  });
});

test('every alarm rings at the one topic', () => {
  const [topic] = resourcesOf(assembly, 'AWS::SNS::Topic');
  for (const { Properties } of alarms) {
    expect(dimensions.parse(Properties).AlarmActions.map(idOf)).toEqual([topic?.id]);
  }
});

describe('rights', () => {
  const mayUse = (action: string) =>
    [
      ...new Set(
        ownGrantsOf(assembly)
          .filter(({ Action }) => Action.includes(action))
          .map(({ owner }) => owner),
      ),
    ].sort();

  test('identity numbers are sealed by intake, objectors by the site; opened by screening, messages, console, and the audit that screens again', () => {
    // Whoever rotates keys opens and seals, and is started by hand alone.
    expect(mayUse('kms:GenerateDataKey')).toEqual(['Intake', 'Reseal', 'Site']);
    expect(mayUse('kms:Decrypt')).toEqual(['AuditFacts', 'Console', 'Messages', 'Reseal', 'Screening']);
  });

  test('the worker that tells applicants reads, stores, opens a telephone number and asks itself; nothing else', () => {
    const own = ownGrantsOf(assembly).filter(({ owner }) => owner === 'Messages');
    const actions = own.flatMap(({ Action }) => Action).filter((action) => !action.startsWith('logs:'));
    expect(new Set(actions)).toEqual(
      new Set([
        ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'kms:Decrypt'],
        ...['secretsmanager:GetSecretValue', 'sqs:SendMessage'],
        // To read its own queue.
        ...['sqs:ReceiveMessage', 'sqs:ChangeMessageVisibility', 'sqs:DeleteMessage'],
        'sqs:GetQueueAttributes',
      ]),
    );
    const sent = own
      .filter(({ Action }) => Action.includes('sqs:SendMessage'))
      .map(({ Resource }) => idOf(Resource));
    expect(sent).toEqual([expect.stringMatching(/^MessagesInboxQueue/)]);
  });

  test('the audit of the facts reads, stores what it finds, opens a number and asks itself; it changes nothing else', () => {
    const own = ownGrantsOf(assembly).filter(({ owner }) => owner === 'AuditFacts');
    const actions = own.flatMap(({ Action }) => Action);
    const others = actions.filter((action) => !/^(logs|sqs):/.test(action));
    expect(new Set(others)).toEqual(
      new Set([
        ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem'],
        ...['kms:Decrypt', 'secretsmanager:GetSecretValue'],
        // The published notices, to hold them against what the table says.
        ...['s3:GetObject', 's3:ListBucket'],
      ]),
    );
    const sent = own
      .filter(({ Action }) => Action.includes('sqs:SendMessage'))
      .map(({ Resource }) => idOf(Resource));
    expect(sent).toEqual([expect.stringMatching(/^AuditFactsInboxQueue/)]);
  });

  test('the audit of the facts is asked every hour for what is new, and every week for everything', () => {
    const asked = resourcesOf(assembly, 'AWS::Scheduler::Schedule')
      .filter(({ id }) => id.startsWith('AuditFacts'))
      .map(({ Properties }) => JSON.stringify(Properties));
    expect(asked).toHaveLength(2);
    expect(asked.find((one) => one.includes('audit.due'))).toContain('rate(60 minutes)');
    expect(asked.find((one) => one.includes('audit.full-due'))).toContain('rate(10080 minutes)');
  });

  test('whoever tells applicants something may send to that queue: relay, sweep and the worker itself', () => {
    const senders = ownGrantsOf(assembly).filter(
      ({ Action, Resource }) =>
        Action.includes('sqs:SendMessage') && JSON.stringify(Resource).includes('MessagesInboxQueue'),
    );
    expect(new Set(senders.map(({ owner }) => owner))).toEqual(new Set(['Messages', 'Relay', 'Sweep']));
  });

  test('of the documents the site may only read those that were verified: the photo on a ticket', () => {
    const grants = ownGrantsOf(assembly).filter(
      ({ owner, Action }) => owner === 'Site' && Action.join().includes('s3:'),
    );
    // Listing only tells a missing file of the public log from one that may not be read.
    expect(grants.map(({ Action }) => Action)).toEqual([
      ['s3:GetObject'],
      ['s3:GetObject'],
      ['s3:ListBucket'],
    ]);
    const [documents, log, list] = grants.map(({ Resource }) => JSON.stringify(Resource));
    expect(documents).toContain('/verified/*');
    expect(log).toContain('/ledger/*');
    expect(`${documents}${log}`).not.toContain('quarantine');
    expect(list).toContain('PublishedBucket');
  });

  test('the worker that freezes notices reads one file of the log, its checkpoint, and writes none of it', () => {
    const grants = ownGrantsOf(assembly).filter(
      ({ owner, Action }) => owner === 'Notices' && Action.join().includes('s3:'),
    );
    const on = (action: string) =>
      grants.flatMap(({ Action, Resource }) => (Action.includes(action) ? [JSON.stringify(Resource)] : []));
    expect(on('s3:GetObject')).toEqual([expect.stringContaining('/ledger/checkpoint')]);
    expect(on('s3:PutObject')).toEqual([expect.stringContaining('/notices/*')]);
    expect(grants.flatMap(({ Action }) => Action).sort()).toEqual([
      's3:GetObject',
      's3:ListBucket',
      's3:PutObject',
    ]);
  });

  test('an item is checked beside what is written by the console (panels over the recusal register) and where somebody withdraws', () =>
    expect(mayUse('dynamodb:ConditionCheckItem')).toEqual(['Console', 'Site']));

  test("what is kept too long is deleted by its worker, which lists applicants' files alone and opens nothing", () => {
    const own = ownGrantsOf(assembly).filter(({ owner }) => owner === 'Retention');
    const others = own.flatMap(({ Action }) => Action).filter((action) => !/^(logs|sqs):/.test(action));
    expect(new Set(others)).toEqual(
      new Set([
        ...['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:PutItem', 'dynamodb:DeleteItem'],
        ...['s3:DeleteObject', 's3:ListBucket'],
      ]),
    );
    const listing = own.filter(({ Action }) => Action.includes('s3:ListBucket'));
    expect(listing.map(({ Condition }) => Condition)).toEqual([
      { StringLike: { 's3:prefix': 'quarantine/*' } },
      { StringLike: { 's3:prefix': 'verified/*' } },
    ]);
    const deleting = own.filter(({ Action }) => Action.includes('s3:DeleteObject'));
    expect(JSON.stringify(deleting)).toMatch(/quarantine.*verified/);
    expect(JSON.stringify(deleting)).not.toMatch(/ledger|notices|approvals/);
  });

  test('nobody else may delete from the table', () =>
    expect(mayUse('dynamodb:DeleteItem')).toEqual(['Retention']));
});
