import { DescribeContinuousBackupsCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { formatDateTime } from '../../../shared/domain/calendar/format.ts';

/** From when to when the table can be brought back to any second, in a sentence; what the service says when it cannot tell. */
export const recoveryWindow = async (client: DynamoDBClient, TableName: string): Promise<string> => {
  try {
    const { ContinuousBackupsDescription } = await client.send(
      new DescribeContinuousBackupsCommand({ TableName }),
    );
    const { PointInTimeRecoveryStatus: on, ...window } =
      ContinuousBackupsDescription?.PointInTimeRecoveryDescription ?? {};
    const [from, to] = [window.EarliestRestorableDateTime, window.LatestRestorableDateTime];
    if (on !== 'ENABLED' || !from || !to) return '没有打开，请更新部署';
    return `${formatDateTime(from.getTime())} 至 ${formatDateTime(to.getTime())} 的任一时刻`;
  } catch (error) {
    return `查不到（${error instanceof Error ? error.name : String(error)}）`;
  }
};
