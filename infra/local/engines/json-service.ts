import { createServer, type Server } from 'node:http';
import { portOf } from './engine-process.ts';

/** An expected error of an AWS JSON service: its name travels as `__type`. */
export class ServiceError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export type Operation = (input: unknown) => unknown;
export type JsonService = { readonly url: string; stop(): Promise<void> };

/**
 * Serves operations of an AWS service that speaks JSON 1.1 (`X-Amz-Target: <prefix>.<operation>`) on a free port.
 * An operation returns its answer or throws a ServiceError.
 */
export const startJsonService = async (
  operations: Readonly<Record<string, Operation>>,
): Promise<JsonService> => {
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const name = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const answer = await run(operations[name], name, Buffer.concat(chunks).toString('utf8'));
    response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return { url: `http://127.0.0.1:${portOf(server.address())}`, stop: () => close(server) };
};

const run = async (operation: Operation | undefined, name: string, body: string) => {
  try {
    if (!operation) throw new ServiceError('UnknownOperationException', `${name} is not known here`);
    return { status: 200, body: await operation(JSON.parse(body)) };
  } catch (error) {
    const known = error instanceof ServiceError;
    return {
      status: known ? 400 : 500,
      body: {
        __type: known ? error.code : 'InternalFailure',
        message: error instanceof Error ? error.message : String(error),
      },
    };
  }
};

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
