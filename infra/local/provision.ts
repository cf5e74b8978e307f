import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { CreateQueueCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { engineReceives } from './events/queue-poller.ts';
import type { BucketProperties } from './resources/bucket.ts';
import type { QueueProperties } from './resources/queue.ts';
import type { TableProperties } from './resources/table.ts';
import type { Resource } from './template/model.ts';

/** Creates the queues, dead letters first: the engine wants a redrive target to exist. */
export const createQueues = async (
  sqs: SQSClient,
  queues: readonly Resource<QueueProperties>[],
): Promise<void> => {
  const last = (queue: Resource<QueueProperties>) => (queue.properties.RedrivePolicy ? 1 : 0);
  for (const queue of queues.toSorted((a, b) => last(a) - last(b))) {
    const { VisibilityTimeout, DelaySeconds, RedrivePolicy } = queue.properties;
    const redrive = RedrivePolicy && {
      deadLetterTargetArn: RedrivePolicy.deadLetterTargetArn,
      maxReceiveCount: engineReceives(RedrivePolicy.maxReceiveCount),
    };
    await sqs.send(
      new CreateQueueCommand({
        QueueName: queue.att.QueueName,
        Attributes: {
          VisibilityTimeout: String(VisibilityTimeout),
          ...(DelaySeconds === undefined ? {} : { DelaySeconds: String(DelaySeconds) }),
          ...(redrive ? { RedrivePolicy: JSON.stringify(redrive) } : {}),
        },
      }),
    );
  }
};

/** Creates the tables that are not kept from before. Answers the engine's address of each stream, by the template's StreamArn. */
export const createTables = async (
  dynamodb: DynamoDBClient,
  tables: readonly Resource<TableProperties>[],
): Promise<ReadonlyMap<string, string>> => {
  const streams = new Map<string, string>();
  for (const table of tables) {
    const stream = await createTable(dynamodb, table);
    if (stream) streams.set(table.att.StreamArn ?? '', stream);
  }
  return streams;
};

const createTable = async (
  dynamodb: DynamoDBClient,
  table: Resource<TableProperties>,
): Promise<string | undefined> => {
  const { StreamSpecification, TimeToLiveSpecification, ...rest } = table.properties;
  const TableName = table.ref;
  try {
    await dynamodb.send(
      new CreateTableCommand({
        TableName,
        KeySchema: rest.KeySchema,
        AttributeDefinitions: rest.AttributeDefinitions,
        BillingMode: rest.BillingMode,
        GlobalSecondaryIndexes: rest.GlobalSecondaryIndexes,
        ...(StreamSpecification
          ? { StreamSpecification: { StreamEnabled: true, ...StreamSpecification } }
          : {}),
      }),
    );
    if (TimeToLiveSpecification) {
      await dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
    }
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
  return Table?.LatestStreamArn;
};

/** The S3 engine's settings for the buckets: their names and CORS rules. */
export const bucketSettings = (buckets: readonly Resource<BucketProperties>[]) =>
  buckets.map(({ ref, properties }) => ({
    name: ref,
    configs: properties.CorsConfiguration ? [corsXml(properties.CorsConfiguration.CorsRules)] : [],
  }));

const corsXml = (rules: NonNullable<BucketProperties['CorsConfiguration']>['CorsRules']): string => {
  const each = (name: string, values: readonly string[]) =>
    values.map((value) => `<${name}>${value}</${name}>`).join('');
  const body = rules.map(
    (rule) =>
      `<CORSRule>${each('AllowedOrigin', rule.AllowedOrigins)}${each('AllowedMethod', rule.AllowedMethods)}${each(
        'AllowedHeader',
        rule.AllowedHeaders,
      )}${each('ExposeHeader', rule.ExposedHeaders)}${rule.MaxAge === undefined ? '' : `<MaxAgeSeconds>${rule.MaxAge}</MaxAgeSeconds>`}</CORSRule>`,
  );
  return `<CORSConfiguration>${body.join('')}</CORSConfiguration>`;
};
