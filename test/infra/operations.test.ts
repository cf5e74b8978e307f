import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { RUNBOOKS } from '../../infra/constructs/operations.ts';
import { idOf, resourcesOf } from './template.ts';

const assembly = inject('assemblyDir');
const alarm = z.looseObject({
  AlarmDescription: z.string(),
  MetricName: z.string(),
  Namespace: z.unknown(),
  Dimensions: z.array(z.object({ Value: z.unknown() })).default([]),
  TreatMissingData: z.string(),
});
const alarms = resourcesOf(assembly, 'AWS::CloudWatch::Alarm').map(({ id, Properties }) => ({
  id,
  ...alarm.parse(Properties),
}));
const runbookOf = (description: string): string =>
  /What to do: ([a-z-]+) in README\.zh-CN\.md\.$/.exec(description)?.[1] ?? '';

/** Sections of the guide's chapter on alarms, by name. */
const guide = readFileSync(fileURLToPath(new URL('../../README.zh-CN.md', import.meta.url)), 'utf8');
const sections = new Map(
  guide
    .split(/^### /m)
    .map((section) => [/^([a-z-]+)：/.exec(section)?.[1] ?? '', section.split(/^## /m)[0] ?? '']),
);

describe('runbooks', () => {
  test.each(alarms.map(({ id, AlarmDescription }) => [id, AlarmDescription]))(
    '%s names its own, in plain ASCII',
    (_, description) => {
      expect(RUNBOOKS.map(String)).toContain(runbookOf(description));
      expect(description).toMatch(/^[ -~]+$/);
    },
  );

  test.each(RUNBOOKS)('%s says what it means, where to look, what to do and when it is over', (name) => {
    const section = sections.get(name) ?? '';
    for (const part of ['什么意思', '先看哪里', '怎么处理', '何时算好'])
      expect(section, part).toMatch(new RegExp(`^- \\*\\*${part}\\*\\*：.{15,}`, 'm'));
  });

  test('each is named by an alarm', () => {
    expect(new Set(alarms.map(({ AlarmDescription }) => runbookOf(AlarmDescription)))).toEqual(
      new Set(RUNBOOKS),
    );
  });
});

describe('what is watched', () => {
  const watched = (metric: string) =>
    alarms
      .filter(({ MetricName }) => MetricName === metric)
      .flatMap(({ Dimensions }) => Dimensions.map(({ Value }) => idOf(Value)))
      .toSorted();
  const ids = (type: string) => resourcesOf(assembly, type).map(({ id }) => id);
  const functions = ids('AWS::Lambda::Function').toSorted();
  const isDead = (id: string) => /DeadLetters|Lost/.test(id);
  const queues = ids('AWS::SQS::Queue').toSorted();

  test('every function for errors and for being held back', () => {
    expect(watched('Errors')).toEqual(functions);
    expect(watched('Throttles')).toEqual(functions);
  });

  test('every dead-letter queue for the first message, every other for how long messages wait', () => {
    expect(watched('ApproximateNumberOfMessagesVisible')).toEqual(queues.filter(isDead));
    expect(watched('ApproximateAgeOfOldestMessage')).toEqual(queues.filter((id) => !isDead(id)));
  });

  test('the API for errors of its own, the table for writes it held back', () => {
    expect(watched('5xx')).toEqual(ids('AWS::ApiGatewayV2::Api'));
    expect(watched('WriteThrottleEvents')).toEqual(ids('AWS::DynamoDB::Table'));
  });

  test('the log of the watch for a public log that does not go on', () => {
    const [filter, ...others] = resourcesOf(assembly, 'AWS::Logs::MetricFilter');
    expect(others).toEqual([]);
    expect(idOf(filter?.Properties.LogGroupName)).toMatch(/^AuditWatchLog/);
    expect(filter?.Properties.FilterPattern).toBe(
      '{ ($.message.event = "audit.watch") && ($.message.logStalled IS TRUE) }',
    );
    const [stalled] = alarms.filter(({ MetricName }) => MetricName === 'LogStalled');
    const [transformation] = z
      .array(z.looseObject({ MetricNamespace: z.unknown() }))
      .parse(filter?.Properties.MetricTransformations);
    expect(stalled?.Namespace).toEqual(transformation?.MetricNamespace);
    expect(stalled?.TreatMissingData).toBe('notBreaching');
  });

  test('the topic lets alarms publish, whose policy is no longer the one that lets all of the account', () => {
    const [policy] = resourcesOf(assembly, 'AWS::SNS::TopicPolicy');
    const { Statement } = z
      .object({ Statement: z.array(z.looseObject({ Effect: z.string(), Action: z.unknown() })) })
      .parse(policy?.Properties.PolicyDocument);
    expect(Statement.filter(({ Effect }) => Effect === 'Allow')).toEqual([
      expect.objectContaining({
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
        Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
      }),
    ]);
  });

  test('the dashboard shows every alarm and a graph for each kind', () => {
    const [dashboard] = resourcesOf(assembly, 'AWS::CloudWatch::Dashboard');
    const text = JSON.stringify(dashboard?.Properties.DashboardBody);
    for (const { id } of alarms) expect(text).toContain(`["${id}","Arn"]`);
    for (const name of RUNBOOKS) expect(text).toContain(`\\"title\\":\\"${name}\\"`);
  });
});
