import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { SERVICES } from '../../infra/constructs/service-principals.ts';
import { synthesize } from '../../infra/synth.ts';
import { resourcesOf, templateText } from './template.ts';

describe.each(['cn-north-1', 'cn-northwest-1'])('in %s', (region) => {
  let assembly = '';

  beforeAll(async () => {
    assembly = await mkdtemp(join(tmpdir(), 'judicial-china-'));
    const env = { account: '123456789012', region };
    await synthesize('141024', assembly, { bundles: inject('bundlesDir'), env, validate: true });
  });
  afterAll(() => rm(assembly, { recursive: true, force: true }));

  test('no address of another partition is written out', () => {
    const text = templateText(assembly);
    expect(text).not.toContain('arn:aws:');
    const suffixes = text.match(/"[^"]*amazonaws\.com[^"]*"/g) ?? [];
    const principals: readonly string[] = Object.values(SERVICES).map((name) => `"${name}"`);
    expect(suffixes.filter((suffix) => !principals.includes(suffix))).toEqual([]);
    expect(text).not.toMatch(/"[a-z]{2}-[a-z]+-\d"(?<!"cn-north-1"|"cn-northwest-1")/);
  });

  test('only types are used that the region has', () => {
    // Each is in the CloudFormation resource specification of both regions. Absent are Cognito, function URLs, CloudFront and WAF for
    // HTTP APIs, mail and text messages of AWS; and nothing needs a function that the construct library would bring along.
    const known = [
      ...['ApiGatewayV2::Api', 'ApiGatewayV2::Integration', 'ApiGatewayV2::Route', 'ApiGatewayV2::Stage'],
      ...[
        'CloudWatch::Alarm',
        'CloudWatch::Dashboard',
        'DynamoDB::Table',
        'IAM::Policy',
        'IAM::Role',
        'KMS::Key',
      ],
      ...['Lambda::EventSourceMapping', 'Lambda::Function', 'Lambda::Permission'],
      ...['Logs::LogGroup', 'Logs::MetricFilter', 'S3::Bucket', 'S3::BucketPolicy', 'Scheduler::Schedule'],
      ...['SecretsManager::Secret', 'SNS::Topic', 'SNS::TopicPolicy', 'SQS::Queue', 'SQS::QueuePolicy'],
    ].map((type) => `AWS::${type}`);
    const types = new Set(resourcesOf(assembly).map(({ Type }) => Type));
    expect([...types].filter((type) => !known.includes(type))).toEqual([]);
  });

  test('no feature is used that the region does not have', () => {
    const text = templateText(assembly);
    for (const absent of [
      'TracingConfig',
      'RedriveAllowPolicy',
      'TargetType',
      'sms:',
      'cognito',
      'x-amzn-trace',
    ])
      expect(text.toLowerCase()).not.toContain(absent.toLowerCase());
    // SM2 would be the region's own signing key, but nobody outside could check it with common tools.
    const specs = resourcesOf(assembly, 'AWS::KMS::Key').map(({ Properties }) => Properties.KeySpec);
    expect(specs.toSorted()).toEqual(['ECC_NIST_P256', undefined, undefined]);
  });

  test('functions run on x86_64: arm64 is not confirmed there', () => {
    for (const { Properties } of resourcesOf(assembly, 'AWS::Lambda::Function'))
      expect(Properties.Architectures).toEqual(['x86_64']);
  });

  test('who signs staff in, and by which keys, is the county’s to say', () => {
    const text = templateText(assembly);
    const { Parameters } = z
      .object({ Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown() })) })
      .parse(JSON.parse(text));
    expect(Parameters.OidcIssuer?.Default).toBe('https://login.141024.example');
    expect(Parameters.OidcClientId?.Default).toBe('judicial-assistants');
    expect(Parameters.OidcJwksUri?.Default).toBe('');
    const [desk] = resourcesOf(assembly, 'AWS::Lambda::Function').filter(({ id }) =>
      id.startsWith('Console'),
    );
    const { Variables } = z
      .object({ Variables: z.record(z.string(), z.unknown()) })
      .parse(desk?.Properties.Environment);
    expect(Variables).toMatchObject({
      OIDC_ISSUER: { Ref: 'OidcIssuer' },
      OIDC_CLIENT_ID: { Ref: 'OidcClientId' },
      OIDC_JWKS_URI: { Ref: 'OidcJwksUri' },
    });
  });
});
