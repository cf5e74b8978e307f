import { Agent, createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { portOf } from '../engines/engine-process.ts';
import { isAllowed, type TableRight } from './policies.ts';
import { askedBy } from './table-request.ts';

export type TableGuardOptions = {
  /** Address of the DynamoDB engine. */
  readonly engine: string;
  readonly tableArn: string;
  /** By function: the first part of the address it uses. */
  readonly rights: ReadonlyMap<string, readonly TableRight[]>;
};

export type TableGuard = {
  /** Address for one function's client. */
  readonly urlFor: (name: string) => string;
  stop(): Promise<void>;
};

/** The first thing asked for that the function has no right to, as AWS would say it; undefined when there is none. */
const refusalOf = (options: TableGuardOptions, name: string, operation: string, body: string) => {
  const rights = options.rights.get(name) ?? [];
  try {
    const denied = askedBy(operation, JSON.parse(body)).find(
      (one) => !isAllowed(rights, options.tableArn, one),
    );
    if (!denied) return undefined;
    const { action, index = 'table', leadingKey = '' } = denied;
    return `${name} is not authorized to perform: dynamodb:${action} on ${index}, leading key ${leadingKey}`;
  } catch (error) {
    return `${name} asks for what cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
};

const textOf = async (incoming: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
};

/** Stands between the functions and the DynamoDB engine, which knows no rights, and refuses what the template's policies do not allow. */
export const startTableGuard = async (options: TableGuardOptions): Promise<TableGuard> => {
  const agent = new Agent({ keepAlive: true });
  const pass = (incoming: IncomingMessage, body: string, response: ServerResponse) => {
    const onward = request(options.engine, { method: 'POST', agent, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    // As when the engine itself hangs up: the client tries again.
    onward.on('error', () => response.destroy());
    onward.end(body);
  };
  const server = createServer(async (incoming, response) => {
    const [, name = ''] = (incoming.url ?? '').split('/');
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
    const body = await textOf(incoming);
    const refusal = refusalOf(options, name, operation, body);
    if (refusal === undefined) return pass(incoming, body, response);
    response.writeHead(400, { 'content-type': 'application/x-amz-json-1.0' });
    response.end(
      JSON.stringify({ __type: 'com.amazon.coral.service#AccessDeniedException', message: refusal }),
    );
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${portOf(server.address())}`;
  return {
    urlFor: (name) => `${url}/${name}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        agent.destroy();
      }),
  };
};
