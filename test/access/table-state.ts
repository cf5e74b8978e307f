import { createHash } from 'node:crypto';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { Cloud } from '../../infra/local/cloud.ts';
import { logProbeKey } from '../../shared/adapters/dynamo/keys.ts';
import { openTable } from '../../shared/adapters/dynamo/table.ts';
import { isUntold } from '../../shared/ledger/untold.ts';

/** What the system writes by itself while time passes: probes of the log, and what the log is told nothing of (its own items, counters). */
const isOwnDoing = (pk: string): boolean => isUntold(pk) || pk === logProbeKey(0).pk;

/** The same text for the same content, in whatever order its attributes come. */
const canonical = (content: unknown): string =>
  JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

/** Every item of the cloud's table by its key, as the SHA-256 of its content, once everything on its way has arrived. */
export const tableState = async (cloud: Cloud): Promise<Readonly<Record<string, string>>> => {
  await cloud.idle();
  const { client } = openTable({ name: cloud.tableName, index: 'gsi1' });
  const found: Record<string, string> = {};
  for await (const page of paginateScan({ client }, { TableName: cloud.tableName, ConsistentRead: true }))
    for (const item of page.Items ?? []) {
      const [pk = '', sk = ''] = [item.pk?.S, item.sk?.S];
      if (!isOwnDoing(pk)) found[`${pk}|${sk}`] = createHash('sha256').update(canonical(item)).digest('hex');
    }
  client.destroy();
  return found;
};
