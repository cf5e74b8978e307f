import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { SQSClient } from '@aws-sdk/client-sqs';
import { CREDENTIALS, PLACE } from './place.ts';

/** Addresses of the engines. */
export type Endpoints = {
  readonly dynamodb: string;
  readonly s3: string;
  readonly sqs: string;
  readonly kms: string;
  readonly secrets: string;
  readonly oidc: string;
};

/** Variables with which any AWS SDK talks to the engines. */
export const sdkEnvironment = (endpoints: Endpoints): Record<string, string> => ({
  AWS_REGION: PLACE.region,
  AWS_DEFAULT_REGION: PLACE.region,
  AWS_ACCESS_KEY_ID: CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: CREDENTIALS.secretAccessKey,
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SQS: endpoints.sqs,
  AWS_ENDPOINT_URL_KMS: endpoints.kms,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secrets,
});

/** The runner's own clients. */
export const createClients = (endpoints: Pick<Endpoints, 'dynamodb' | 'sqs'>) => {
  const common = { region: PLACE.region, credentials: CREDENTIALS };
  return {
    dynamodb: new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb }),
    streams: new DynamoDBStreamsClient({ ...common, endpoint: endpoints.dynamodb }),
    sqs: new SQSClient({ ...common, endpoint: endpoints.sqs }),
  };
};

export type Clients = ReturnType<typeof createClients>;
