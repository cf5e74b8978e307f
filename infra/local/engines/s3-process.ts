import S3rver from '@20minutes/s3rver';
import * as z from 'zod';
import { serveEngine } from './engine-process.ts';
import { deleteOnlyObjects } from './s3-delete.ts';

const settings = z.object({
  port: z.number().int(),
  directory: z.string(),
  buckets: z.array(z.object({ name: z.string(), configs: z.array(z.string()) })),
});

serveEngine(async (given) => {
  const { port: wanted, directory, buckets } = settings.parse(given);
  const server = new S3rver({
    address: '127.0.0.1',
    port: wanted,
    silent: true,
    directory,
    configureBuckets: buckets,
    // Presigned forms are made with the same worthless pair everybody uses here.
    allowMismatchedSignatures: true,
    vhostBuckets: false,
  });
  deleteOnlyObjects(server.store);
  server.on('event', (event: unknown) => process.send?.({ event }));
  // Messages keep their order: the answer says that every event before it was sent.
  process.on('message', (message) => {
    if (typeof message === 'object' && message !== null && 'ping' in message)
      process.send?.({ pong: message.ping });
  });
  const { port } = await server.run();
  return port;
});
