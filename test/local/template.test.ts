import { describe, expect, test } from 'vitest';
import { KINDS } from '../../infra/local/resources/index.ts';
import { queueKind } from '../../infra/local/resources/queue.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { readModel } from '../../infra/local/template/model.ts';
import { resolve, type Scope } from '../../infra/local/template/resolve.ts';
import { queueWithDeadLetters, writeAssembly } from './mini-assembly.ts';

const read = async (resources: Parameters<typeof writeAssembly>[0]['resources']) => {
  const { template } = await readAssembly(writeAssembly({ resources }));
  return readModel(template, { kinds: KINDS, parameters: {} });
};

describe('what the runner does not know is an error', () => {
  test('a type', async () => {
    await expect(read({ Pool: { Type: 'AWS::Cognito::UserPool' } })).rejects.toThrow(
      'Pool: the local runner does not know the type AWS::Cognito::UserPool',
    );
  });

  test('a property', async () => {
    const Properties = { MaximumMessageSize: 1024 };
    await expect(read({ Orders: { Type: 'AWS::SQS::Queue', Properties } })).rejects.toThrow(
      'Orders (AWS::SQS::Queue): the local runner does not know the property MaximumMessageSize',
    );
  });

  test('a property inside a property', async () => {
    const Properties = {
      CorsConfiguration: { CorsRules: [{ AllowedMethods: [], AllowedOrigins: [], Id: 'x' }] },
    };
    await expect(read({ Files: { Type: 'AWS::S3::Bucket', Properties } })).rejects.toThrow(
      'Files (AWS::S3::Bucket): the local runner does not know the property CorsConfiguration.CorsRules.0.Id',
    );
  });

  test('a value that means something else on AWS', async () => {
    const Properties = {
      ScheduleExpression: 'cron(0 8 * * ? *)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: 'a', Input: '{}' },
    };
    await expect(read({ Daily: { Type: 'AWS::Scheduler::Schedule', Properties } })).rejects.toThrow(
      /^Daily \(AWS::Scheduler::Schedule\): property ScheduleExpression/,
    );
  });

  test('an attribute', async () => {
    const Properties = { Roles: [{ 'Fn::GetAtt': ['Inbox', 'Colour'] }] };
    const resources = {
      Inbox: { Type: 'AWS::SQS::Queue' },
      Policy: { Type: 'AWS::IAM::Policy', Properties },
    };
    await expect(read(resources)).rejects.toThrow(
      'attribute Colour of Inbox is not known to the local runner',
    );
  });
});

test('references between resources are filled in', async () => {
  const model = await read(queueWithDeadLetters('Inbox'));
  const inbox = model.of(queueKind).find(({ logicalId }) => logicalId === 'Inbox');
  expect(inbox?.properties.RedrivePolicy).toEqual({
    deadLetterTargetArn: 'arn:aws:sqs:us-east-1:123456789012:InboxDead',
    maxReceiveCount: 3,
  });
});

describe('intrinsic functions', () => {
  const scope: Scope = {
    parameter: (name) => (name === 'Url' ? 'http://here' : undefined),
    attributes: (id) => (id === 'Table' ? { ref: 'table-1', att: { Arn: 'arn:table-1' } } : undefined),
  };

  test.each([
    [{ Ref: 'Url' }, 'http://here'],
    [{ Ref: 'AWS::Region' }, 'us-east-1'],
    [{ 'Fn::Join': ['-', ['a', { Ref: 'Table' }]] }, 'a-table-1'],
    [
      { 'Fn::Sub': '$' + '{Table}/$' + '{Table.Arn}/$' + '{!Literal}' },
      'table-1/arn:table-1/$' + '{Literal}',
    ],
    [{ 'Fn::Select': [1, { 'Fn::Split': ['/', 'a/b/c'] }] }, 'b'],
    [{ kept: 1, gone: { Ref: 'AWS::NoValue' } }, { kept: 1 }],
  ])('%j is %j', (given, expected) => {
    expect(resolve(given, scope)).toEqual(expected);
  });

  test('an unknown one is an error', () => {
    expect(() => resolve({ 'Fn::ImportValue': 'x' }, scope)).toThrow(
      'does not know the function Fn::ImportValue',
    );
  });
});
