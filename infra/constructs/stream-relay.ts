import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { TOLD_BEGINNINGS } from '../../shared/ledger/untold.ts';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';
import { ALARM_PERIOD } from './operations.ts';
import { DeadLetters } from './worker-queue.ts';

export type StreamRelayProps = Omit<BundledFunctionProps, 'timeout' | 'memorySize'> & {
  readonly table: Table;
};

/** Old enough to ring: facts this late mean that workers have nothing to do while applicants wait. */
const LATE = Duration.minutes(5);

/** Nobody minds being screened a second later; the log then signs and publishes once for all that happened in it. */
const GATHERING = Duration.seconds(1);

/** Every change but those the log is told nothing of: its own items alone are twice as many as the facts in it. */
const TOLD = FilterCriteria.filter({
  dynamodb: { Keys: { pk: { S: TOLD_BEGINNINGS.map((prefix) => ({ prefix })) } } },
});

/**
 * A function that reads the table's stream in order. A batch with a bad record is halved until that record stands alone;
 * after ten attempts its position goes to the dead letters and the stream moves on.
 */
export class StreamRelay extends BundledFunction {
  /** Where the positions of records lie that were given up. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: StreamRelayProps) {
    super(scope, id, { ...props, timeout: Duration.seconds(30), memorySize: 512 });
    this.deadLetters = new DeadLetters(this, 'Lost', props).queue;
    this.lambda.addEventSource(
      new DynamoEventSource(props.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        maxBatchingWindow: GATHERING,
        filters: [TOLD],
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        retryAttempts: 10,
        onFailure: new SqsDlq(this.deadLetters),
      }),
    );
    props.operations.alarm(this, 'Late', {
      metric: this.lambda.metric('IteratorAge', { period: ALARM_PERIOD, statistic: 'Maximum' }),
      threshold: LATE.toMilliseconds(),
      description: `${id} lags behind the table: ${props.errorImpact}`,
    });
  }
}
