import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { BundledFunction, type BundledFunctionProps } from './bundled-function.ts';
import { WorkerQueue } from './worker-queue.ts';

export type QueueWorkerProps = Omit<BundledFunctionProps, 'timeout' | 'memorySize' | 'concurrency'> & {
  /** Messages per event, 1 to 10. */
  readonly batchSize?: number;
  readonly memorySize?: number;
  /** At most so many batches at a time; default and at least 2. */
  readonly concurrency?: number;
  /** How often a message is tried before it is set aside; default 3. */
  readonly maxReceives?: number;
};

const TIMEOUT = Duration.seconds(30);

/** The least that a queue may be told: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-scaling.html */
const LEAST = 2;

/** A function with its own queue, dead letters and alarms; a batch reports the messages that failed, one by one. */
export class QueueWorker extends BundledFunction {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    const { concurrency = LEAST } = props;
    super(scope, id, { memorySize: 512, ...props, concurrency, timeout: TIMEOUT });
    const inbox = new WorkerQueue(this, 'Inbox', {
      operations: props.operations,
      storage: props.storage,
      functionTimeout: TIMEOUT,
      errorImpact: props.errorImpact,
      ...(props.maxReceives === undefined ? {} : { maxReceives: props.maxReceives }),
    });
    this.queue = inbox.queue;
    this.deadLetters = inbox.deadLetters;
    this.allowReceive(this.queue.queueArn);
    this.lambda.addEventSourceMapping('Inbox', {
      eventSourceArn: this.queue.queueArn,
      batchSize: props.batchSize ?? 10,
      // The queue holds back what the function could not take: throttled, a message would be used up by trying.
      maxConcurrency: concurrency,
      reportBatchItemFailures: true,
    });
  }
}
