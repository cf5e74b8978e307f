import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { synthesize } from '../../infra/synth.ts';
import { resourcesOf, type SynthesizedResource, templateText } from './template.ts';

const ours = inject('assemblyDir');
let theirs = '';
beforeAll(async () => {
  theirs = await mkdtemp(join(tmpdir(), 'judicial-other-'));
  await synthesize('141024', theirs, { bundles: inject('bundlesDir') });
});
afterAll(() => rm(theirs, { recursive: true, force: true }));

/** The property of each type that would fix a physical name; without it CloudFormation makes one up from the stack's own. */
const NAMES: Readonly<Record<string, string>> = {
  'AWS::ApiGatewayV2::Api': 'Name',
  'AWS::CloudWatch::Alarm': 'AlarmName',
  'AWS::CloudWatch::Dashboard': 'DashboardName',
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::KMS::Key': 'KeyName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SecretsManager::Secret': 'Name',
};

const fixedNames = (assembly: string): readonly string[] =>
  resourcesOf(assembly).flatMap(({ Type, Properties }) => {
    const name = Properties[NAMES[Type] ?? ''];
    return name === undefined ? [] : [JSON.stringify(name)];
  });

describe('stacks of two counties in one account', () => {
  test('have no name in common', () => {
    const [here, there] = [fixedNames(ours), fixedNames(theirs)];
    // The API's, which people see, and that of the documents' bucket, which its queue must know first.
    expect([here.length, there.length]).toEqual([2, 2]);
    expect(here.filter((name) => there.includes(name))).toEqual([]);
    for (const name of here) expect(name).toContain('141002');
    for (const name of there) expect(name).toContain('141024');
  });

  test('know nothing of each other: no import, no export, no address of the other', () => {
    for (const [assembly, other] of [
      [ours, '141024'],
      [theirs, '141002'],
    ] as const) {
      const text = templateText(assembly);
      expect(text).not.toContain('Fn::ImportValue');
      expect(text).not.toContain('"Export"');
      expect(text).not.toContain(other);
    }
  });

  test('count under metrics of their own', () => {
    for (const assembly of [ours, theirs]) {
      const text = JSON.stringify(
        resourcesOf(assembly, 'AWS::Logs::MetricFilter').map(({ Properties }) => Properties),
      );
      expect(text).toContain('"MetricNamespace":{"Fn::Join":["",[{"Ref":"AWS::StackName"}');
    }
  });
});

/** What keeps data. A resource whose logical id changes is a new and empty one: these stay as they are for good. */
const KEEPERS = ['AWS::DynamoDB::Table', 'AWS::KMS::Key', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret'];
const PINNED = [
  'AccessLogsBucketCD784A59',
  'DataTableFDBAD0F2',
  'KeysLog6E3B5E4F',
  'KeysPersonalData8823FF34',
  'KeysSecret88F3B70F',
  'PublishedBucket0D2F2DCB',
  'StorageKeyBAA9457B',
  'UploadsBucketC4B27CC7',
];

const keepers = (assembly: string): readonly SynthesizedResource[] =>
  KEEPERS.flatMap((type) => resourcesOf(assembly, type));

describe('an upgrade', () => {
  test('finds the data where it was: what keeps it has the logical ids it always had', () => {
    for (const assembly of [ours, theirs])
      expect(
        keepers(assembly)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(PINNED);
  });

  test('and even a removed stack leave data, keys and logs', () => {
    const kept = [...keepers(ours), ...resourcesOf(ours, 'AWS::Logs::LogGroup')];
    for (const { id, DeletionPolicy, UpdateReplacePolicy } of kept)
      expect([DeletionPolicy, UpdateReplacePolicy], id).toEqual(['Retain', 'Retain']);
  });

  test('may not delete the table, and every moment and version can be restored', () => {
    const [table] = resourcesOf(ours, 'AWS::DynamoDB::Table');
    expect(table?.Properties).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    });
    for (const { Properties } of resourcesOf(ours, 'AWS::S3::Bucket'))
      expect(Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
  });

  test('replaces nothing that keeps data: no property is set whose change would do so, but the bucket’s name', () => {
    // https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-dynamodb-table.html, "Update requires: Replacement"
    const [table] = resourcesOf(ours, 'AWS::DynamoDB::Table');
    expect(table?.Properties.TableName).toBeUndefined();
    expect(table?.Properties.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    const named = resourcesOf(ours, 'AWS::S3::Bucket').filter(({ Properties }) => Properties.BucketName);
    expect(named.map(({ id }) => id.slice(0, -8))).toEqual(['UploadsBucket']);
  });
});
