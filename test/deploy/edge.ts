import { createServer, request } from 'node:http';
import { portOf } from '../../infra/local/engines/engine-process.ts';

/** A county's public address, in front of its API. */
export type Edge = {
  readonly url: string;
  /** From now on requests go to the API of this host name, at the emulator. */
  serve(apiHost: string, emulatorPort: number): void;
  stop(): Promise<void>;
};

/**
 * Does what lies between a visitor and an HTTP API on AWS and the emulator has not: finds the API by its host name, which no
 * resolver here knows, and tells it over which protocol the visitor came (x-forwarded-proto). Changes nothing else.
 */
export const openEdge = async (): Promise<Edge> => {
  let api: { readonly host: string; readonly port: number } | undefined;
  const server = createServer((incoming, outgoing) => {
    if (!api) {
      outgoing.writeHead(503).end();
      return;
    }
    const { method, url: path, headers } = incoming;
    const onward = request({
      ...{ host: '127.0.0.1', port: api.port, method, path },
      headers: { ...headers, host: `${api.host}:${api.port}`, 'x-forwarded-proto': 'http' },
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
    serve: (host, port) => {
      api = { host, port };
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
