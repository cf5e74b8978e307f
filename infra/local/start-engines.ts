import path from 'node:path';
import type { Engine } from './engines/child.ts';
import { startDynamodb } from './engines/dynamodb.ts';
import { startTypescriptEngine } from './engines/typescript-engine.ts';
import { type Lifetime, together } from './lifetime.ts';

export type RunningEngine = Engine & { readonly port: number };

export type EngineRoom = {
  readonly lifetime: Lifetime;
  readonly dataDir: string;
  /** Folder for what engines print; without it nothing is kept. */
  readonly logs: string | undefined;
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
    startDynamodb({ ...common(room, 'DynamoDB'), database }).then(room.lifetime.started),
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
export const startBuckets = (room: EngineRoom, buckets: readonly object[]): Promise<RunningEngine> =>
  ours(room, 'S3', 's3-process', { directory: path.join(room.dataDir, 'buckets'), buckets });

const ours = async (
  room: EngineRoom,
  name: string,
  file: string,
  settings: object,
): Promise<RunningEngine> => {
  const module = new URL(`./engines/${file}.ts`, import.meta.url);
  return room.lifetime.started(await startTypescriptEngine({ ...common(room, name), module, settings }));
};

const common = ({ logs, onCrash }: EngineRoom, name: string) => ({
  name,
  onCrash,
  ...(logs ? { log: path.join(logs, `${name.toLowerCase()}.log`) } : {}),
});
