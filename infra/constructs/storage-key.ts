import { Aws, RemovalPolicy } from 'aws-cdk-lib';
import { type IPrincipal, PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { service } from './service-principals.ts';

/** Services through which a function may use the key. */
export type ThroughService = 'dynamodb' | 's3' | 'secretsmanager' | 'sqs';

const OF_THIS_ACCOUNT = { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } };

/**
 * Encrypts at rest whatever the county stores: table, documents, queues, logs, alarms and the secret. One key of the county's own,
 * rotated every year, so that one key disabled closes all of it. Functions use it only through the service that stores; the services
 * that act by themselves are named in its policy.
 */
export class StorageKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Encrypts table, documents, queues, logs and alarms at rest',
      enableKeyRotation: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
    const logGroups = `arn:${Aws.PARTITION}:logs:${Aws.REGION}:${Aws.ACCOUNT_ID}:log-group:${Aws.STACK_NAME}-*`;
    this.#serve(
      new ServicePrincipal(`logs.${Aws.REGION}.${Aws.URL_SUFFIX}`),
      [
        ...['kms:Encrypt', 'kms:Decrypt', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'],
        ...['kms:GenerateDataKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:DescribeKey'],
      ],
      { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
    );
    // Alarms that ring at the encrypted topic, and the bucket that announces files in the encrypted queue.
    // https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-key-management.html
    for (const name of ['cloudwatch', 's3'] as const)
      this.#serve(service(name), ['kms:Decrypt', 'kms:GenerateDataKey'], OF_THIS_ACCOUNT);
  }

  #serve(principal: IPrincipal, actions: readonly string[], conditions: Record<string, object>): void {
    this.key.addToResourcePolicy(
      // In a key's policy the one resource there is is the key itself.
      new PolicyStatement({ principals: [principal], actions: [...actions], resources: ['*'], conditions }),
    );
  }
}

/**
 * The condition under which a role uses the key: through this service, in this region. The end is left open, because it is the
 * partition's domain.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export const through = (name: ThroughService) => ({
  StringLike: { 'kms:ViaService': `${name}.${Aws.REGION}.*` },
});
