import { createSqsServer } from 'local-aws-sqs';
import { PLACE } from '../place.ts';
import { portOf, serveEngine } from './engine-process.ts';

serveEngine(async () => {
  const server = await createSqsServer({
    port: 0,
    hostname: '127.0.0.1',
    region: PLACE.region,
    accountId: PLACE.account,
  });
  return portOf(server.address());
});
