import * as z from 'zod';
import { localArn } from '../place.ts';
import { count, ignored, type Kind } from '../template/kind.ts';

const properties = z.strictObject({
  QueueName: z.string().optional(),
  VisibilityTimeout: count.default(30),
  DelaySeconds: count.optional(),
  RedrivePolicy: z.strictObject({ deadLetterTargetArn: z.string(), maxReceiveCount: count }).optional(),
  // No encryption on one machine; the engine forgets everything when it stops, long before any retention ends.
  ...ignored('KmsDataKeyReusePeriodSeconds', 'KmsMasterKeyId', 'MessageRetentionPeriod', 'Tags'),
});

export type QueueProperties = z.infer<typeof properties>;

/** Ref is the queue's address, which only the running engine knows (see ModelOptions.override). */
export const queueKind: Kind<QueueProperties> = {
  type: 'AWS::SQS::Queue',
  properties,
  nameProperty: 'QueueName',
  attributes: (id, name = id) => ({ ref: name, att: { Arn: localArn('sqs', name), QueueName: name } }),
};
