import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Place } from '../place.ts';

const QUEUE = 'reseal';

/** Data keys that functions got before the rotation seal for five minutes more: what they seal has to be sealed anew, too. */
const LEASE_S = 300;

/** What the worker is asked for: to seal anew whatever was sealed before the last old data key was given up. `at`: of the rotation. */
export const rotationMessage = (at: Date) => ({
  v: 1,
  id: `rotate-${at.toISOString()}`,
  type: 'keys.rotate',
  before: new Date(at.getTime() + LEASE_S * 1000).toISOString(),
});

/**
 * Has the county's worker seal everything anew in the background, from the moment on when nothing is sealed with old data keys any
 * more. Answers whether the deployment has such a worker.
 */
export const startReseal = async (
  sqs: SQSClient,
  { queues }: Pick<Place, 'queues'>,
  at: Date,
): Promise<boolean> => {
  const QueueUrl = queues.find(({ name }) => name === QUEUE)?.url;
  if (!QueueUrl) return false;
  await sqs.send(
    new SendMessageCommand({
      ...{ QueueUrl, DelaySeconds: LEASE_S },
      MessageBody: JSON.stringify(rotationMessage(at)),
    }),
  );
  return true;
};
