import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { KMSClient } from '@aws-sdk/client-kms';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SQSClient } from '@aws-sdk/client-sqs';
import { STSClient } from '@aws-sdk/client-sts';

/**
 * The clients of the commands. Region, credentials and addresses come from the standard AWS_* variables, so that the commands work
 * against AWS, an emulator or the engines of this machine.
 */
export const openClients = () => {
  const { AWS_ENDPOINT_URL, AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL_DYNAMODB } = process.env;
  const streams = process.env.AWS_ENDPOINT_URL_DYNAMODB_STREAMS ?? AWS_ENDPOINT_URL_DYNAMODB;
  return {
    cloudFormation: new CloudFormationClient({}),
    cloudWatch: new CloudWatchClient({}),
    dynamodb: new DynamoDBClient({}),
    // One address of one's own serves tables and their streams.
    streams: new DynamoDBStreamsClient({ ...(streams && { endpoint: streams }) }),
    kms: new KMSClient({}),
    lambda: new LambdaClient({}),
    s3: new S3Client({ forcePathStyle: Boolean(AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL) }),
    secrets: new SecretsManagerClient({}),
    sqs: new SQSClient({}),
    sts: new STSClient({}),
  };
};
export type Clients = ReturnType<typeof openClients>;
