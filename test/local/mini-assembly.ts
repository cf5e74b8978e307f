import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inject } from 'vitest';

export type MiniAssembly = {
  /** CloudFormation resources by logical id. */
  readonly resources: Readonly<Record<string, { readonly Type: string; readonly Properties?: object }>>;
  /** Source of each function's module (plain JavaScript), by the logical id of the function. */
  readonly functions?: Readonly<Record<string, string>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
};

/** Writes a cloud assembly as small as a test needs beside that of the run, which is removed at its end; answers the folder. */
export const writeAssembly = ({ resources, functions = {}, outputs = {} }: MiniAssembly): string => {
  const folder = mkdtempSync(join(dirname(inject('assemblyDir')), 'mini-'));
  const write = (file: string, value: unknown) => writeFileSync(join(folder, file), JSON.stringify(value));
  for (const [id, source] of Object.entries(functions)) {
    mkdirSync(join(folder, `asset.${id}`));
    writeFileSync(join(folder, `asset.${id}`, 'index.mjs'), source);
  }
  write('manifest.json', {
    artifacts: {
      mini: { type: 'aws:cloudformation:stack', properties: { templateFile: 'mini.template.json' } },
      'mini.assets': { type: 'cdk:asset-manifest', properties: { file: 'mini.assets.json' } },
    },
  });
  write('mini.assets.json', {
    files: Object.fromEntries(
      Object.keys(functions).map((id) => [
        id,
        { source: { path: `asset.${id}` }, destinations: { here: { objectKey: `${id}.zip` } } },
      ]),
    ),
  });
  write('mini.template.json', {
    Resources: resources,
    Outputs: Object.fromEntries(Object.entries(outputs).map(([name, Value]) => [name, { Value }])),
  });
  return folder;
};

/** A function whose module is listed under the same id in `functions`. */
export const lambda = (id: string, variables: Record<string, unknown> = {}, more: object = {}) => ({
  Type: 'AWS::Lambda::Function',
  Properties: {
    Code: { S3Bucket: 'assets', S3Key: `${id}.zip` },
    Handler: 'index.handler',
    Runtime: 'nodejs24.x',
    Timeout: 5,
    Environment: { Variables: variables },
    ...more,
  },
});

/** An HTTP API whose route keys lead to the functions with these logical ids. */
export const httpApi = (routes: Readonly<Record<string, string>>) => {
  const resources: Record<string, { Type: string; Properties: object }> = {
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'mini', ProtocolType: 'HTTP' } },
  };
  for (const [index, [RouteKey, target]] of Object.entries(routes).entries()) {
    const integration = `${target}Integration`;
    resources[integration] = {
      Type: 'AWS::ApiGatewayV2::Integration',
      Properties: {
        ApiId: { Ref: 'Api' },
        IntegrationType: 'AWS_PROXY',
        IntegrationUri: { 'Fn::GetAtt': [target, 'Arn'] },
        PayloadFormatVersion: '2.0',
      },
    };
    resources[`Route${index}`] = {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'Api' },
        RouteKey,
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: integration }]] },
      },
    };
  }
  return resources;
};

/** A source that feeds `from` (logical id) to the function. */
export const eventSource = (
  from: string,
  attribute: 'Arn' | 'StreamArn',
  target: string,
  more: object = {},
) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: { 'Fn::GetAtt': [from, attribute] },
    FunctionName: { Ref: target },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...more,
  },
});

/** A queue with dead letters after three attempts; `<id>Dead` is part of it. */
export const queueWithDeadLetters = (id: string) => ({
  [`${id}Dead`]: { Type: 'AWS::SQS::Queue' },
  [id]: {
    Type: 'AWS::SQS::Queue',
    Properties: {
      VisibilityTimeout: 30,
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': [`${id}Dead`, 'Arn'] }, maxReceiveCount: 3 },
    },
  },
});
