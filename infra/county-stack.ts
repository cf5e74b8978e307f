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
import { DocumentBucket, NoticeBucket } from './constructs/buckets.ts';
import { CountyKeys } from './constructs/county-keys.ts';
import { CountyTable, INDEX_NAME } from './constructs/county-table.ts';
import { EnqueueSchedule } from './constructs/enqueue-schedule.ts';
import { CountyApi } from './constructs/http-api.ts';
import { HttpFunction } from './constructs/http-function.ts';
import { Operations } from './constructs/operations.ts';
import { QueueWorker } from './constructs/queue-worker.ts';
import { StreamRelay } from './constructs/stream-relay.ts';
import type { FunctionName } from './function-names.ts';
import { ROUTES } from './routes.ts';

export type CountyStackProps = StackProps & {
  readonly county: County;
  /** Folder with one folder per function, made by infra/bundle.ts. */
  readonly bundles: string;
};

const READ = ['dynamodb:GetItem', 'dynamodb:Query'];
const SEND = ['sqs:SendMessage'];
const SECRET = ['secretsmanager:GetSecretValue'];
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

    const operations = new Operations(this, 'Operations');
    const api = new CountyApi(this, 'Api');
    const { table, indexArn } = new CountyTable(this, 'Data');
    const { key, log, secret } = new CountyKeys(this, 'Keys');
    const publication = new NoticeBucket(this, 'Published');
    const published = publication.bucket;

    const COUNTY = county.code;
    const TABLE = { TABLE_NAME: table.tableName, INDEX_NAME };
    const PAGES = { COUNTY, ...TABLE, SECRET_ID: secret.secretArn };
    const KMS_KEY_ID = key.keyArn;
    const tables = [table.tableArn, indexArn];
    const common = (name: FunctionName) => ({ operations, code: `${props.bundles}/${name}` });
    const http = (name: FunctionName) => ({ ...common(name), api, routes: ROUTES[name] ?? [] });

    // Workers, last step first: each knows only the queues that come after it.
    const documents = new QueueWorker(this, 'Documents', {
      ...common('documents'),
      environment: TABLE,
      memorySize: 1024,
      errorImpact: 'uploaded documents stay unchecked in quarantine; nothing is lost.',
    });
    const uploads = new DocumentBucket(this, 'Uploads', { county: COUNTY, arrivals: documents.queue });
    const DOCUMENT_BUCKET = uploads.bucket.bucketName;
    documents.lambda.addEnvironment('DOCUMENT_BUCKET', DOCUMENT_BUCKET);
    documents
      .allow(['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'], [table.tableArn])
      .allow(['s3:GetObject', 's3:DeleteObject'], [uploads.quarantine])
      .allow(['s3:GetObject', 's3:PutObject'], [uploads.verified])
      .allow(SEE_MISSING, [uploads.bucket.bucketArn]);

    const screening = new QueueWorker(this, 'Screening', {
      ...common('screening'),
      environment: { ...TABLE, KMS_KEY_ID },
      errorImpact: 'applications wait for the machine findings; the sweep enqueues them again.',
    });
    screening.allow([...READ, 'dynamodb:PutItem'], [table.tableArn]).allow(['kms:Decrypt'], [key.keyArn]);

    const scoring = new QueueWorker(this, 'Scoring', {
      ...common('scoring'),
      environment: TABLE,
      batchSize: 1,
      memorySize: 1024,
      errorImpact: 'applicants do not see the outcome of a stage that was closed.',
    });
    scoring.allow([...READ, 'dynamodb:PutItem'], tables);

    const notices = new QueueWorker(this, 'Notices', {
      ...common('notices'),
      environment: { COUNTY, ...TABLE, NOTICE_BUCKET: published.bucketName },
      errorImpact: 'a published notice has no frozen body yet.',
    });
    notices
      .allow(['dynamodb:GetItem', 'dynamodb:UpdateItem', 'dynamodb:PutItem'], [table.tableArn])
      .allow(['s3:PutObject'], [publication.bodies])
      .allow(['s3:GetObject'], [publication.checkpoint])
      .allow(SEE_MISSING, [published.bucketArn]);

    const messages = new QueueWorker(this, 'Messages', {
      ...common('messages'),
      environment: { ...PAGES, KMS_KEY_ID, SMS_WEBHOOK_URL },
      // A gateway that is down for a quarter of an hour is no reason to bother anybody.
      maxReceives: SMS_TRIES,
      errorImpact: 'applicants get no short messages; what they are told is in the site all the same.',
    });
    messages.lambda.addEnvironment('MESSAGES_QUEUE_URL', messages.queue.queueUrl);
    messages
      .allow([...READ, 'dynamodb:PutItem'], tables)
      .allow(SECRET, [secret.secretArn])
      .allow(['kms:Decrypt'], [key.keyArn])
      .allow(SEND, [messages.queue.queueArn]);

    const sweep = new QueueWorker(this, 'Sweep', {
      ...common('sweep'),
      environment: {
        ...TABLE,
        SCREENING_QUEUE_URL: screening.queue.queueUrl,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        MESSAGES_QUEUE_URL: messages.queue.queueUrl,
      },
      batchSize: 1,
      errorImpact:
        'applications whose message got lost are not found again; notices set to a moment get no frozen file.',
    });
    sweep
      .allow(READ, tables)
      .allow(SEND, [screening.queue.queueArn, notices.queue.queueArn, messages.queue.queueArn]);
    new EnqueueSchedule(this, 'SweepSchedule', {
      every: Duration.minutes(5),
      queue: sweep.queue,
      type: 'sweep.due',
    });

    const ledger = new QueueWorker(this, 'Ledger', {
      ...common('ledger'),
      environment: {
        ...TABLE,
        SECRET_ID: secret.secretArn,
        NOTICE_BUCKET: published.bucketName,
        LOG_KEY_ID: log.keyArn,
        LOG_ORIGIN: logOrigin(COUNTY),
      },
      ordered: true,
      errorImpact: 'facts are not yet in the public log; none is lost.',
    });
    ledger
      .allow([...READ, 'dynamodb:PutItem'], [table.tableArn])
      .allow(['s3:GetObject', 's3:PutObject'], [publication.log])
      .allow(['kms:Sign', 'kms:GetPublicKey'], [log.keyArn])
      .allow(SECRET, [secret.secretArn])
      .allow(SEE_MISSING, [published.bucketArn]);

    const relay = new StreamRelay(this, 'Relay', {
      ...common('relay'),
      table,
      environment: {
        SCREENING_QUEUE_URL: screening.queue.queueUrl,
        SCORING_QUEUE_URL: scoring.queue.queueUrl,
        NOTICES_QUEUE_URL: notices.queue.queueUrl,
        MESSAGES_QUEUE_URL: messages.queue.queueUrl,
        LEDGER_QUEUE_URL: ledger.queue.queueUrl,
      },
      errorImpact: 'nothing that follows from a submission or a closed stage happens.',
    });
    const followers = [screening, scoring, notices, messages, ledger].map((worker) => worker.queue.queueArn);
    relay.allow(SEND, followers);

    const audits = addAudits(this, {
      county,
      common,
      tables: { ...TABLE, arn: table.tableArn, indexArn },
      secret,
      keys: { personal: key, log },
      uploads,
      publication,
      workers: { documents, screening, scoring, notices, messages, sweep, ledger, relay },
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
      .allow([...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem'], tables)
      // The photo on an admission ticket, by an address that is signed with this function's own permission.
      .allow(['s3:GetObject'], [uploads.verified, publication.log])
      .allow(SEE_MISSING, [published.bucketArn])
      .allow(['kms:GenerateDataKey'], [key.keyArn]);

    const apply = new HttpFunction(this, 'Apply', {
      ...http('apply'),
      environment: { ...PAGES, PUBLIC_URL, DOCUMENT_BUCKET },
      errorImpact: 'applicants cannot fill in the form or upload documents.',
    });
    apply
      .allow(['dynamodb:GetItem'], [table.tableArn])
      .allow(['s3:GetObject', 's3:PutObject'], [uploads.quarantine])
      .allow(['s3:GetObject'], [uploads.verified])
      .allow(SEE_MISSING, [uploads.bucket.bucketArn]);

    const intake = new HttpFunction(this, 'Intake', {
      ...http('intake'),
      environment: { ...PAGES, PUBLIC_URL, KMS_KEY_ID },
      errorImpact: 'applications are not accepted; applicants are told to try again.',
    });
    intake
      .allow(['dynamodb:GetItem', 'dynamodb:PutItem'], [table.tableArn])
      .allow(['kms:GenerateDataKey'], [key.keyArn]);

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
        OIDC_ACR,
      },
      errorImpact: 'staff cannot review, import scores or run stages.',
    });
    desk
      .allow([...READ, 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'], tables)
      .allow(['s3:GetObject'], [uploads.quarantine, uploads.verified, publication.log])
      .allow(SEE_MISSING, [published.bucketArn])
      .allow(['s3:PutObject'], [uploads.contracts])
      .allow(['s3:GetObject', 's3:PutObject'], [uploads.approvals])
      .allow(['kms:Decrypt'], [key.keyArn]);

    for (const page of [site, apply, intake, desk]) page.allow(SECRET, [secret.secretArn]);

    this.#output('SiteUrl', api.url);
    this.#output('TableName', table.tableName);
    this.#output('DocumentsBucketName', DOCUMENT_BUCKET);
    this.#output('NoticesBucketName', published.bucketName);
    this.#queueOutputs({
      ...{ documents, screening, scoring, notices, messages, sweep, ledger },
      ...audits,
    });
    this.#output('RelayDeadLettersUrl', relay.deadLetters.queueUrl);
    this.#output('LogUrl', publication.logUrl);
    this.#output('PersonalKeyId', key.keyArn);
    this.#output('LogKeyId', log.keyArn);
    this.#output('SecretId', secret.secretArn);
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
