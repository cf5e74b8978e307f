import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod';
import { AUDIT_RULES } from '../../shared/domain/model/audit.ts';
import { INDEX_NAME } from '../constructs/county-table.ts';
import type { Cloud } from '../local/cloud.ts';
import { createClients } from '../local/endpoints.ts';
import { tableHand } from './hand.ts';

const listed = z.object({ pk: z.string(), sk: z.string() });
const recorded = z.object({
  finding: z.object({
    rule: z.enum(AUDIT_RULES),
    subject: z.object({ kind: z.string(), key: z.string() }),
    facts: z.string(),
    foundAt: z.number(),
  }),
});

/** A finding as far as the drill reads it. */
export type FoundOnRecord = z.infer<typeof recorded>['finding'];

/** Everything the audits of a cloud have put on record. */
export const findingsOf = async (
  cloud: Pick<Cloud, 'endpoints' | 'tableName'>,
): Promise<readonly FoundOnRecord[]> => {
  const { dynamodb } = createClients(cloud.endpoints);
  const table = tableHand(dynamodb, cloud.tableName);
  try {
    const { Items = [] } = await dynamodb.send(
      new QueryCommand({
        TableName: cloud.tableName,
        IndexName: INDEX_NAME,
        KeyConditionExpression: 'gsi1pk = :findings',
        ExpressionAttributeValues: { ':findings': { S: 'AUDIT-FINDINGS' } },
      }),
    );
    const keys = Items.map((item) => listed.parse(unmarshall(item)));
    return (await Promise.all(keys.map(table.get))).map((item) => recorded.parse(item).finding);
  } finally {
    dynamodb.destroy();
  }
};
