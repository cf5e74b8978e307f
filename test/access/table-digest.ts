import { createHash } from 'node:crypto';
import { paginateScan } from '@aws-sdk/client-dynamodb';
import type { Cloud } from '../../infra/local/cloud.ts';
import { openTable } from '../../shared/adapters/dynamo/table.ts';
import { isUntold } from '../../shared/ledger/untold.ts';

/**
 * SHA-256 over every item of the cloud's table, once everything on its way has arrived; without what the log is told nothing of: its
 * own items and the counters of attempts.
 */
export const tableDigest = async (cloud: Cloud): Promise<string> => {
  await cloud.idle();
  const { client } = openTable({ name: cloud.tableName, index: 'gsi1' });
  const items: string[] = [];
  for await (const page of paginateScan({ client }, { TableName: cloud.tableName, ConsistentRead: true }))
    for (const item of page.Items ?? [])
      if (!isUntold(item.pk?.S ?? '')) items.push(JSON.stringify(Object.entries(item).sort()));
  client.destroy();
  return createHash('sha256').update(items.sort().join('\n')).digest('hex');
};
