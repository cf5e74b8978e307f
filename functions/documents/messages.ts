import * as z from 'zod';

const created = () =>
  z.object({
    eventTime: z.iso.datetime(),
    s3: z.object({ object: z.object({ key: z.string() }) }),
  });

/**
 * A notification of the document bucket: objects created, or the test message S3 sends when notifications are set up.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html
 */
export const bucketNotification = z.lazy(() =>
  z.union([
    z.object({ Records: z.array(created()).min(1) }),
    z.object({ Event: z.literal('s3:TestEvent') }).transform(() => ({ Records: [] })),
  ]),
);
export type BucketNotification = z.infer<typeof bucketNotification>;

/** Keys arrive form-encoded: a blank is a plus. */
export const decodeKey = (key: string): string => decodeURIComponent(key.replace(/\+/g, ' '));
