import { createServer, request } from 'node:http';
import { portOf } from '../../infra/local/engines/engine-process.ts';

/** Where an edge hands requests on to: a port of this machine, under the host name asked for unless another is given. */
export type Behind = { readonly port: number; readonly host?: string };

/** A public address. */
export type Edge = {
  readonly url: string;
  /** From now on requests go there; before, they are answered with 503. */
  serve(behind: Behind): void;
  stop(): Promise<void>;
};

/**
 * Does what lies between a client and a service on AWS and the emulator has not: takes the request, says over which protocol it
 * came (x-forwarded-proto), and finds the service by a host name that no resolver here knows. Changes nothing else.
 */
export const openEdge = async (): Promise<Edge> => {
  let behind: Behind | undefined;
  const server = createServer((incoming, outgoing) => {
    if (!behind) {
      outgoing.writeHead(503).end();
      return;
    }
    const { port, host = incoming.headers.host } = behind;
    const onward = request({
      ...{ host: '127.0.0.1', port, method: incoming.method, path: incoming.url },
      headers: { ...incoming.headers, host, 'x-forwarded-proto': 'http' },
    });
    onward.on('response', (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    serve: (next) => {
      behind = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
