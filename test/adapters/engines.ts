import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { startDynamodb } from '../../infra/local/engines/dynamodb.ts';
import { startKms } from '../../infra/local/engines/kms.ts';
import { startSecrets } from '../../infra/local/engines/secrets.ts';
import { startTypescriptEngine } from '../../infra/local/engines/typescript-engine.ts';

export type Engines = { stop(): Promise<void> };
export type EngineName = 'dynamodb' | 'keys' | 's3' | 'sqs';

export const TABLE = 'county';
export const INDEX = 'gsi1';
export const BUCKET = 'documents';
export const KEY_ID = 'personal-data';
export const LOG_KEY_ID = 'log-key';
export const SECRET_ID = 'county-secret';

const crashed = (message: string): void => console.error(message);
const at = (port: number): string => `http://127.0.0.1:${port}`;
const module = (name: string): URL =>
  new URL(`../../infra/local/engines/${name}-process.ts`, import.meta.url);

const createTable = async (): Promise<void> => {
  const client = new DynamoDBClient({});
  const key = (name: string, type: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType: type });
  await client.send(
    new CreateTableCommand({
      TableName: TABLE,
      BillingMode: 'PAY_PER_REQUEST',
      KeySchema: [key('pk', 'HASH'), key('sk', 'RANGE')],
      AttributeDefinitions: ['pk', 'sk', 'gsi1pk', 'gsi1sk'].map((name) => ({
        AttributeName: name,
        AttributeType: 'S',
      })),
      GlobalSecondaryIndexes: [
        {
          IndexName: INDEX,
          KeySchema: [key('gsi1pk', 'HASH'), key('gsi1sk', 'RANGE')],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['t', 'summary'] },
        },
      ],
    }),
  );
  client.destroy();
};

/**
 * Starts real engines for one test file, with a table, a bucket, a key and a secret in them, and points the SDK's environment
 * at them. Everything lives in a folder of its own that `stop` removes.
 */
export const startEngines = async (...names: readonly EngineName[]): Promise<Engines> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'judicial-engines-'));
  const stops: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
  const started = <T extends { stop(): Promise<void> }>(engine: T): T => {
    stops.push(() => engine.stop());
    return engine;
  };
  Object.assign(process.env, {
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'S3RVER',
    AWS_SECRET_ACCESS_KEY: 'S3RVER',
  });
  if (names.includes('dynamodb')) {
    const database = path.join(folder, 'tables.db');
    const { port } = started(await startDynamodb({ database, onCrash: crashed }));
    process.env.AWS_ENDPOINT_URL_DYNAMODB = at(port);
    await createTable();
  }
  if (names.includes('keys')) {
    process.env.AWS_ENDPOINT_URL_KMS = started(
      await startKms(folder, [
        { id: KEY_ID, signs: false },
        { id: LOG_KEY_ID, signs: true },
      ]),
    ).url;
    const wish = { SecretStringTemplate: '{}', GenerateStringKey: 'secret', PasswordLength: 64 };
    const properties = { GenerateSecretString: { ...wish, ExcludePunctuation: true as const } };
    const secret = { arn: SECRET_ID, name: SECRET_ID, properties };
    process.env.AWS_ENDPOINT_URL_SECRETS_MANAGER = started(await startSecrets(folder, [secret])).url;
  }
  if (names.includes('s3')) {
    const directory = path.join(folder, 'buckets');
    mkdirSync(directory);
    const settings = { directory, buckets: [{ name: BUCKET, configs: [] }] };
    const engine = await startTypescriptEngine({
      name: 'S3',
      module: module('s3'),
      settings,
      onCrash: crashed,
    });
    process.env.AWS_ENDPOINT_URL_S3 = at(started(engine).port);
  }
  if (names.includes('sqs')) {
    const engine = await startTypescriptEngine({
      name: 'SQS',
      module: module('sqs'),
      settings: {},
      onCrash: crashed,
    });
    process.env.AWS_ENDPOINT_URL_SQS = at(started(engine).port);
  }
  return {
    stop: async () => {
      for (const stop of stops.toReversed()) await stop();
    },
  };
};
