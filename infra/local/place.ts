/** Where the local cloud pretends to be: the pseudo parameters of CloudFormation. */
export const PLACE = {
  region: 'us-east-1',
  account: '123456789012',
  partition: 'aws',
  urlSuffix: 'localhost',
} as const;

/** `arn:aws:<service>:<region>:<account>:<resource>` of this place. */
export const localArn = (service: string, resource: string): string =>
  ['arn', PLACE.partition, service, PLACE.region, PLACE.account, resource].join(':');

/** Accepted by the engines and worth nothing: s3rver knows this pair only, the others take any. */
export const CREDENTIALS = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } as const;
