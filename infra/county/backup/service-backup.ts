import { CreateBackupCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Manifest } from './manifest.ts';

/**
 * Asks the table's own service for a backup of its own. What it cannot do, it says: the portable backup does not depend on it.
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateBackup.html
 */
export const serviceBackup = async (
  client: DynamoDBClient,
  TableName: string,
  BackupName: string,
): Promise<Manifest['service']> => {
  try {
    const { BackupDetails } = await client.send(new CreateBackupCommand({ TableName, BackupName }));
    return BackupDetails?.BackupArn ? { arn: BackupDetails.BackupArn } : { none: 'no answer' };
  } catch (error) {
    return { none: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
  }
};
