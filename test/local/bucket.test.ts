import { S3Client } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { CREDENTIALS, PLACE } from '../../infra/local/place.ts';
import { testCloud } from '../setup/cloud.ts';
import { writeAssembly } from './mini-assembly.ts';

let cloud: Cloud;
beforeAll(async () => {
  cloud = await testCloud({
    now: Date.parse('2024-06-20T08:00:00Z'),
    assemblyDir: writeAssembly({
      resources: {
        Arrivals: { Type: 'AWS::SQS::Queue' },
        Files: {
          Type: 'AWS::S3::Bucket',
          Properties: {
            CorsConfiguration: {
              CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: ['*'], AllowedHeaders: ['*'] }],
            },
            NotificationConfiguration: {
              QueueConfigurations: [
                {
                  Event: 's3:ObjectCreated:*',
                  Queue: { 'Fn::GetAtt': ['Arrivals', 'Arn'] },
                  Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'quarantine/' }] } },
                },
              ],
            },
          },
        },
      },
      outputs: { FilesBucketName: { Ref: 'Files' }, ArrivalsQueueUrl: { Ref: 'Arrivals' } },
    }),
  });
});
afterAll(() => cloud.stop());

const ticket = (key: string) =>
  createPresignedPost(
    new S3Client({
      endpoint: cloud.endpoints.s3,
      region: PLACE.region,
      credentials: CREDENTIALS,
      forcePathStyle: true,
    }),
    { Bucket: cloud.bucketNames.files ?? '', Key: key, Expires: 900 },
  );

const post = async (key: string, text: string) => {
  const { url, fields } = await ticket(key);
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([text]), 'file.txt');
  return fetch(url, { method: 'POST', body: form, headers: { origin: cloud.url } });
};

test('a posted file is announced to the queue that asked for its prefix, its key encoded', async () => {
  expect((await post('elsewhere/a', 'not announced')).status).toBe(204);
  const response = await post('quarantine/报名 1/id-front', 'hello');
  expect(response.status).toBe(204);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  await cloud.idle();
  const { sqs } = createClients(cloud.endpoints);
  const { Messages } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl: cloud.queueUrls.arrivals, MaxNumberOfMessages: 10 }),
  );
  expect(Messages?.map(({ Body }) => JSON.parse(Body ?? '{}'))).toMatchObject([
    {
      Records: [
        {
          eventSource: 'aws:s3',
          eventName: 'ObjectCreated:Post',
          eventTime: '2024-06-20T08:00:00.000Z',
          s3: {
            bucket: { name: cloud.bucketNames.files },
            object: { key: 'quarantine/%E6%8A%A5%E5%90%8D+1/id-front', size: 5 },
          },
        },
      ],
    },
  ]);
});

test('a browser may ask first whether it may post', async () => {
  const { url } = await ticket('quarantine/x');
  const response = await fetch(url, {
    method: 'OPTIONS',
    headers: { origin: cloud.url, 'access-control-request-method': 'POST' },
  });
  expect([response.status, response.headers.get('access-control-allow-methods')]).toEqual([200, 'POST']);
});
