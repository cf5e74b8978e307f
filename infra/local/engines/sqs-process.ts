import { createSqsServer } from 'local-aws-sqs';
import * as z from 'zod';
import { PLACE } from '../place.ts';
import { portOf, serveEngine } from './engine-process.ts';

const settings = z.object({ port: z.number().int() });

serveEngine(async (given) => {
  const server = await createSqsServer({
    port: settings.parse(given).port,
    hostname: '127.0.0.1',
    region: PLACE.region,
    accountId: PLACE.account,
  });
  return portOf(server.address());
});
