import { type ConsumedCapacity, DynamoDBClient } from '@aws-sdk/client-dynamodb';

/** Units one command used, as the engine reports them; `index` is part of `units`. */
export type Consumed = {
  readonly command: string;
  readonly kind: 'read' | 'write';
  readonly units: number;
  readonly index: number;
};

/** The county's table. With a `meter` every command asks for its consumed capacity and reports it there. */
export type Table = {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly index: string;
  readonly meter?: (consumed: Consumed) => void;
};

export type TableSettings = Pick<Table, 'name' | 'index' | 'meter'>;

/** Region, credentials and endpoint come from the standard AWS_* variables. */
export const openTable = (settings: TableSettings): Table => ({
  client: new DynamoDBClient({}),
  ...settings,
});

/** What each command adds to its input so that capacity is reported; nothing when nobody listens. */
export const metering = (table: Table): { ReturnConsumedCapacity?: 'INDEXES' } =>
  table.meter ? { ReturnConsumedCapacity: 'INDEXES' } : {};

/** Hands the reported capacity to the meter. */
export const report = (
  table: Table,
  command: string,
  kind: Consumed['kind'],
  consumed: ConsumedCapacity | undefined,
): void => {
  if (!table.meter || !consumed) return;
  const index = Object.values(consumed.GlobalSecondaryIndexes ?? {});
  table.meter({
    command,
    kind,
    units: consumed.CapacityUnits ?? 0,
    index: index.reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0),
  });
};
