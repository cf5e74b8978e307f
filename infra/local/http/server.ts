import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { MovableClock } from '../clock.ts';
import { portOf } from '../engines/engine-process.ts';
import type { FunctionPool } from '../runtime/function-pool.ts';
import { requestEvent, splitTarget } from './request-event.ts';
import { writeMessage, writeOutcome } from './response.ts';
import { matchRoute, type Route } from './routes.ts';

export type HttpFront = {
  /** Port that is already taken, so that addresses can be handed out before anything answers. */
  readonly port: number;
  /** From now on requests go to these routes; until then they are answered 503. */
  serve(routes: readonly Route<FunctionPool>[], clock: MovableClock): void;
  stop(): Promise<void>;
};

/** HTTP APIs take ten megabytes. */
const MAX_BODY = 10 * 1024 * 1024;

/** Listens on 127.0.0.1. Throws an Error of one line when the port is in use; 0 takes any free one. */
export const startHttp = async (port: number): Promise<HttpFront> => {
  let handle = async (_request: IncomingMessage, response: ServerResponse): Promise<void> =>
    writeMessage(response, 503, 'Service Unavailable');
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const busy = error.code === 'EADDRINUSE';
      reject(
        busy
          ? new Error(`端口 ${port} 已被占用（port in use），请换一个：npm start -- --port ${port + 1}`, {
              cause: error,
            })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: portOf(server.address()),
    serve: (routes, clock) => {
      handle = (request, response) => answer(request, response, routes, clock);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly Route<FunctionPool>[],
  clock: MovableClock,
): Promise<void> => {
  const body = await readBody(request);
  if (!body) {
    writeMessage(response, 413, 'Request Entity Too Large');
    return;
  }
  const { path } = splitTarget(request.url ?? '/');
  const match = matchRoute(routes, request.method ?? 'GET', path);
  if (!match) {
    writeMessage(response, 404, 'Not Found');
    return;
  }
  const { route, parameters } = match;
  await clock.settled();
  const event = requestEvent({ request, body, routeKey: route.key, parameters, time: clock.now() });
  writeOutcome(response, await route.target.invoke(event));
};

/** The whole body, or undefined when it is too large; it is read to its end all the same, so that the client hears the answer. */
const readBody = (request: IncomingMessage): Promise<Buffer | undefined> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= MAX_BODY) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.once('end', () => resolve(length <= MAX_BODY ? Buffer.concat(chunks) : undefined));
    request.once('error', reject);
  });
