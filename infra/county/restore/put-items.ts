import { setTimeout as pause } from 'node:timers/promises';
import {
  BatchWriteItemCommand,
  type BatchWriteItemCommandOutput,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { RESTORING } from '../../../shared/ledger/restoring.ts';
import { type Attributes, itemOnLine } from '../backup/attributes.ts';
import { linesOf } from '../backup/lines.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_BatchWriteItem.html */
const BATCH = 25;
const WAIT_MS = 200;

const putAll = async (client: DynamoDBClient, table: string, items: readonly Attributes[]): Promise<void> => {
  let left: BatchWriteItemCommandOutput['UnprocessedItems'] = {
    [table]: items.map((Item) => ({ PutRequest: { Item } })),
  };
  for (let wait = WAIT_MS; left && Object.keys(left).length > 0; wait *= 2) {
    const answer: BatchWriteItemCommandOutput = await client.send(
      new BatchWriteItemCommand({ RequestItems: left }),
    );
    left = answer.UnprocessedItems;
    if (left && Object.keys(left).length > 0) await pause(wait);
  }
};

/**
 * Puts the items of a file into the table; with a `mark` each bears it (ADR 037). `tick` is told how many there are so far, and may
 * throw to stop. Answers their number. Doing it again changes nothing.
 */
export const putItems = async (
  client: DynamoDBClient,
  table: string,
  file: string,
  mark: string | undefined,
  tick: (items: number) => void,
): Promise<number> => {
  let [batch, done] = [[] as Attributes[], 0];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await putAll(client, table, batch);
    done += batch.length;
    batch = [];
    tick(done);
  };
  for await (const line of linesOf(file)) {
    const item = itemOnLine(line);
    batch.push(mark === undefined ? item : { ...item, [RESTORING]: { S: mark } });
    if (batch.length === BATCH) await flush();
  }
  await flush();
  return done;
};
