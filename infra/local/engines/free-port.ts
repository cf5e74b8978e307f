import { createServer } from 'node:net';
import { portOf } from './engine-process.ts';

/** A port of this machine that was free a moment ago, for an engine that must be told one. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server.address());
      server.close(() => resolve(port));
    });
  });
