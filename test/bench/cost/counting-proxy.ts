import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Operation = {
  /** `SendMessageBatch`, `Encrypt`, …; for S3 the method. */
  readonly name: string;
  /** What the caller sent of the body; 0 where it did not say. */
  readonly bytes: number;
};

export type CountingProxy = {
  readonly url: string;
  /** What was asked for since the last call. */
  take(): readonly Operation[];
  stop(): Promise<void>;
};

const nameOf = ({ headers, method }: IncomingMessage): string => {
  const target = headers['x-amz-target'];
  return typeof target === 'string' ? target.slice(target.indexOf('.') + 1) : (method ?? '');
};

/** Stands before an engine, passes everything on unread and counts. */
export const startCountingProxy = async (endpoint: string): Promise<CountingProxy> => {
  const { hostname, port } = new URL(endpoint);
  const counted: Operation[] = [];
  const server = createServer((incoming, answer) => {
    counted.push({ name: nameOf(incoming), bytes: Number(incoming.headers['content-length'] ?? 0) });
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
  const { port: own }: Pick<AddressInfo, 'port'> = Object.assign({ port: 0 }, server.address());
  return {
    url: `http://127.0.0.1:${own}`,
    take: () => counted.splice(0),
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
