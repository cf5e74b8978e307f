import { Aws, Duration } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterPattern } from 'aws-cdk-lib/aws-logs';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { County } from '../shared/counties/index.ts';
import { type DocumentBucket, type NoticeBucket, QUARANTINE } from './constructs/buckets.ts';
import type { BundledFunctionProps } from './constructs/bundled-function.ts';
import { EnqueueSchedule } from './constructs/enqueue-schedule.ts';
import type { Operations } from './constructs/operations.ts';
import { QueueWorker } from './constructs/queue-worker.ts';
import type { StorageKey } from './constructs/storage-key.ts';
import { deadLettersSetting, type Watched } from './dead-letters.ts';
import type { FunctionName } from './function-names.ts';

/** What the audits look at, and with which keys. */
export type Audited = {
  readonly county: County;
  readonly common: (
    name: FunctionName,
  ) => Pick<BundledFunctionProps, 'name' | 'operations' | 'storage' | 'code'>;
  readonly tables: {
    readonly TABLE_NAME: string;
    readonly INDEX_NAME: string;
    readonly arn: string;
    readonly indexArn: string;
  };
  readonly secret: ISecret;
  readonly storage: StorageKey;
  /** `personal` opens identity numbers, `log` signs the log. */
  readonly keys: { readonly personal: IKey; readonly log: IKey };
  readonly uploads: DocumentBucket;
  readonly publication: NoticeBucket;
  /** Everything with dead letters, but the audits themselves. */
  readonly workers: Omit<Watched, 'audit-log' | 'audit-facts' | 'audit-watch'>;
};

const SEE_MISSING = ['s3:ListBucket'];
const QUARTER_HOUR = Duration.minutes(15);
const HOUR = Duration.hours(1);
const WEEK = Duration.days(7);

/** The name a county's log signs as. */
export const logOrigin = (county: string): string => `judicial-assistants/${county}`;

/** Adds the three audits with their schedules: the table against the log, the facts recomputed, and what time alone makes wrong. */
export const addAudits = (scope: Construct, audited: Audited) => {
  const { county, common, storage, tables: known, secret, keys, uploads, publication, workers } = audited;
  const { arn, indexArn, ...table } = known;
  const data = { arn, indexArn };
  const published = publication.bucket;

  const auditLog = new QueueWorker(scope, 'AuditLog', {
    ...common('audit-log'),
    environment: {
      ...table,
      SECRET_ID: secret.secretArn,
      NOTICE_BUCKET: published.bucketName,
      LOG_KEY_ID: keys.log.keyArn,
      LOG_ORIGIN: logOrigin(county.code),
    },
    batchSize: 1,
    memorySize: 1024,
    errorImpact: 'nobody compares the table with the public log.',
  });
  auditLog.lambda.addEnvironment('AUDIT_LOG_QUEUE_URL', auditLog.queue.queueUrl);
  auditLog
    .allowTable(data)
    .allow(['s3:GetObject'], [publication.log])
    .allow(SEE_MISSING, [published.bucketArn])
    .allow(['kms:GetPublicKey'], [keys.log.keyArn])
    .allowSecret(secret.secretArn)
    .allowSend([auditLog.queue.queueArn]);
  new EnqueueSchedule(scope, 'AuditLogSchedule', {
    every: QUARTER_HOUR,
    queue: auditLog.queue,
    storage,
    type: 'audit.due',
  });
  new EnqueueSchedule(scope, 'AuditLogFullSchedule', {
    every: WEEK,
    queue: auditLog.queue,
    storage,
    type: 'audit.full-due',
  });

  const auditFacts = new QueueWorker(scope, 'AuditFacts', {
    ...common('audit-facts'),
    environment: {
      ...table,
      SECRET_ID: secret.secretArn,
      KMS_KEY_ID: keys.personal.keyArn,
      NOTICE_BUCKET: published.bucketName,
    },
    batchSize: 1,
    memorySize: 1024,
    errorImpact: 'nobody recomputes findings, decisions and rankings from what is stored.',
  });
  auditFacts.lambda.addEnvironment('AUDIT_FACTS_QUEUE_URL', auditFacts.queue.queueUrl);
  auditFacts
    .allowTable(data)
    .allow(['s3:GetObject'], [publication.bodies])
    .allow(SEE_MISSING, [published.bucketArn])
    .allow(['kms:Decrypt'], [keys.personal.keyArn])
    .allowSecret(secret.secretArn)
    .allowSend([auditFacts.queue.queueArn]);
  new EnqueueSchedule(scope, 'AuditFactsSchedule', {
    every: HOUR,
    queue: auditFacts.queue,
    storage,
    type: 'audit.due',
  });
  new EnqueueSchedule(scope, 'AuditFactsFullSchedule', {
    every: WEEK,
    queue: auditFacts.queue,
    storage,
    type: 'audit.full-due',
  });

  const auditWatch = new QueueWorker(scope, 'AuditWatch', {
    ...common('audit-watch'),
    environment: {
      ...table,
      SECRET_ID: secret.secretArn,
      DOCUMENT_BUCKET: uploads.bucket.bucketName,
      RETENTION_DAYS: String(county.retentionDays),
    },
    batchSize: 1,
    errorImpact: 'nobody notices what stands still or is overdue.',
  });
  const deadLetters = {
    ...workers,
    ...{ 'audit-log': auditLog, 'audit-facts': auditFacts, 'audit-watch': auditWatch },
  };
  auditWatch.lambda
    .addEnvironment('AUDIT_WATCH_QUEUE_URL', auditWatch.queue.queueUrl)
    .addEnvironment('DEAD_LETTERS', deadLettersSetting(deadLetters));
  auditWatch
    .allowTable(data)
    .allowSecret(secret.secretArn)
    .allow(SEE_MISSING, [uploads.bucket.bucketArn], { StringEquals: { 's3:prefix': QUARANTINE } })
    .allow(
      ['sqs:GetQueueAttributes'],
      Object.values(deadLetters).map(({ deadLetters: { queueArn } }) => queueArn),
    );
  new EnqueueSchedule(scope, 'AuditWatchSchedule', {
    every: QUARTER_HOUR,
    queue: auditWatch.queue,
    storage,
    type: 'audit.due',
  });
  for (const audit of [auditLog, auditWatch]) audit.runsEvery(QUARTER_HOUR);
  watchLog(auditWatch, common('audit-watch').operations);
  auditFacts.runsEvery(HOUR);

  return { auditLog, auditFacts, auditWatch };
};

/** Rings while the watch says that the public log does not go on; that it says anything at all, its own silence tells. */
const watchLog = (watch: QueueWorker, operations: Operations): void => {
  const said = watch.log.addMetricFilter('LogStalled', {
    // Lambda's JSON format puts what the function logged under `message`.
    filterPattern: FilterPattern.all(
      FilterPattern.stringValue('$.message.event', '=', 'audit.watch'),
      FilterPattern.booleanValue('$.message.logStalled', true),
    ),
    metricNamespace: `${Aws.STACK_NAME}/audits`,
    metricName: 'LogStalled',
  });
  operations.alarm(watch, 'LogNotExtended', {
    runbook: 'log-not-extended',
    metric: said.metric({ period: Duration.minutes(2 * QUARTER_HOUR.toMinutes()), statistic: 'Sum' }),
    description: 'The public log is not extended: what happens is stored, but nobody outside can check it.',
  });
};
