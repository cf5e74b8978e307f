import { marshall } from '@aws-sdk/util-dynamodb';
import type { Progress } from '../../domain/model/stage.ts';
import { campaignKey } from './keys.ts';
import type { Table } from './table.ts';

/** The update that moves a campaign on, if nobody else did in between. */
export const progressUpdate = (table: Table, code: string, next: Progress) => ({
  TableName: table.name,
  Key: marshall(campaignKey(code)),
  UpdateExpression: 'SET progress = :progress, version = :version',
  ConditionExpression: 'version = :previous',
  ExpressionAttributeValues: marshall(
    { ':progress': next, ':version': next.version, ':previous': next.version - 1 },
    { removeUndefinedValues: true },
  ),
});
