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
import { ALARM_PERIOD, type Operations } from './operations.ts';
import { service } from './service-principals.ts';

export type BundledFunctionProps = {
  readonly operations: Operations;
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

/** A Lambda function from its bundle, with its own log group, least rights, and an alarm that says what an error means. */
export class BundledFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly #props: Pick<BundledFunctionProps, 'operations' | 'errorImpact'>;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    super(scope, id);
    this.#props = props;
    // 网络安全法 第二十一条: network logs are kept for at least six months; the next step CloudWatch offers above 180 days is a year.
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.ONE_YEAR,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // A role of its own instead of the managed policy, which would let it write every log group of the account.
    const role = new Role(this, 'Role', { assumedBy: service('lambda') });
    logGroup.grantWrite(role);
    this.lambda = new LambdaFunction(this, 'Function', {
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.X86_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.code),
      environment: { ...props.environment },
      timeout: props.timeout,
      memorySize: props.memorySize,
      ...(props.concurrency && { reservedConcurrentExecutions: props.concurrency }),
      loggingFormat: LoggingFormat.JSON,
      logGroup,
      role,
      description: `${id}. When it fails: ${props.errorImpact}`.slice(0, 256),
    });
    props.operations.alarm(this, 'Errors', {
      metric: this.lambda.metricErrors({ period: ALARM_PERIOD }),
      description: `${id} fails: ${props.errorImpact}`,
    });
  }

  /** Grants exactly these actions on exactly these resources, under conditions (IAM operator → key → value) where there are any. */
  allow(
    actions: readonly string[],
    resources: readonly string[],
    conditions?: Readonly<Record<string, Readonly<Record<string, string>>>>,
  ): this {
    this.lambda.addToRolePolicy(
      new PolicyStatement({
        actions: [...actions],
        resources: [...resources],
        ...(conditions && { conditions }),
      }),
    );
    return this;
  }

  /** Adds an alarm that rings when the function did not run for twice this time, although something starts it as often. */
  runsEvery(every: Duration): this {
    const { operations, errorImpact } = this.#props;
    operations.silence(this, 'Silent', {
      metric: this.lambda.metricInvocations({ period: every, statistic: 'Sum' }),
      description: `${this.node.id} does not run: ${errorImpact}`,
    });
    return this;
  }
}
