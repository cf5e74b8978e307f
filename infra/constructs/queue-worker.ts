import { Duration } from 'aws-cdk-lib';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';
import { WorkerQueue } from './worker-queue.ts';

export type QueueWorkerProps = Omit<BundledFunctionProps, 'timeout' | 'memorySize'> & {
  /** Messages per event, 1 to 10. */
  readonly batchSize?: number;
  readonly memorySize?: number;
  /** How often a message is tried before it is set aside; default 3. */
  readonly maxReceives?: number;
};

const TIMEOUT = Duration.seconds(30);

/** A function with its own queue, dead letters and alarms; a batch reports the messages that failed, one by one. */
export class QueueWorker extends BundledFunction {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id, { memorySize: 512, ...props, timeout: TIMEOUT });
    const inbox = new WorkerQueue(this, 'Inbox', {
      operations: props.operations,
      functionTimeout: TIMEOUT,
      errorImpact: props.errorImpact,
      ...(props.maxReceives === undefined ? {} : { maxReceives: props.maxReceives }),
    });
    this.queue = inbox.queue;
    this.deadLetters = inbox.deadLetters;
    this.lambda.addEventSource(
      new SqsEventSource(this.queue, { batchSize: props.batchSize ?? 10, reportBatchItemFailures: true }),
    );
  }
}
