import * as z from 'zod';
import { startCloud } from '../../infra/local/cloud.ts';

// The local cloud as a process of its own, so that it can be killed: takes its options and then requests over the channel.
const begin = z.object({
  county: z.string(),
  dataDir: z.string(),
  assemblyDir: z.string(),
  port: z.number().int(),
  now: z.number().int(),
});
const request = z.object({ id: z.number().int(), advance: z.number().int().optional() });

const [given] = await new Promise<readonly unknown[]>((resolve) => {
  process.once('message', (...message) => resolve(message));
});
process.once('disconnect', () => process.exit(0));
const cloud = await startCloud(begin.parse(given));

const state = () => ({
  url: cloud.url,
  now: cloud.clock.now(),
  pids: cloud.pids(),
  endpoints: cloud.endpoints,
  tableName: cloud.tableName,
  queueUrls: cloud.queueUrls,
  bucketNames: cloud.bucketNames,
});

/** Moves the clock by as much as is asked, and answers once nothing is on its way any more. */
const answer = async ({ advance }: z.infer<typeof request>): Promise<void> => {
  if (advance === undefined) return;
  await cloud.idle();
  cloud.clock.advance(advance);
  await cloud.idle();
};

process.on('message', (message) => {
  const asked = request.safeParse(message);
  if (!asked.success) return;
  const { id } = asked.data;
  answer(asked.data).then(
    () => process.send?.({ id, state: state() }),
    (error: unknown) => process.send?.({ id, error: String(error) }),
  );
});
process.send?.({ id: 0, state: state() });
