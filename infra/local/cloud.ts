import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { synthesize } from '../synth.ts';
import { type Clock, createClock } from './clock.ts';
import { createClients, type Endpoints, sdkEnvironment } from './endpoints.ts';
import type { Engine } from './engines/child.ts';
import { startDynamodb } from './engines/dynamodb.ts';
import { startKms } from './engines/kms.ts';
import { startSecrets } from './engines/secrets.ts';
import { startTypescriptEngine } from './engines/typescript-engine.ts';
import { createActivity } from './events/activity.ts';
import { startHttp } from './http/server.ts';
import { waitUntilIdle } from './idle.ts';
import { PLACE } from './place.ts';
import { bucketSettings, createQueues, createTable } from './provision.ts';
import { bucketKind } from './resources/bucket.ts';
import { KINDS } from './resources/index.ts';
import { keyKind, secretKind } from './resources/keys.ts';
import { queueKind } from './resources/queue.ts';
import { tableKind } from './resources/table.ts';
import { readAssembly } from './template/assembly.ts';
import { readModel } from './template/model.ts';
import { wireEvents } from './wire-events.ts';
import { createPools, createRoutes } from './wire-functions.ts';

export type CloudOptions = {
  /** GB/T 2260 code: what is synthesized, and where the demo accounts work. */
  readonly county: string;
  /** Folder that survives; default: a temporary one, removed on stop. */
  readonly dataDir?: string;
  /** Already synthesized. */
  readonly assemblyDir?: string;
  /** Default 0: any free port. */
  readonly port?: number;
  /** The clock stands at this moment (epoch ms) from the start; default: it runs with real time until it is moved. */
  readonly now?: number;
  /** Default `file`: `<dataDir>/logs/<function or engine>.log`. */
  readonly logTo?: 'file' | 'silent';
  /** Told when an engine ends by itself; default: a line on stderr. */
  readonly onCrash?: (message: string) => void;
};

export type Cloud = {
  /** Base address of site and console, without a final slash. */
  readonly url: string;
  readonly clock: Clock;
  readonly endpoints: Endpoints;
  readonly dataDir: string;
  readonly tableName: string;
  /** `documents`, `notices`. */
  readonly bucketNames: Readonly<Record<string, string>>;
  /** `documents`, `screening`, … and their dead letters as `documents-dead`, … */
  readonly queueUrls: Readonly<Record<string, string>>;
  /** Process ids of the engines: `DynamoDB`, `SQS`, `S3`, `OpenID`. */
  readonly pids: Readonly<Record<string, number>>;
  /** Variables with which an SDK in a test uses the engines. */
  readonly env: Readonly<Record<string, string>>;
  /** Resolves when stream and queues (dead letters excluded) are empty; throws an Error after a minute. */
  idle(): Promise<void>;
  /** Ends everything that was started. */
  stop(): Promise<void>;
};

const IDLE_LIMIT_MS = 60_000;
const DRAIN_LIMIT_MS = 5_000;
const CLIENT_ID = 'judicial-assistants-local';

/**
 * Runs the county's assembly on this machine.
 * Throws an Error of one line when the port is busy, the DynamoDB engine is missing, the county is unknown or the template has
 * something the runner does not know; nothing is left running then.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const undo: (() => Promise<unknown>)[] = [];
  try {
    return await start(options, undo);
  } catch (error) {
    await unwind(undo);
    throw error;
  }
};

const unwind = async (undo: (() => Promise<unknown>)[]): Promise<void> => {
  for (const step of undo.splice(0).reverse()) await step();
};

const start = async (options: CloudOptions, undo: (() => Promise<unknown>)[]): Promise<Cloud> => {
  const temporary = async (name: string): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), `judicial-${name}-`));
    undo.push(() => rm(folder, { recursive: true, force: true }));
    return folder;
  };
  const started = <T extends { stop(): Promise<void> }>(part: T): T => {
    undo.push(() => part.stop());
    return part;
  };
  const http = started(await startHttp(options.port ?? 0));
  const url = `http://localhost:${http.port}`;
  const dataDir = options.dataDir ?? (await temporary('data'));
  const logs = options.logTo === 'silent' ? undefined : path.join(dataDir, 'logs');
  for (const folder of [dataDir, path.join(dataDir, 'buckets'), ...(logs ? [logs] : [])]) {
    mkdirSync(folder, { recursive: true });
  }
  const assemblyDir = options.assemblyDir ?? (await temporary('assembly'));
  if (!options.assemblyDir) await synthesize(options.county, assemblyDir);
  const { template, assets } = await readAssembly(assemblyDir);

  const onCrash = options.onCrash ?? ((message: string) => console.error(message));
  const engine = (name: string) => ({
    name,
    onCrash,
    ...(logs ? { log: path.join(logs, `${name.toLowerCase()}.log`) } : {}),
  });
  const ours = (name: string, file: string, settings: object) =>
    startTypescriptEngine({
      ...engine(name),
      module: new URL(`./engines/${file}.ts`, import.meta.url),
      settings,
    }).then(started);
  const keys = path.join(dataDir, 'keys');
  const origins = [url, `http://127.0.0.1:${http.port}`];
  const [dynamodb, sqs, oidc] = await Promise.all([
    startDynamodb({ ...engine('DynamoDB'), database: path.join(dataDir, 'tables.db') }).then(started),
    ours('SQS', 'sqs-process', {}),
    ours('OpenID', 'oidc-process', {
      folder: keys,
      county: options.county,
      clientId: CLIENT_ID,
      redirectUris: origins.map((origin) => `${origin}/console/callback`),
      postLogoutUris: origins.flatMap((origin) => [`${origin}/console`, `${origin}/`]),
    }),
  ]);
  const at = (port: number) => `http://127.0.0.1:${port}`;

  const model = readModel(template, {
    kinds: KINDS,
    parameters: { OidcIssuer: at(oidc.port), OidcClientId: CLIENT_ID },
    override: (type, attributes) =>
      type === queueKind.type
        ? { ...attributes, ref: `${at(sqs.port)}/${PLACE.account}/${attributes.att.QueueName}` }
        : attributes,
  });
  const clients = createClients({ dynamodb: at(dynamodb.port), sqs: at(sqs.port) });
  undo.push(async () => {
    for (const client of Object.values(clients)) client.destroy();
  });
  const streams = new Map<string, string>();
  const secretList = model.of(secretKind).map(({ logicalId, ref, properties }) => ({
    arn: ref,
    name: logicalId,
    properties,
  }));
  const [s3, kms, secrets] = await Promise.all([
    ours('S3', 's3-process', {
      directory: path.join(dataDir, 'buckets'),
      buckets: bucketSettings(model.of(bucketKind)),
    }),
    startKms(
      keys,
      model.of(keyKind).map(({ ref }) => ref),
    ).then(started),
    startSecrets(keys, secretList).then(started),
    createQueues(clients.sqs, model.of(queueKind)),
    ...model.of(tableKind).map(async (table) => {
      const stream = await createTable(clients.dynamodb, table);
      if (stream) streams.set(table.att.StreamArn ?? '', stream);
    }),
  ]);
  const endpoints: Endpoints = {
    dynamodb: at(dynamodb.port),
    s3: at(s3.port),
    sqs: at(sqs.port),
    kms: kms.url,
    secrets: secrets.url,
    oidc: at(oidc.port),
  };

  const clock = createClock(options.now);
  const activity = createActivity();
  const env = sdkEnvironment(endpoints);
  const pools = createPools(model, { assets, environment: env, logs });
  undo.push(() => Promise.all([...pools.values()].map((pool) => pool.stop())));
  const events = wireEvents(model, { clients, pools, s3, streams, dataDir, clock, activity });
  undo.push(() =>
    Promise.all([...events.loops, ...events.streams, events.schedules].map((loop) => loop.stop())),
  );
  http.serve(createRoutes(model, pools), clock);

  const idle = (limitMs: number) => waitUntilIdle(events, clients.sqs, activity, limitMs);
  return {
    url,
    clock,
    endpoints,
    dataDir,
    tableName: model.outputs.TableName ?? '',
    bucketNames: named(model.outputs, /^(\w+)BucketName$/),
    queueUrls: {
      ...named(model.outputs, /^(\w+)QueueUrl$/),
      ...named(model.outputs, /^(\w+)DeadLettersUrl$/, '-dead'),
    },
    pids: pidsOf([dynamodb, sqs, s3, oidc]),
    env,
    idle: () => idle(IDLE_LIMIT_MS),
    stop: async () => {
      await http.stop();
      // Queues are kept in memory only: what lies in them is worth a moment when the data outlives this run.
      if (options.dataDir) await idle(DRAIN_LIMIT_MS).catch(() => undefined);
      await unwind(undo);
    },
  };
};

const named = (
  outputs: Readonly<Record<string, string>>,
  pattern: RegExp,
  suffix = '',
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([output, value]) => {
      const name = pattern.exec(output)?.[1];
      return name ? [[`${name.toLowerCase()}${suffix}`, value]] : [];
    }),
  );

const pidsOf = (engines: readonly Engine[]): Record<string, number> =>
  Object.fromEntries(engines.map(({ name, pid }) => [name, pid]));
