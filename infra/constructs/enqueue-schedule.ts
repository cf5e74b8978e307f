import { type Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { service } from './service-principals.ts';
import { type StorageKey, through } from './storage-key.ts';

export type EnqueueScheduleProps = {
  readonly every: Duration;
  readonly queue: Queue;
  readonly storage: StorageKey;
  /** Message type; the body is {v, type, id, scheduledTime}. */
  readonly type: string;
};

/** A schedule that only enqueues: whatever is due is work for a queue's reader, with its retries and dead letters. */
export class EnqueueSchedule extends Construct {
  constructor(scope: Construct, id: string, props: EnqueueScheduleProps) {
    super(scope, id);
    const role = new Role(this, 'Role', {
      assumedBy: service('scheduler', { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } }),
    });
    role.addToPolicy(
      new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [props.queue.queueArn] }),
    );
    role.addToPolicy(
      new PolicyStatement({
        actions: ['kms:GenerateDataKey', 'kms:Decrypt'],
        resources: [props.storage.key.keyArn],
        conditions: through('sqs'),
      }),
    );
    new CfnSchedule(this, 'Schedule', {
      scheduleExpression: `rate(${props.every.toMinutes()} minutes)`,
      flexibleTimeWindow: { mode: 'OFF' },
      target: { arn: props.queue.queueArn, roleArn: role.roleArn, input: messageBody(props.type) },
    });
  }
}

// Scheduler fills in its context attributes, see
// https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html
const messageBody = (type: string): string =>
  JSON.stringify({
    v: 1,
    type,
    id: '<aws.scheduler.execution-id>',
    scheduledTime: '<aws.scheduler.scheduled-time>',
  });
