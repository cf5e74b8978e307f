import { cpSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb';
import { type Cloud, startCloud } from '../local/cloud.ts';
import { createClients } from '../local/endpoints.ts';
import { startDynamodb } from '../local/engines/dynamodb.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import type { Attack, FollowedAttack, LogAttack, Scene, SilencedAttack } from './attack.ts';
import { type FoundOnRecord, findingsOf } from './findings.ts';
import { onlyTable, swallowStream, tableHand } from './hand.ts';
import { logFilesHand } from './log-hand.ts';
import type { Seeded } from './seed.ts';

export type AnyAttack =
  | { readonly way: 'followed'; readonly attack: FollowedAttack }
  | { readonly way: 'silenced'; readonly attack: SilencedAttack }
  | { readonly way: 'log'; readonly attack: LogAttack };

export type Trial = {
  readonly attack: Attack;
  /** What found it; undefined when nothing did. */
  readonly finding?: FoundOnRecord;
  /** From the deed to the finding on the clock of the cloud, milliseconds. */
  readonly after?: number;
};

const QUARTER = 15 * 60_000;
const WEEK = 7 * 24 * 3_600_000;
/** Two hours of audits; then the weekly one; then two more quarters for what it doubted. */
const STEPS = [...Array.from({ length: 8 }, () => QUARTER), WEEK, QUARTER, QUARTER, QUARTER];

/** Changes the database of a cloud that is not running, and takes the change out of its stream. */
const actSilenced = async ({ act }: SilencedAttack, scene: Scene, dataDir: string): Promise<void> => {
  const database = path.join(dataDir, 'tables.db');
  const engine = await startDynamodb({ database, onCrash: (message) => console.error(message) });
  const endpoint = `http://127.0.0.1:${engine.port}`;
  const { dynamodb, streams } = createClients({ dynamodb: endpoint, sqs: endpoint });
  try {
    const TableName = await onlyTable(dynamodb);
    await act(tableHand(dynamodb, TableName), scene);
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
    await swallowStream(streams, Table?.LatestStreamArn ?? '', dataDir);
  } finally {
    dynamodb.destroy();
    streams.destroy();
    await engine.stop();
  }
};

const actRunning = async (tried: AnyAttack, scene: Scene, cloud: Cloud): Promise<void> => {
  if (tried.way === 'silenced') return;
  const { dynamodb } = createClients(cloud.endpoints);
  try {
    const table = tableHand(dynamodb, cloud.tableName);
    if (tried.way === 'log') await tried.attack.act(table, logFilesHand(cloud), scene);
    else await tried.attack.act(table, scene, cloud);
  } finally {
    dynamodb.destroy();
  }
};

/** How long the audits get to look at a county that does not come to rest. */
const LOOK_MS = 10_000;

/** Whether the cloud came to rest: the log's reader waits for ever where an attack took away what it needs, and keeps the stream. */
const comesToRest = (cloud: Cloud): Promise<boolean> =>
  cloud.idle().then(
    () => true,
    () => false,
  );

/** Waits for the audits, one after another, until one of them says what was done. */
const waitForFinding = async ({ rules, about }: Attack, scene: Scene, cloud: Cloud) => {
  let rests = await comesToRest(cloud);
  for (const step of STEPS) {
    cloud.clock.advance(step);
    if (rests) rests = await comesToRest(cloud);
    else await setTimeout(LOOK_MS);
    const key = about(scene);
    const found = (await findingsOf(cloud)).find(
      ({ rule, subject }) => rules.includes(rule) && subject.key === key,
    );
    if (found) return found;
  }
  return undefined;
};

/** Tries one attack on a copy of the honest county. */
export const tryAttack = async (
  tried: AnyAttack,
  { scene, dataDir, assemblyDir }: Seeded,
): Promise<Trial> => {
  const copy = temporaryFolder('drill');
  try {
    cpSync(dataDir, copy.path, { recursive: true });
    if (tried.way === 'silenced') await actSilenced(tried.attack, scene, copy.path);
    const { county, now } = scene;
    const cloud = await startCloud({ county, dataDir: copy.path, assemblyDir, now, logTo: 'silent' });
    try {
      await actRunning(tried, scene, cloud);
      const finding = await waitForFinding(tried.attack, scene, cloud);
      return { attack: tried.attack, ...(finding && { finding, after: finding.foundAt - scene.now }) };
    } finally {
      await cloud.stop();
    }
  } finally {
    copy.remove();
  }
};
