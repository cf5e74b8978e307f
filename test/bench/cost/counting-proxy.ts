import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage } from 'node:http';
import { portOf } from '../../../infra/local/engines/engine-process.ts';

export type CountingProxy = {
  readonly url: string;
  /** What was asked for since the last call: `SendMessageBatch`, `Encrypt`, …; of S3 the method. */
  take(): readonly string[];
  stop(): Promise<void>;
};

const nameOf = ({ headers, method }: IncomingMessage): string => {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? target.slice(target.indexOf('.') + 1) : (method ?? '');
};

/** Stands before an engine, passes everything on unread and counts. */
export const startCountingProxy = async (endpoint: string): Promise<CountingProxy> => {
  const { hostname, port } = new URL(endpoint);
  const counted: string[] = [];
  const server = createServer((incoming, answer) => {
    counted.push(nameOf(incoming));
    const { method, url: path, headers } = incoming;
    const outgoing = forward({ hostname, port, method, path, headers }, (response) => {
      answer.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(answer);
    });
    outgoing.on('error', () => answer.destroy());
    incoming.pipe(outgoing);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    take: () => counted.splice(0),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
