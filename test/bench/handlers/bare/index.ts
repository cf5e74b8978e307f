import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

const client = new DynamoDBClient({});

/** The least that a function with a table can be: one client, one put. What init times are measured beside. */
export const handler = async (event: { readonly id: string }): Promise<{ statusCode: number }> => {
  await client.send(
    new PutItemCommand({ TableName: process.env.TABLE_NAME, Item: { pk: { S: event.id }, sk: { S: 'A' } } }),
  );
  return { statusCode: 201 };
};
