import * as z from 'zod';
import { count, ignored, type Kind } from '../template/kind.ts';

const corsRule = z.strictObject({
  AllowedMethods: z.array(z.string()),
  AllowedOrigins: z.array(z.string()),
  AllowedHeaders: z.array(z.string()).default([]),
  ExposedHeaders: z.array(z.string()).default([]),
  MaxAge: count.optional(),
});

const queueNotification = z.strictObject({
  Event: z.string(),
  Queue: z.string(),
  Filter: z
    .strictObject({
      S3Key: z.strictObject({
        Rules: z.array(z.strictObject({ Name: z.enum(['prefix', 'suffix']), Value: z.string() })),
      }),
    })
    .optional(),
});

const properties = z.strictObject({
  BucketName: z.string().optional(),
  CorsConfiguration: z.strictObject({ CorsRules: z.array(corsRule) }).optional(),
  NotificationConfiguration: z.strictObject({ QueueConfigurations: z.array(queueNotification) }).optional(),
  // The engine has no policies, encryption, versions or lifecycle: what keeps strangers out on AWS has nobody to keep out here.
  ...ignored(
    'BucketEncryption',
    'LifecycleConfiguration',
    'LoggingConfiguration',
    'OwnershipControls',
    'PublicAccessBlockConfiguration',
    'VersioningConfiguration',
    'Tags',
  ),
});

export type BucketProperties = z.infer<typeof properties>;
export type CorsRule = z.infer<typeof corsRule>;
export type QueueNotification = z.infer<typeof queueNotification>;

export const bucketKind: Kind<BucketProperties> = {
  type: 'AWS::S3::Bucket',
  properties,
  nameProperty: 'BucketName',
  attributes: (id, name = id.toLowerCase()) => ({
    ref: name,
    att: { Arn: `arn:aws:s3:::${name}`, RegionalDomainName: `${name}.s3.invalid` },
  }),
};
