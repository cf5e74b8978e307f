import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ALARM_PERIOD, type Operations } from './operations.ts';
import type { StorageKey } from './storage-key.ts';

export type WorkerQueueProps = {
  readonly operations: Operations;
  readonly storage: StorageKey;
  /** Time limit of the function that reads the queue. */
  readonly functionTimeout: Duration;
  /** A message is tried this often before it is set aside. Default 3. */
  readonly maxReceives?: number;
  /** One sentence: what stays undone while messages lie among the dead letters. */
  readonly errorImpact: string;
};

const MAX_RECEIVES = 3;

/** Longer than any message is tried: whoever waits so long waits for something that does not run. */
const LONG = Duration.minutes(30);

/**
 * A queue with its dead-letter queue and the alarm on it.
 * Visibility is six times the function's time limit, as AWS asks for Lambda sources
 * (https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html).
 */
export class WorkerQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkerQueueProps) {
    super(scope, id);
    this.deadLetters = new DeadLetters(this, 'DeadLetters', props).queue;
    this.queue = new Queue(this, 'Queue', {
      ...encryptedWith(props.storage),
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(props.functionTimeout.toSeconds() * 6),
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceives ?? MAX_RECEIVES },
    });
    props.operations.alarm(this, 'Waiting', {
      runbook: 'waiting',
      metric: this.queue.metricApproximateAgeOfOldestMessage({ period: ALARM_PERIOD, statistic: 'Maximum' }),
      threshold: LONG.toSeconds(),
      description: `Messages wait for more than ${LONG.toMinutes()} minutes: ${props.errorImpact}`,
    });
  }
}

// KMS is asked for a data key once an hour, not for every message.
const encryptedWith = ({ key }: StorageKey) => ({
  encryption: QueueEncryption.KMS,
  encryptionMasterKey: key,
  dataKeyReuse: Duration.hours(1),
});

/** Where messages go that could not be handled: kept for 14 days, with an alarm from the first one on. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(
    scope: Construct,
    id: string,
    props: Pick<WorkerQueueProps, 'operations' | 'storage' | 'errorImpact'>,
  ) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      ...encryptedWith(props.storage),
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
    props.operations.alarm(this, 'Filled', {
      runbook: 'dead-letters',
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        period: ALARM_PERIOD,
        statistic: 'Maximum',
      }),
      description: `Messages could not be handled: ${props.errorImpact} Read one, mend the cause, then redrive.`,
    });
  }
}
