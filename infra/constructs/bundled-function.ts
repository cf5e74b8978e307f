import { type Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../function-names.ts';
import { LISTINGS, PARTITIONS, TABLE_RIGHTS, type TableRight } from '../table-rights.ts';
import { ALARM_PERIOD, type Operations } from './operations.ts';
import { service } from './service-principals.ts';
import { type StorageKey, type ThroughService, through } from './storage-key.ts';

export type BundledFunctionProps = {
  readonly name: FunctionName;
  readonly operations: Operations;
  readonly storage: StorageKey;
  /** Folder made by infra/bundle.ts. */
  readonly code: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeout: Duration;
  readonly memorySize: number;
  /** At most so many at a time, and so many always; default: as many as the account has left. */
  readonly concurrency?: number;
  /** One sentence: what people cannot do, or what stays undone, while this function fails. */
  readonly errorImpact: string;
};

/** A queue that hands out a little more than its reader takes is normal; this many within five minutes is not. */
const THROTTLED = 10;

/** IAM operator → key → value or values. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, string | string[]>>>>;

/** A Lambda function from its bundle, with its own log group, least rights, and alarms that say what an error means. */
export class BundledFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly log: LogGroup;
  readonly #used = new Map<ThroughService, ReadonlySet<string>>();
  readonly #props: Pick<BundledFunctionProps, 'name' | 'operations' | 'storage' | 'errorImpact'>;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    super(scope, id);
    this.#props = props;
    const { errorImpact, operations } = props;
    // 网络安全法 第二十一条: network logs are kept for at least six months; the next step CloudWatch offers above 180 days is a year.
    this.log = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_YEAR,
      encryptionKey: props.storage.key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // A role of its own instead of the managed policy, which would let it write every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: service('lambda') });
    this.log.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      // arm64 is not confirmed for every region of aws-cn.
      architecture: Architecture.X86_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      environment: { ...props.environment },
      timeout: props.timeout,
      memorySize: props.memorySize,
      ...(props.concurrency && { reservedConcurrentExecutions: props.concurrency }),
      loggingFormat: LoggingFormat.JSON,
      logGroup: this.log,
      role,
      description: `${id}. When it fails: ${errorImpact}`.slice(0, 256),
    });
    operations.alarm(this, 'Errors', {
      runbook: 'function-errors',
      metric: this.lambda.metricErrors({ period: ALARM_PERIOD }),
      description: `${id} fails: ${errorImpact}`,
    });
    operations.alarm(this, 'Throttled', {
      runbook: 'function-throttled',
      metric: this.lambda.metricThrottles({ period: ALARM_PERIOD }),
      threshold: THROTTLED,
      description: `${id} is asked for more than it may run at once: ${errorImpact}`,
    });
  }

  /** Grants exactly these actions on exactly these resources, under conditions where there are any. */
  allow(actions: readonly string[], resources: readonly string[], conditions?: Conditions): this {
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions }),
      }),
    );
    return this;
  }

  /** Grants what infra/table-rights.ts says of this function, and the key through the table. */
  allowTable(table: { readonly arn: string; readonly indexArn: string }): this {
    for (const { actions, keys } of TABLE_RIGHTS[this.#props.name]) {
      const names = actions.map((action) => `dynamodb:${action}`);
      const isListing = keys.some((key) => Object.hasOwn(LISTINGS, key));
      this.allow(names, [isListing ? table.indexArn : table.arn], onLeadingKeys(keys));
    }
    return this.#useKey('dynamodb', ['kms:Decrypt', 'kms:DescribeKey']);
  }

  /** Grants sending to these queues. */
  allowSend(queueArns: readonly string[]): this {
    return this.allow(['sqs:SendMessage'], queueArns).#useKey('sqs', ['kms:GenerateDataKey', 'kms:Decrypt']);
  }

  /** Grants reading these encrypted objects. */
  allowRead(objectArns: readonly string[]): this {
    return this.allow(['s3:GetObject'], objectArns).#useKey('s3', ['kms:Decrypt']);
  }

  /** Grants writing these encrypted objects. */
  allowWrite(objectArns: readonly string[]): this {
    return this.allow(['s3:PutObject'], objectArns).#useKey('s3', ['kms:GenerateDataKey']);
  }

  /** Grants reading the county's secret. */
  allowSecret(secretArn: string): this {
    const read = this.allow(['secretsmanager:GetSecretValue'], [secretArn]);
    return read.#useKey('secretsmanager', ['kms:Decrypt']);
  }

  /** Adds an alarm that rings when the function did not run for twice this time, although something starts it as often. */
  runsEvery(every: Duration): this {
    const { operations, errorImpact } = this.#props;
    operations.silence(this, 'Silent', {
      runbook: 'audit-silent',
      metric: this.lambda.metricInvocations({ period: every, statistic: 'Sum' }),
      description: `${this.node.id} does not run: ${errorImpact}`,
    });
    return this;
  }

  /** Lets it be started from this queue. */
  protected allowReceive(queueArn: string): this {
    const actions = ['ReceiveMessage', 'DeleteMessage', 'ChangeMessageVisibility', 'GetQueueAttributes'];
    const received = this.allow(
      actions.map((action) => `sqs:${action}`),
      [queueArn],
    );
    return received.#useKey('sqs', ['kms:Decrypt']);
  }

  /** Grants the storage key through a service, each action once. */
  #useKey(name: ThroughService, actions: readonly string[]): this {
    const used = this.#used.get(name) ?? new Set();
    const fresh = actions.filter((action) => !used.has(action));
    this.#used.set(name, new Set([...used, ...fresh]));
    if (fresh.length === 0) return this;
    return this.allow(fresh, [this.#props.storage.key.keyArn], through(name));
  }
}

/** The condition that holds a right to partitions of some kinds; none for a right to all. */
const onLeadingKeys = (keys: TableRight['keys']): Conditions | undefined => {
  const patterns = keys.map((key) => ({ ...PARTITIONS, ...LISTINGS })[key]);
  if (patterns.length === 0) return undefined;
  return { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': patterns } };
};
