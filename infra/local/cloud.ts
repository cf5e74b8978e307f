import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { synthesize } from '../synth.ts';
import { type Clock, createClock } from './clock.ts';
import { claimFolder } from './data-folder.ts';
import { type Clients, createClients, type Endpoints, sdkEnvironment } from './endpoints.ts';
import { startKms } from './engines/kms.ts';
import { startSecrets } from './engines/secrets.ts';
import { createActivity } from './events/activity.ts';
import { startHttp } from './http/server.ts';
import { waitUntilIdle } from './idle.ts';
import { createLifetime, type Lifetime, together } from './lifetime.ts';
import { PLACE } from './place.ts';
import { bucketSettings, createQueues, createTables } from './provision.ts';
import { bucketKind } from './resources/bucket.ts';
import { KINDS } from './resources/index.ts';
import { keyKind, secretKind } from './resources/keys.ts';
import { queueKind } from './resources/queue.ts';
import { tableKind } from './resources/table.ts';
import { tableRights } from './rights/policies.ts';
import { startTableGuard, type TableGuard } from './rights/table-guard.ts';
import { type Tap, tapped } from './runtime/tapped.ts';
import { ACR } from './staff.ts';
import {
  type EngineRoom,
  keysOf,
  LOCAL_CLIENT_ID,
  startBuckets,
  startFirstEngines,
} from './start-engines.ts';
import { readAssembly } from './template/assembly.ts';
import { type Model, readModel } from './template/model.ts';
import { endWork, wireEvents } from './wire-events.ts';
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
  /** Where short messages go, plain HTTP on this machine; default: nowhere, they stay in the site. */
  readonly smsWebhook?: string;
  /** Addresses that functions are given in place of the engines' own, e.g. of proxies that count; the caller ends those. */
  readonly between?: (engines: Endpoints) => Promise<Endpoints>;
  /** Functions that no schedule wakes, e.g. the audits where only a campaign's outcomes are asked for; default: none. */
  readonly asleep?: readonly string[];
  /** Refuse functions what their roles do not let them do to the table, as AWS does; default: no. */
  readonly checkRights?: boolean;
  /** Told of every event before a function is given it. */
  readonly tap?: Tap;
  /** Told when an engine ended by itself and was started again; default: a line on stderr. */
  readonly onRestart?: (message: string) => void;
  /** Told when an engine does not stay up, however often it is started; default: a line on stderr. */
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
  /** What the stack tells of itself: `SiteUrl`, `TableName`, … */
  readonly outputs: Readonly<Record<string, string>>;
  /** Process ids of the engines as they run now: `DynamoDB`, `SQS`, `S3`, `OpenID`. */
  pids(): Readonly<Record<string, number>>;
  /** Variables with which an SDK in a test uses the engines. */
  readonly env: Readonly<Record<string, string>>;
  /** Resolves when stream and queues (dead letters excluded) are empty; throws an Error after a minute. */
  idle(): Promise<void>;
  /** Ends everything that was started. */
  stop(): Promise<void>;
};

const IDLE_LIMIT_MS = 60_000;
const DRAIN_LIMIT_MS = 5_000;

/**
 * Runs the county's assembly on this machine.
 * Throws an Error of one line when the port or the data folder is in use, the DynamoDB engine is missing, the county is unknown or
 * the template has something the runner does not know; nothing is left running then.
 */
export const startCloud = async (options: CloudOptions): Promise<Cloud> => {
  const lifetime = createLifetime();
  try {
    return await start(options, lifetime);
  } catch (error) {
    await lifetime.end();
    throw error;
  }
};

const start = async (options: CloudOptions, lifetime: Lifetime): Promise<Cloud> => {
  const http = lifetime.started(await startHttp(options.port ?? 0));
  const room = prepareFolders(options, lifetime);
  const assemblyDir = options.assemblyDir ?? lifetime.temporary('assembly');
  if (!options.assemblyDir) await synthesize(options.county, assemblyDir);
  const { template, assets } = await readAssembly(assemblyDir);

  const url = `http://localhost:${http.port}`;
  const first = await startFirstEngines(room, options.county, [url, at(http.port)]);
  const model = readModel(template, {
    kinds: KINDS,
    parameters: {
      OidcIssuer: at(first.oidc.port),
      OidcClientId: LOCAL_CLIENT_ID,
      OidcJwksUri: '',
      OidcAcr: ACR,
      SmsWebhookUrl: options.smsWebhook ?? '',
    },
    override: (type, attributes) =>
      type === queueKind.type
        ? { ...attributes, ref: `${at(first.sqs.port)}/${PLACE.account}/${attributes.att.QueueName}` }
        : attributes,
  });
  const clients = createClients({ dynamodb: at(first.dynamodb.port), sqs: at(first.sqs.port) });
  lifetime.onEnd(() => {
    for (const client of Object.values(clients)) client.destroy();
  });
  const { s3, kms, secrets, streams } = await provision(model, room, clients);
  // The engine keeps its queues in memory; what lay in them is found again by whoever looks for work left undone.
  first.sqs.afterRestart(() => createQueues(clients.sqs, model.of(queueKind)));
  const endpoints: Endpoints = {
    dynamodb: at(first.dynamodb.port),
    s3: at(s3.port),
    sqs: at(first.sqs.port),
    kms: kms.url,
    secrets: secrets.url,
    oidc: at(first.oidc.port),
  };

  const clock = createClock(options.now);
  const activity = createActivity();
  const seen = options.between ? await options.between(endpoints) : endpoints;
  const env = sdkEnvironment(endpoints);
  const guard = options.checkRights ? lifetime.started(await guardTable(model, seen)) : undefined;
  const pools = tapped(
    createPools(model, {
      assets,
      environment: (name) => ({
        ...sdkEnvironment(seen),
        ...(guard && { AWS_ENDPOINT_URL_DYNAMODB: guard.urlFor(name) }),
      }),
      queues: { at: endpoints.sqs, seenAt: seen.sqs },
      logs: room.logs,
    }),
    options.tap,
  );
  const { dataDir } = room;
  const events = wireEvents(model, {
    clients,
    pools,
    s3,
    streams,
    dataDir,
    clock,
    activity,
    asleep: options.asleep ?? [],
  });
  lifetime.onEnd(() => endWork(events, [...pools.values()]));
  http.serve(createRoutes(model, pools), clock);

  const idle = (limitMs: number) => waitUntilIdle(events, clients.sqs, activity, limitMs);
  return {
    url,
    clock,
    endpoints,
    dataDir,
    tableName: model.outputs.TableName ?? '',
    bucketNames: named(model, /^(\w+)BucketName$/),
    queueUrls: { ...named(model, /^(\w+)QueueUrl$/), ...named(model, /^(\w+)DeadLettersUrl$/, '-dead') },
    outputs: model.outputs,
    pids: () => Object.fromEntries([...Object.values(first), s3].map(({ name, pid }) => [name, pid])),
    env,
    idle: () => idle(IDLE_LIMIT_MS),
    stop: async () => {
      await http.stop();
      // Queues are kept in memory only: what lies in them is worth a moment when the data outlives this run.
      if (options.dataDir) await idle(DRAIN_LIMIT_MS).catch(() => undefined);
      await lifetime.end();
    },
  };
};

const prepareFolders = (options: CloudOptions, lifetime: Lifetime): EngineRoom => {
  const dataDir = options.dataDir ?? lifetime.temporary('data');
  if (options.dataDir) lifetime.onEnd(claimFolder(options.dataDir));
  const logs = options.logTo === 'silent' ? undefined : path.join(dataDir, 'logs');
  for (const folder of [path.join(dataDir, 'buckets'), ...(logs ? [logs] : [])]) {
    mkdirSync(folder, { recursive: true });
  }
  const say = (message: string): void => console.error(message);
  return { lifetime, dataDir, logs, onRestart: options.onRestart ?? say, onCrash: options.onCrash ?? say };
};

/** Makes what the template stores things in; all of it finds what an earlier run kept. */
const provision = async (model: Model, room: EngineRoom, clients: Clients) => {
  const keys = keysOf(room.dataDir);
  const kmsKeys = model.of(keyKind).map(({ ref, properties }) => ({
    id: ref,
    signs: properties.KeyUsage === 'SIGN_VERIFY',
  }));
  const wanted = model.of(secretKind).map(({ logicalId: name, ref: arn, properties }) => ({
    arn,
    name,
    properties,
  }));
  const [s3, kms, secrets, streams] = await together([
    startBuckets(room, bucketSettings(model.of(bucketKind))),
    startKms(keys, kmsKeys).then(room.lifetime.started),
    startSecrets(keys, wanted).then(room.lifetime.started),
    createTables(clients.dynamodb, model.of(tableKind)),
    createQueues(clients.sqs, model.of(queueKind)),
  ]);
  return { s3, kms, secrets, streams };
};

/** The engine itself knows no rights; the runner's own clients go straight to it. */
const guardTable = (model: Model, { dynamodb }: Endpoints): Promise<TableGuard> => {
  const [table] = model.of(tableKind);
  return startTableGuard({
    engine: dynamodb,
    tableArn: table?.att.Arn ?? '',
    rights: tableRights(model),
  });
};

const at = (port: number): string => `http://127.0.0.1:${port}`;

const named = ({ outputs }: Model, pattern: RegExp, suffix = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([output, value]) => {
      const name = pattern.exec(output)?.[1];
      return name ? [[`${name.toLowerCase()}${suffix}`, value]] : [];
    }),
  );
