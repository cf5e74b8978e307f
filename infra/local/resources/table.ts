import * as z from 'zod';
import { localArn } from '../place.ts';
import { flag, ignored, type Kind } from '../template/kind.ts';

const keySchema = z.array(z.strictObject({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));

const properties = z.strictObject({
  TableName: z.string().optional(),
  KeySchema: keySchema,
  AttributeDefinitions: z.array(
    z.strictObject({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) }),
  ),
  BillingMode: z.literal('PAY_PER_REQUEST'),
  GlobalSecondaryIndexes: z
    .array(
      z.strictObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.strictObject({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.array(z.string()).optional(),
        }),
      }),
    )
    .optional(),
  StreamSpecification: z
    .strictObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) })
    .optional(),
  TimeToLiveSpecification: z.strictObject({ AttributeName: z.string(), Enabled: flag }).optional(),
  // Backups and protection against deletion belong to a table that outlives its stack.
  ...ignored('PointInTimeRecoverySpecification', 'DeletionProtectionEnabled', 'SSESpecification', 'Tags'),
});

export type TableProperties = z.infer<typeof properties>;

export const tableKind: Kind<TableProperties> = {
  type: 'AWS::DynamoDB::Table',
  properties,
  nameProperty: 'TableName',
  attributes: (id, name = id) => {
    const arn = localArn('dynamodb', `table/${name}`);
    return { ref: name, att: { Arn: arn, StreamArn: `${arn}/stream/local` } };
  },
};
