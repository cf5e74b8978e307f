import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { TOLD_BEGINNINGS } from '../../shared/ledger/untold.ts';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';
import { ALARM_PERIOD } from './operations.ts';
import { DeadLetters } from './worker-queue.ts';

export type StreamRelayProps = Omit<BundledFunctionProps, 'timeout' | 'memorySize'> & {
  readonly table: Table;
  /**
   * `ten`: a record that fails ten times is set aside, and the stream moves on. `for-ever`: the stream waits for it, as long as it
   * keeps it (24 hours).
   */
  readonly tries: 'ten' | 'for-ever';
};

/** Old enough to ring: facts this late mean that workers have nothing to do while applicants wait. */
const LATE = Duration.minutes(5);

/** One batch per shard at a time: as many as a table on demand begins with, and some more. */
const SHARDS = 10;

/** Nobody minds being screened a second later; the log then signs and publishes once for all that happened in it. */
const GATHERING = Duration.seconds(1);

/** Every change but those the log is told nothing of: its own items alone are twice as many as the facts in it. */
const TOLD = FilterCriteria.filter({
  dynamodb: { Keys: { pk: { S: TOLD_BEGINNINGS.map((prefix) => ({ prefix })) } } },
});

/**
 * A function that reads the table's stream in order. Of the one that gives up after ten tries a batch with a bad record is halved
 * until that record stands alone. What is given up, or has become too old for the stream, leaves its position among the dead letters.
 */
export class StreamRelay extends BundledFunction {
  /** Where the positions of records lie that were given up. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: StreamRelayProps) {
    super(scope, id, { concurrency: SHARDS, ...props, timeout: Duration.seconds(30), memorySize: 512 });
    this.deadLetters = new DeadLetters(this, 'Lost', props).queue;
    const streamArn = props.table.tableStreamArn ?? '';
    this.allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], [streamArn])
      // Asked of the table's streams, not of one of them.
      .allow(['dynamodb:ListStreams'], [`${props.table.tableArn}/stream/*`])
      .allowSend([this.deadLetters.queueArn]);
    this.lambda.addEventSourceMapping('Stream', {
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      maxBatchingWindow: GATHERING,
      filters: [TOLD],
      reportBatchItemFailures: true,
      ...(props.tries === 'ten' && { bisectBatchOnError: true, retryAttempts: 10 }),
      onFailure: { bind: () => ({ destination: this.deadLetters.queueArn }) },
    });

    props.operations.alarm(this, 'Late', {
      runbook: 'stream-late',
      metric: this.lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
      threshold: LATE.toMilliseconds(),
      description: `${id} lags behind the table: ${props.errorImpact}`,
    });
  }
}
