import {
  CfnOutput,
  CfnParameter,
  type CfnParameterProps,
  Duration,
  Stack,
  type StackProps,
} from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { County } from '../shared/counties/index.ts';
import { SMS_TRIES } from '../shared/domain/told/sms.ts';
import { addAudits, logOrigin } from './audits.ts';
import { AccessLogBucket, DocumentBucket, NoticeBucket, QUARANTINE, VERIFIED } from './constructs/buckets.ts';
import { CountyKeys } from './constructs/county-keys.ts';
import { CountyTable, INDEX_NAME } from './constructs/county-table.ts';
import { EnqueueSchedule } from './constructs/enqueue-schedule.ts';
import { CountyApi } from './constructs/http-api.ts';
import { HttpFunction } from './constructs/http-function.ts';
import { ALARM_PERIOD, Operations } from './constructs/operations.ts';
import { QueueWorker } from './constructs/queue-worker.ts';
import { StorageKey } from './constructs/storage-key.ts';
import { StreamRelay } from './constructs/stream-relay.ts';
import type { FunctionName } from './function-names.ts';
import { ROUTES } from './routes.ts';

export type CountyStackProps = StackProps & {
  readonly county: County;
  /** Folder with one folder per function, made by infra/bundle.ts. */
  readonly bundles: string;
};

// Without it S3 answers 403 instead of 404 for an object that is not there.
const SEE_MISSING = ['s3:ListBucket'];

/** Everything one county runs: site, console, workers, their table, buckets, keys and queues. */
export class CountyStack extends Stack {
  constructor(scope: Construct, id: string, props: CountyStackProps) {
    super(scope, id, props);
    const { county } = props;
    const PUBLIC_URL = this.#setting(
      'PublicUrl',
      county.publicUrl,
      'Base address of site and console, or empty',
    );
    const OIDC_ISSUER = this.#setting('OidcIssuer', county.oidc.issuer, 'OpenID provider of the staff');
    const OIDC_CLIENT_ID = this.#setting(
      'OidcClientId',
      county.oidc.clientId,
      'Client registered there for the console',
    );

    const OIDC_JWKS_URI = this.#setting(
      'OidcJwksUri',
      county.oidc.jwksUri ?? '',
      'Signing keys of the provider (https), or empty: where its metadata says',
      { allowedPattern: '(https://.+)?', constraintDescription: 'an https address, or empty' },
    );
    const OIDC_ACR = this.#setting(
      'OidcAcr',
      county.oidc.acr.join(' '),
      'Values of the claim acr that say a second factor was used, separated by blanks',
      { allowedPattern: '\\S+( \\S+)*', constraintDescription: 'at least one value' },
    );

    const SMS_WEBHOOK_URL = this.#setting(
      'SmsWebhookUrl',
      county.sms?.url ?? '',
      'Webhook of the SMS gateway (https), or empty: messages stay in the site',
      { allowedPattern: '(https://.+)?', constraintDescription: 'an https address, or empty' },
    );

    const storage = new StorageKey(this, 'Storage');
    const operations = new Operations(this, 'Operations', storage);
    const api = new CountyApi(this, 'Api', storage);
    const { table, indexArn } = new CountyTable(this, 'Data', storage.key);
    const { key, log, secret } = new CountyKeys(this, 'Keys', storage.key);
    const accessLogs = new AccessLogBucket(this, 'AccessLogs');
    const publication = new NoticeBucket(this, 'Published', accessLogs);
    const published = publication.bucket;

    const COUNTY = county.code;
    const TABLE = { TABLE_NAME: table.tableName, INDEX_NAME };
    const PAGES = { COUNTY, ...TABLE, SECRET_ID: secret.secretArn };
    const KMS_KEY_ID = key.keyArn;
    const data = { arn: table.tableArn, indexArn };
    const common = (name: FunctionName) => ({ name, operations, storage, code: `${props.bundles}/${name}` });
    const http = (name: FunctionName) => ({ ...common(name), api, routes: ROUTES[name] ?? [] });

    // Workers, last step first: each knows only the queues that come after it.
    const documents = new QueueWorker(this, 'Documents', {
      ...common('documents'),
      environment: TABLE,
      memorySize: 1024,
      concurrency: 10,
      errorImpact: 'uploaded documents stay unchecked in quarantine; nothing is lost.',
    });
    const uploads = new DocumentBucket(this, 'Uploads', {
      storage,
      accessLogs,
      county: COUNTY,
      arrivals: documents.queue,
    });
    const DOCUMENT_BUCKET = uploads.bucket.bucketName;
    documents.lambda.addEnvironment('DOCUMENT_BUCKET', DOCUMENT_BUCKET);
    documents
      .allowTable(data)
      .allowRead([uploads.quarantine, uploads.verified])
      .allow(['s3:DeleteObject'], [uploads.quarantine])
      .allowWrite([uploads.verified])
      .allow(SEE_MISSING, [uploads.bucket.bucketArn]);

    const screening = new QueueWorker(this, 'Screening', {
      ...common('screening'),
      environment: { ...TABLE, KMS_KEY_ID },
      concurrency: 10,
      errorImpact: 'applications wait for the machine findings; the sweep enqueues them again.',
    });
    screening.allowTable(data).allow(['kms:Decrypt'], [key.keyArn]);

    const scoring = new QueueWorker(this, 'Scoring', {
      ...common('scoring'),
      environment: TABLE,
      batchSize: 1,
      memorySize: 1024,
      errorImpact: 'applicants do not see the outcome of a stage that was closed.',
    });
    scoring.allowTable(data);

    const notices = new QueueWorker(this, 'Notices', {
      ...common('notices'),
      environment: { COUNTY, ...TABLE, NOTICE_BUCKET: published.bucketName },
      errorImpact: 'a published notice has no frozen body yet.',
    });
    notices
      .allowTable(data)
      .allow(['s3:PutObject'], [publication.bodies])
      .allow(['s3:GetObject'], [publication.checkpoint])
      .allow(SEE_MISSING, [published.bucketArn]);

    const messages = new QueueWorker(this, 'Messages', {
      ...common('messages'),
      environment: { ...PAGES, KMS_KEY_ID, SMS_WEBHOOK_URL },
      // A gateway that is down for a quarter of an hour is no reason to bother anybody.
      maxReceives: SMS_TRIES,
      concurrency: 5,
      errorImpact: 'applicants get no short messages; what they are told is in the site all the same.',
    });
    messages.lambda.addEnvironment('MESSAGES_QUEUE_URL', messages.queue.queueUrl);
    messages
      .allowTable(data)
      .allowSecret(secret.secretArn)
      .allow(['kms:Decrypt'], [key.keyArn])
      .allowSend([messages.queue.queueArn]);

    const sweep = new QueueWorker(this, 'Sweep', {
      ...common('sweep'),
      environment: {
        ...TABLE,
        DOCUMENT_BUCKET,
        DOCUMENTS_QUEUE_URL: documents.queue.queueUrl,
        SCREENING_QUEUE_URL: screening.queue.queueUrl,
        SCORING_QUEUE_URL: scoring.queue.queueUrl,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        MESSAGES_QUEUE_URL: messages.queue.queueUrl,
      },
      batchSize: 1,
      errorImpact:
        'work whose message got lost is not found again; notices set to a moment get no frozen file.',
    });
    sweep
      .allowTable(data)
      .allow(SEE_MISSING, [uploads.bucket.bucketArn], { StringEquals: { 's3:prefix': QUARANTINE } })
      .allowSend([documents, screening, scoring, notices, messages].map(({ queue }) => queue.queueArn));
    new EnqueueSchedule(this, 'SweepSchedule', {
      every: Duration.minutes(5),
      queue: sweep.queue,
      storage,
      type: 'sweep.due',
    });

    const retention = new QueueWorker(this, 'Retention', {
      ...common('retention'),
      environment: { ...TABLE, DOCUMENT_BUCKET, RETENTION_DAYS: String(county.retentionDays) },
      batchSize: 1,
      errorImpact: 'personal data of unsuccessful applicants is kept longer than it may be.',
    });
    retention.lambda.addEnvironment('RETENTION_QUEUE_URL', retention.queue.queueUrl);
    retention
      .allowTable(data)
      .allow(['s3:DeleteObject'], [uploads.quarantine, uploads.verified])
      .allow(SEE_MISSING, [uploads.bucket.bucketArn], { StringLike: { 's3:prefix': `${QUARANTINE}*` } })
      .allow(SEE_MISSING, [uploads.bucket.bucketArn], { StringLike: { 's3:prefix': `${VERIFIED}*` } })
      .allowSend([retention.queue.queueArn]);
    new EnqueueSchedule(this, 'RetentionSchedule', {
      every: Duration.hours(1),
      queue: retention.queue,
      storage,
      type: 'retention.due',
    });

    const reseal = new QueueWorker(this, 'Reseal', {
      ...common('reseal'),
      environment: { ...TABLE, SECRET_ID: secret.secretArn, KMS_KEY_ID },
      batchSize: 1,
      errorImpact: 'identity numbers and telephones stay sealed under keys that were to be replaced.',
    });
    reseal.lambda.addEnvironment('RESEAL_QUEUE_URL', reseal.queue.queueUrl);
    reseal
      .allowTable(data)
      .allow(['kms:Decrypt', 'kms:GenerateDataKey'], [key.keyArn])
      .allowSecret(secret.secretArn)
      .allowSend([reseal.queue.queueArn]);

    const ledger = new StreamRelay(this, 'Ledger', {
      ...common('ledger'),
      table,
      tries: 'for-ever',
      environment: {
        ...TABLE,
        SECRET_ID: secret.secretArn,
        NOTICE_BUCKET: published.bucketName,
        LOG_KEY_ID: log.keyArn,
        LOG_ORIGIN: logOrigin(COUNTY),
      },
      // One at a time, whatever the number of the stream's shards: a log has one end.
      concurrency: 1,
      errorImpact:
        'facts are not yet in the public log; none is lost as long as the stream keeps it, 24 hours.',
    });
    ledger
      .allowTable(data)
      .allow(['s3:GetObject', 's3:PutObject'], [publication.log])
      .allow(['kms:Sign', 'kms:GetPublicKey'], [log.keyArn])
      .allowSecret(secret.secretArn)
      .allow(SEE_MISSING, [published.bucketArn]);

    const relay = new StreamRelay(this, 'Relay', {
      ...common('relay'),
      table,
      tries: 'ten',
      environment: {
        SCREENING_QUEUE_URL: screening.queue.queueUrl,
        SCORING_QUEUE_URL: scoring.queue.queueUrl,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        MESSAGES_QUEUE_URL: messages.queue.queueUrl,
      },
      errorImpact: 'nothing that follows from a submission or a closed stage happens.',
    });
    const followers = [screening, scoring, notices, messages].map((worker) => worker.queue.queueArn);
    // Its rows of the stream are encrypted with the table's key.
    relay.allowTable(data).allowSend(followers);

    const audits = addAudits(this, {
      county,
      common,
      storage,
      tables: { ...TABLE, ...data },
      secret,
      keys: { personal: key, log },
      uploads,
      publication,
      workers: { documents, screening, scoring, notices, messages, sweep, retention, reseal, ledger, relay },
    });

    // The functions behind the HTTP API.
    const site = new HttpFunction(this, 'Site', {
      ...http('site'),
      environment: {
        ...PAGES,
        PUBLIC_URL,
        KMS_KEY_ID,
        DOCUMENT_BUCKET,
        NOTICE_BUCKET: published.bucketName,
      },
      errorImpact: 'the public sees no announcements, notices or application status, and cannot object.',
    });
    site
      .allowTable(data)
      // The photo on an admission ticket, by an address that is signed with this function's own permission.
      .allowRead([uploads.verified])
      .allow(['s3:GetObject'], [publication.log])
      .allow(SEE_MISSING, [published.bucketArn])
      .allow(['kms:GenerateDataKey'], [key.keyArn]);

    const apply = new HttpFunction(this, 'Apply', {
      ...http('apply'),
      environment: { ...PAGES, PUBLIC_URL, DOCUMENT_BUCKET },
      errorImpact: 'applicants cannot fill in the form or upload documents.',
    });
    apply
      .allowTable(data)
      .allowRead([uploads.quarantine, uploads.verified])
      .allowWrite([uploads.quarantine])
      .allow(SEE_MISSING, [uploads.bucket.bucketArn]);

    const intake = new HttpFunction(this, 'Intake', {
      ...http('intake'),
      environment: { ...PAGES, PUBLIC_URL, KMS_KEY_ID },
      errorImpact: 'applications are not accepted; applicants are told to try again.',
    });
    intake.allowTable(data).allow(['kms:GenerateDataKey'], [key.keyArn]);

    const desk = new HttpFunction(this, 'Console', {
      ...http('console'),
      environment: {
        ...PAGES,
        PUBLIC_URL,
        DOCUMENT_BUCKET,
        NOTICE_BUCKET: published.bucketName,
        KMS_KEY_ID,
        OIDC_ISSUER,
        OIDC_CLIENT_ID,
        OIDC_JWKS_URI,
        OIDC_ACR,
      },
      errorImpact: 'staff cannot review, import scores or run stages.',
    });
    desk
      .allowTable(data)
      .allowRead([uploads.quarantine, uploads.verified, uploads.approvals])
      .allow(['s3:GetObject'], [publication.log])
      .allow(SEE_MISSING, [published.bucketArn])
      .allowWrite([uploads.contracts, uploads.approvals])
      .allow(['kms:Decrypt'], [key.keyArn]);

    for (const page of [site, apply, intake, desk]) page.allowSecret(secret.secretArn);

    operations.alarm(api, 'ServerErrors', {
      runbook: 'site-errors',
      metric: api.api.metricServerError({ period: ALARM_PERIOD, statistic: 'Sum' }),
      description:
        'The site or the console answers with errors (5xx): applicants and staff are told to try again.',
    });
    operations.alarm(this, 'TableThrottled', {
      runbook: 'table-throttled',
      metric: table.metric('WriteThrottleEvents', { period: ALARM_PERIOD, statistic: 'Sum' }),
      description: 'The table takes fewer writes than there are: applicants wait or are told to try again.',
    });
    operations.dashboard([
      api.api.metricCount({ statistic: 'Sum' }),
      api.api.metricClientError({ statistic: 'Sum' }),
      api.api.metricServerError({ statistic: 'Sum' }),
    ]);

    this.#output('SiteUrl', api.url);
    this.#output('TableName', table.tableName);
    this.#output('DocumentsBucketName', DOCUMENT_BUCKET);
    this.#output('NoticesBucketName', published.bucketName);
    this.#queueOutputs({
      ...{ documents, screening, scoring, notices, messages, sweep, retention, reseal },
      ...audits,
    });
    this.#output('RelayDeadLettersUrl', relay.deadLetters.queueUrl);
    this.#output('LedgerDeadLettersUrl', ledger.deadLetters.queueUrl);
    this.#output('LogUrl', publication.logUrl);
    this.#output('PersonalKeyId', key.keyArn);
    this.#output('LogKeyId', log.keyArn);
    this.#output('SecretId', secret.secretArn);
    this.#output('AlarmTopicArn', operations.topic.topicArn);
  }

  /** A setting that a deployment may choose itself (--parameters), with the county's own value otherwise. */
  #setting(id: string, value: string, description: string, rules: CfnParameterProps = {}): string {
    return new CfnParameter(this, id, { type: 'String', default: value, description, ...rules })
      .valueAsString;
  }

  #output(id: string, value: string): void {
    new CfnOutput(this, id, { value });
  }

  #queueOutputs(workers: Readonly<Record<string, QueueWorker>>): void {
    for (const [name, worker] of Object.entries(workers)) {
      const id = `${name[0]?.toUpperCase()}${name.slice(1)}`;
      this.#output(`${id}QueueUrl`, worker.queue.queueUrl);
      this.#output(`${id}DeadLettersUrl`, worker.deadLetters.queueUrl);
    }
  }
}
