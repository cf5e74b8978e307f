import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { idOf, resourcesOf } from './template.ts';

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
      expect(JSON.stringify(bucket.Properties.BucketEncryption)).toContain('AES256');
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
    const open = statements.filter(({ Effect }) => Effect === 'Allow');
    expect(open).toHaveLength(1);
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

test('the key rotates, and key and secret outlive the stack', () => {
  const [key] = resourcesOf(assembly, 'AWS::KMS::Key');
  const [secret] = resourcesOf(assembly, 'AWS::SecretsManager::Secret');
  expect(key?.Properties.EnableKeyRotation).toBe(true);
  expect([key?.DeletionPolicy, secret?.DeletionPolicy]).toEqual(['Retain', 'Retain']);
});
