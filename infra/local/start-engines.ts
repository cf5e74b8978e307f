import path from 'node:path';
import { startDynamodb } from './engines/dynamodb.ts';
import { type RunningEngine, type Supervised, supervised } from './engines/supervised.ts';
import { startTypescriptEngine, type TypescriptEngineOptions } from './engines/typescript-engine.ts';
import { type Lifetime, together } from './lifetime.ts';

export type EngineRoom = {
  readonly lifetime: Lifetime;
  readonly dataDir: string;
  /** Folder for what engines print; without it nothing is kept. */
  readonly logs: string | undefined;
  /** Told when an engine ended by itself and was started again. */
  readonly onRestart: (message: string) => void;
  /** Told when an engine does not stay up. */
  readonly onCrash: (message: string) => void;
};

/** The provider's one client, in place of the county's own. */
export const LOCAL_CLIENT_ID = 'judicial-assistants-local';

/** Folder with the keys, secrets and signing keys that survive a restart. */
export const keysOf = (dataDir: string): string => path.join(dataDir, 'keys');

/** The engines whose addresses the template's values depend on: tables, queues, sign-in. `origins` are the site's addresses. */
export const startFirstEngines = async (room: EngineRoom, county: string, origins: readonly string[]) => {
  const database = path.join(room.dataDir, 'tables.db');
  const [dynamodb, sqs, oidc] = await together([
    kept(room, 'DynamoDB', (common) => startDynamodb({ ...common, database })),
    ours(room, 'SQS', 'sqs-process', {}),
    ours(room, 'OpenID', 'oidc-process', {
      folder: keysOf(room.dataDir),
      county,
      clientId: LOCAL_CLIENT_ID,
      redirectUris: origins.map((origin) => `${origin}/console/callback`),
      postLogoutUris: origins.flatMap((origin) => [`${origin}/console`, `${origin}/`]),
    }),
  ]);
  return { dynamodb, sqs, oidc };
};

/** The bucket engine, which wants to know its buckets when it starts. */
export const startBuckets = (room: EngineRoom, buckets: readonly object[]): Promise<Supervised> =>
  ours(room, 'S3', 's3-process', { directory: path.join(room.dataDir, 'buckets'), buckets });

const ours = (room: EngineRoom, name: string, file: string, settings: object): Promise<Supervised> => {
  const module = new URL(`./engines/${file}.ts`, import.meta.url);
  return kept(room, name, (common) => startTypescriptEngine({ ...common, module, settings }));
};

type Common = Pick<TypescriptEngineOptions, 'name' | 'port' | 'log' | 'onCrash'>;

/** An engine that is started again whenever it ends, for as long as the cloud lives. */
const kept = async (
  { lifetime, logs, onRestart, onCrash }: EngineRoom,
  name: string,
  start: (common: Common) => Promise<RunningEngine>,
): Promise<Supervised> => {
  const log = logs ? { log: path.join(logs, `${name.toLowerCase()}.log`) } : {};
  return lifetime.started(
    await supervised({
      name,
      onRestart,
      onCrash,
      start: (port, crashed) => start({ name, port, onCrash: crashed, ...log }),
    }),
  );
};
