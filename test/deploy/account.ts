import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { DescribeKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { CREDENTIALS, PLACE } from './cdk.ts';

/** One resource of a stack: its type, e.g. AWS::KMS::Key, and its name in the account. */
export type Resource = { readonly logicalId: string; readonly type: string; readonly name: string };

type Asking = {
  readonly method?: 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | URLSearchParams;
};

/** What lies in the account behind the stacks, asked for as its owner. */
export const openAccount = (endpoint: string) => {
  const common = { endpoint, region: PLACE.region, credentials: CREDENTIALS };
  const dynamodb = new DynamoDBClient(common);
  const s3 = new S3Client(common);
  const kms = new KMSClient(common);
  const secrets = new SecretsManagerClient(common);
  const sqs = new SQSClient(common);

  /** A request of a service that has no client here; the emulator reads the service from the credential's scope. */
  const ask = async (service: string, path: string, init: Asking = {}): Promise<string> => {
    const scope = `${CREDENTIALS.accessKeyId}/20240101/${PLACE.region}/${service}/aws4_request`;
    const authorization = `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=none`;
    const reply = await fetch(`${endpoint}${path}`, { ...init, headers: { ...init.headers, authorization } });
    return reply.text();
  };
  const askLogs = async (action: string, body: object): Promise<unknown> => {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `Logs_20140328.${action}`,
    };
    return JSON.parse(await ask('logs', '/', { method: 'POST', headers, body: JSON.stringify(body) }));
  };

  return {
    /** Everything a stack consists of; empty when there is none of that name. */
    resourcesOf: async (stack: string): Promise<readonly Resource[]> => {
      const found: Resource[] = [];
      for (let token = ''; ; ) {
        const body = new URLSearchParams({
          ...{ Action: 'ListStackResources', Version: '2010-05-15', StackName: stack },
          ...(token && { NextToken: token }),
        });
        const text = await ask('cloudformation', '/', { method: 'POST', body });
        found.push(
          ...[...text.matchAll(/<member>.*?<\/member>/gs)].map(([member]) => ({
            logicalId: tag(member, 'LogicalResourceId'),
            type: tag(member, 'ResourceType'),
            name: tag(member, 'PhysicalResourceId'),
          })),
        );
        token = tag(text, 'NextToken');
        if (token === '') return found;
      }
    },
    memoryOf: async (functionName: string): Promise<unknown> =>
      JSON.parse(await ask('lambda', `/2015-03-31/functions/${functionName}/configuration`)).MemorySize,
    /** What the functions behind the API printed, group by group. */
    logLines: async (): Promise<readonly string[]> => {
      const lines: string[] = [];
      for (const { logGroupName } of logGroups.parse(await askLogs('DescribeLogGroups', {})).logGroups) {
        const { events } = logEvents.parse(await askLogs('FilterLogEvents', { logGroupName }));
        lines.push(...events.map(({ message }) => `${logGroupName} ${message}`));
      }
      return lines;
    },
    /** The table's items, by key. */
    itemKeys: async (table: string): Promise<readonly string[]> => {
      const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: table }));
      return Items.map(({ pk, sk }) => `${pk?.S} ${sk?.S}`).sort();
    },
    objectKeys: async (bucket: string, prefix = ''): Promise<readonly string[]> => {
      const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix }));
      return Contents.map(({ Key = '' }) => Key).sort();
    },
    keyState: async (id: string): Promise<string | undefined> =>
      (await kms.send(new DescribeKeyCommand({ KeyId: id }))).KeyMetadata?.KeyState,
    secretText: async (id: string): Promise<string | undefined> =>
      (await secrets.send(new GetSecretValueCommand({ SecretId: id }))).SecretString,
    queueUrls: async (prefix: string): Promise<readonly string[]> =>
      (await sqs.send(new ListQueuesCommand({ QueueNamePrefix: prefix }))).QueueUrls ?? [],
  };
};

const logGroups = z.object({ logGroups: z.array(z.object({ logGroupName: z.string() })) });
const logEvents = z.object({ events: z.array(z.object({ message: z.string() })) });

const tag = (text: string, name: string): string =>
  new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1] ?? '';
