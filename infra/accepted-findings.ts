/** A finding of a rule pack that is accepted, and why. */
export type Accepted = {
  readonly rules: readonly string[];
  /** Paths of the resources below the stack; each finding is acknowledged on the resource itself. */
  readonly on: RegExp;
  /** For a right with a wildcard: the resource and the end of its Arn that the right is for. */
  readonly about?: { readonly resource: string; readonly suffix: string };
  readonly reason: string;
};

const PREFIX = ['AwsSolutions-IAM5'];
const OBJECTS =
  'S3 grants objects by a prefix: which ones there will be nobody knows. The bucket and the prefix are exact.';
const prefix = (resource: string, suffix: string, functions: string): Accepted => ({
  rules: PREFIX,
  on: new RegExp(`^(${functions})/Role/DefaultPolicy$`),
  about: { resource, suffix },
  reason: OBJECTS,
});

/** What the packs find and the stack keeps. A test takes every one of them away and sees the finding come. */
export const ACCEPTED: readonly Accepted[] = [
  prefix('Uploads/Bucket', '/quarantine/*', 'Documents|Apply|Console'),
  prefix('Uploads/Bucket', '/verified/*', 'Documents|Apply|Console|Site'),
  prefix('Uploads/Bucket', '/approvals/*', 'Console'),
  prefix('Uploads/Bucket', '/quarantine/*/signed-contract', 'Console'),
  prefix('Published/Bucket', '/notices/*', 'Notices|AuditFacts'),
  prefix('Published/Bucket', '/ledger/*', 'Ledger|AuditLog|Site|Console'),
  {
    rules: PREFIX,
    on: /^Relay\/Role\/DefaultPolicy$/,
    about: { resource: 'Data/Table', suffix: '/stream/*' },
    reason: 'ListStreams asks for the streams of the one table; the stream that is read is named exactly.',
  },
  {
    rules: ['NIST.800.53.R5-IAMNoInlinePolicy'],
    on: /\/Role\/DefaultPolicy$/,
    reason: 'A role serves one function or schedule and its policy nothing else; both come and go together.',
  },
  {
    rules: ['AwsSolutions-SMG4', 'NIST.800.53.R5-SecretsManagerRotationEnabled'],
    on: /^Keys\/Secret$/,
    reason:
      'Application numbers are computed from it: a new secret would let a person apply twice and nobody find their application.',
  },
  {
    rules: [
      'AwsSolutions-S2',
      'NIST.800.53.R5-S3BucketLevelPublicAccessProhibited',
      'NIST.800.53.R5-S3BucketPublicReadProhibited',
      'NIST.800.53.R5-S3BucketPublicWriteProhibited',
    ],
    on: /^Published\/Bucket$/,
    reason:
      'Everybody may read the public log: one statement, ledger/*, s3:GetObject. Access control lists stay blocked; nobody may write.',
  },
  {
    rules: ['NIST.800.53.R5-S3DefaultEncryptionKMS'],
    on: /^Published\/Bucket$/,
    reason: 'KMS answers no anonymous reader, and the log is for them. Encrypted with the key of S3.',
  },
  {
    rules: ['NIST.800.53.R5-S3DefaultEncryptionKMS'],
    on: /^AccessLogs\/Bucket$/,
    reason: 'S3 delivers access logs only to buckets encrypted with its own key.',
  },
  {
    rules: ['NIST.800.53.R5-S3BucketReplicationEnabled'],
    on: /^(AccessLogs|Published|Uploads)\/Bucket$/,
    reason:
      'Personal data is kept in one place (个人信息保护法 第十九条, 第三十六条). Versions and retention keep it there; a backup is exported on purpose.',
  },
  {
    rules: ['NIST.800.53.R5-DynamoDBInBackupPlan'],
    on: /^Data\/Table$/,
    reason:
      'Every second of the last 35 days can be restored (point-in-time recovery), and the table outlives its stack.',
  },
  {
    rules: ['AwsSolutions-SQS3', 'Serverless-SQSRedrivePolicy'],
    on: /^Relay\/Lost\/Queue$/,
    reason: 'It is where the stream puts what was given up; the pack only sees dead-letter queues of queues.',
  },
  {
    rules: ['Serverless-SQSRedrivePolicy'],
    on: /\/DeadLetters\/Queue$/,
    reason: 'It is the dead-letter queue.',
  },
  {
    rules: ['AwsSolutions-APIG4'],
    on: /\/Route /,
    reason:
      'Applicants are known by number and code, staff by the session of their sign-in: the functions check both, and every route is tested.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaDLQ', 'Serverless-LambdaDLQ'],
    on: /\/Function$/,
    reason:
      'Nothing starts it asynchronously: the API waits for its answer, and queues and stream have dead letters.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaInsideVPC'],
    on: /\/Function$/,
    reason:
      'There is nothing private to reach: table, buckets, queues and keys are open to its role alone, by TLS.',
  },
  {
    rules: ['Serverless-LambdaTracing'],
    on: /\/Function$/,
    reason:
      'X-Ray for Lambda is absent in aws-cn. Every log line carries the request, event and message it belongs to.',
  },
  {
    rules: ['NIST.800.53.R5-LambdaConcurrency'],
    on: /^(Site|Apply|Intake|Console)\/Function$/,
    reason:
      'The stage of the API limits requests, by route where it matters; what the account has left is for the public.',
  },
  {
    rules: ['Serverless-LambdaEventSourceMappingDestination'],
    on: /\/Function\/Inbox$/,
    reason: 'A queue keeps what failed itself, by its redrive policy; Lambda takes no destination for it.',
  },
];
