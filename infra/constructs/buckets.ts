import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AnyPrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  CfnBucket,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { documentBucketName } from '../bucket-name.ts';
import { service } from './service-principals.ts';
import type { StorageKey } from './storage-key.ts';

// What all buckets have in common: nobody reads them without a grant, nothing travels unencrypted, nothing is lost.
const PRIVATE = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  enforceSSL: true,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  versioned: true,
  removalPolicy: RemovalPolicy.RETAIN,
};

/** Prefix under which browsers put files that nobody has looked at yet. */
export const QUARANTINE = 'quarantine/';
/** Prefix under which the documents worker puts files that passed. */
export const VERIFIED = 'verified/';

export type DocumentBucketProps = {
  readonly storage: StorageKey;
  /** Where it is kept who asked for what. */
  readonly accessLogs: AccessLogBucket;
  /** Part of the bucket's name: the county's code. */
  readonly county: string;
  /** Learns of every new file under quarantine/. */
  readonly arrivals: Queue;
};

/** Applicants' documents. Browsers post to it with a presigned form; new files are announced to the queue. */
export class DocumentBucket extends Construct {
  readonly bucket: Bucket;
  /** Arns of the objects under each prefix. */
  readonly quarantine: string;
  /** Where signed copies of contracts arrive, within quarantine. */
  readonly contracts: string;
  readonly verified: string;
  /** Approvals of governments, which only the console puts there. */
  readonly approvals: string;

  constructor(scope: Construct, id: string, props: DocumentBucketProps) {
    super(scope, id);
    // Named here, because the queue's policy must know the bucket before the bucket exists.
    const bucketName = documentBucketName(props.county, Aws.ACCOUNT_ID, Aws.REGION);
    this.bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE,
      encryption: BucketEncryption.KMS,
      encryptionKey: props.storage.key,
      // One data key for many files, not one request to KMS for each.
      bucketKeyEnabled: true,
      bucketName,
      // The form is signed, so its page may lie anywhere; the signature, not the origin, is what admits a file.
      cors: [
        { allowedMethods: [HttpMethods.POST], allowedOrigins: ['*'], allowedHeaders: ['*'], maxAge: 3600 },
      ],
      lifecycleRules: [
        { prefix: QUARANTINE, expiration: Duration.days(30), noncurrentVersionExpiration: Duration.days(1) },
        // What was deleted when its time of keeping was over is gone for good a week later (ADR 035).
        {
          prefix: VERIFIED,
          noncurrentVersionExpiration: Duration.days(7),
          expiredObjectDeleteMarker: true,
        },
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    const bucketArn = `arn:${Aws.PARTITION}:s3:::${bucketName}`;
    const allowed = props.arrivals.grantSendMessages(
      service('s3', {
        ArnEquals: { 'aws:SourceArn': bucketArn },
        StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      }),
    );
    allowed.applyBefore(this.bucket);
    announce(this.bucket, props.arrivals);
    props.accessLogs.of(this.bucket, 'documents/');
    this.quarantine = this.bucket.arnForObjects(`${QUARANTINE}*`);
    this.contracts = this.bucket.arnForObjects(`${QUARANTINE}*/signed-contract`);
    this.verified = this.bucket.arnForObjects(`${VERIFIED}*`);
    this.approvals = this.bucket.arnForObjects('approvals/*');
  }
}

// Set on the resource itself: the construct library's own way deploys a hidden function.
const announce = (bucket: Bucket, queue: Queue): void => {
  resourceOf(bucket).notificationConfiguration = {
    queueConfigurations: [
      {
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: { s3Key: { rules: [{ name: 'prefix', value: QUARANTINE }] } },
      },
    ],
  };
};

const resourceOf = (bucket: Bucket): CfnBucket => {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new Error('a bucket without its resource');
  return resource;
};

/**
 * Who asked for which object of the other buckets, for a year (网络安全法 第二十一条). S3 writes it itself, which it can only where its
 * own keys encrypt: https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html
 */
export class AccessLogBucket extends Construct {
  readonly #bucket: Bucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.#bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE,
      encryption: BucketEncryption.S3_MANAGED,
      lifecycleRules: [{ expiration: Duration.days(365), noncurrentVersionExpiration: Duration.days(1) }],
    });
    this.#bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [service('s3Logs')],
        actions: ['s3:PutObject'],
        resources: [this.#bucket.arnForObjects('*')],
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
  }

  /** Keeps the log of a bucket under a prefix. */
  of(bucket: Bucket, prefix: string): void {
    // Set on the resource itself: the construct library's own way asks for access control lists.
    resourceOf(bucket).loggingConfiguration = {
      destinationBucketName: this.#bucket.bucketName,
      logFilePrefix: prefix,
    };
  }
}

/** The prefix that anybody may read: files of the public log, which name nobody. */
const LOG = 'ledger/';

/** Where the frozen bodies of notices lie. */
const BODIES = 'notices/';

/** The bodies of public notices as they were published, kept beside the table, and the files of the public log. */
export class NoticeBucket extends Construct {
  readonly bucket: Bucket;
  /** Arn of the notices' bodies. */
  readonly bodies: string;
  /** Arn of the log's objects. */
  readonly log: string;
  /** Arn of the one that says how far the log has come. */
  readonly checkpoint: string;
  /** Address of the log's files. */
  readonly logUrl: string;

  constructor(scope: Construct, id: string, accessLogs: AccessLogBucket) {
    super(scope, id);
    // Still no access control lists; the one public statement is the policy below.
    const blockPublicAccess = new BlockPublicAccess({
      blockPublicAcls: true,
      ignorePublicAcls: true,
      blockPublicPolicy: false,
      restrictPublicBuckets: false,
    });
    this.bucket = new Bucket(this, 'Bucket', {
      ...PRIVATE,
      // S3's own key: KMS answers nobody without an account, and the log is for strangers. All that lies here is published anyway.
      // https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess,
      // Whoever verifies the log may do so from a page of their own. What may be read at all, the policy says.
      cors: [{ allowedMethods: [HttpMethods.GET, HttpMethods.HEAD], allowedOrigins: ['*'], maxAge: 3600 }],
    });
    accessLogs.of(this.bucket, 'published/');
    this.bodies = this.bucket.arnForObjects(`${BODIES}*`);
    this.log = this.bucket.arnForObjects(`${LOG}*`);
    this.checkpoint = this.bucket.arnForObjects(`${LOG}checkpoint`);
    this.logUrl = `https://${this.bucket.bucketRegionalDomainName}/${LOG}`;
    this.bucket.addToResourcePolicy(
      new PolicyStatement({
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject'],
        resources: [this.log],
      }),
    );
  }
}
