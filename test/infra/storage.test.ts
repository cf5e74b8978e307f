import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { idOf, resourcesOf } from './template.ts';

const STORAGE_KEY = { 'Fn::GetAtt': [expect.stringMatching(/^StorageKey/), 'Arn'] };

const assembly = inject('assemblyDir');

const policy = z.object({
  Statement: z.array(
    z.looseObject({ Effect: z.string(), Action: z.unknown(), Principal: z.unknown(), Resource: z.unknown() }),
  ),
});

describe('buckets', () => {
  const buckets = resourcesOf(assembly, 'AWS::S3::Bucket');

  test.each(buckets.map((bucket) => [bucket.id, bucket] as const))(
    '%s is private, encrypted and kept',
    (id, bucket) => {
      // Only the bucket of publications has a public policy at all: see the test of the public log.
      const publishes = id.startsWith('Published');
      expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: !publishes,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: !publishes,
      });
      // S3's own key where KMS could not be asked: by strangers, and by S3 when it writes its log.
      const byKms = id.startsWith('Uploads');
      expect(bucket.Properties.BucketEncryption).toEqual({
        ServerSideEncryptionConfiguration: [
          byKms
            ? {
                BucketKeyEnabled: true,
                ServerSideEncryptionByDefault: { KMSMasterKeyID: STORAGE_KEY, SSEAlgorithm: 'aws:kms' },
              }
            : { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
        ],
      });
      expect(bucket.Properties.OwnershipControls).toEqual({
        Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }],
      });
      expect(bucket.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
      expect(bucket.DeletionPolicy).toBe('Retain');
      const policy = resourcesOf(assembly, 'AWS::S3::BucketPolicy').find(
        ({ Properties }) => idOf(Properties.Bucket) === id,
      );
      expect(JSON.stringify(policy?.Properties.PolicyDocument)).toContain(
        '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"',
      );
    },
  );

  test('strangers may read the files of the public log, and nothing else anywhere', () => {
    const statements = resourcesOf(assembly, 'AWS::S3::BucketPolicy').flatMap(
      ({ Properties }) => policy.parse(Properties.PolicyDocument).Statement,
    );
    const allowing = statements.filter(({ Effect }) => Effect === 'Allow');
    const open = allowing.filter(({ Principal }) => !JSON.stringify(Principal).includes('logging.s3'));
    expect(open).toHaveLength(1);
    expect(allowing).toHaveLength(2);
    expect(open[0]).toMatchObject({ Action: 's3:GetObject', Principal: { AWS: '*' } });
    expect(JSON.stringify(open[0]?.Resource)).toContain('"/ledger/*"');
  });

  test('pages of any origin may read what is published, and do nothing else with it', () => {
    const published = buckets.find(({ id }) => id.startsWith('Published'));
    expect(published?.Properties.CorsConfiguration).toEqual({
      CorsRules: [{ AllowedMethods: ['GET', 'HEAD'], AllowedOrigins: ['*'], MaxAge: 3600 }],
    });
  });

  test('new files under quarantine/ go to the documents queue', () => {
    const [notifying, ...others] = buckets.filter(({ Properties }) => Properties.NotificationConfiguration);
    expect(others).toEqual([]);
    const text = JSON.stringify(notifying?.Properties.NotificationConfiguration);
    expect(text).toContain('"Value":"quarantine/"');
    expect(text).toMatch(/DocumentsInboxQueue/);
  });
});

test('the table can be restored to any moment and is not deleted with its stack', () => {
  const [table, ...others] = resourcesOf(assembly, 'AWS::DynamoDB::Table');
  expect(others).toEqual([]);
  expect(table?.DeletionPolicy).toBe('Retain');
  expect(table?.Properties).toMatchObject({
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    BillingMode: 'PAY_PER_REQUEST',
  });
});

test('every key that can rotates, and keys and secret outlive the stack', () => {
  const keys = resourcesOf(assembly, 'AWS::KMS::Key');
  const [secret] = resourcesOf(assembly, 'AWS::SecretsManager::Secret');
  for (const { Properties } of keys)
    expect(Properties.EnableKeyRotation).toBe(Properties.KeyUsage === 'SIGN_VERIFY' ? undefined : true);
  expect([...keys, secret].map((one) => one?.DeletionPolicy)).toEqual([...keys, secret].map(() => 'Retain'));
});

test('one key of the county encrypts table, documents, queues, logs, alarms and the secret', () => {
  const encrypted: Readonly<Record<string, (properties: Record<string, unknown>) => unknown>> = {
    'AWS::DynamoDB::Table': ({ SSESpecification }) => SSESpecification,
    'AWS::SQS::Queue': ({ KmsMasterKeyId }) => KmsMasterKeyId,
    'AWS::Logs::LogGroup': ({ KmsKeyId }) => KmsKeyId,
    'AWS::SNS::Topic': ({ KmsMasterKeyId }) => KmsMasterKeyId,
    'AWS::SecretsManager::Secret': ({ KmsKeyId }) => KmsKeyId,
  };
  for (const [type, keyOf] of Object.entries(encrypted)) {
    const resources = resourcesOf(assembly, type);
    expect(resources.length, type).toBeGreaterThan(0);
    for (const { id, Properties } of resources)
      expect(JSON.stringify(keyOf(Properties)), id).toMatch(/StorageKey/);
  }
});

test('queues and topic are spoken to by TLS only', () => {
  const insecure = '"Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny"';
  const policies = [
    ...resourcesOf(assembly, 'AWS::SQS::QueuePolicy'),
    ...resourcesOf(assembly, 'AWS::SNS::TopicPolicy'),
  ];
  const covered = policies.flatMap(({ Properties }) => {
    expect(JSON.stringify(Properties.PolicyDocument)).toContain(insecure);
    return z.array(z.unknown()).parse(Properties.Queues ?? Properties.Topics);
  });
  const kept = [...resourcesOf(assembly, 'AWS::SQS::Queue'), ...resourcesOf(assembly, 'AWS::SNS::Topic')];
  expect(new Set(covered.map(idOf))).toEqual(new Set(kept.map(({ id }) => id)));
});
