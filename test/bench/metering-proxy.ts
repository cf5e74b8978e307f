import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import * as z from 'zod';

export type Reported = {
  readonly operation: string;
  readonly kind: 'read' | 'write';
  readonly units: number;
};

export type MeteringProxy = {
  readonly url: string;
  /** What has been reported since the last call. */
  take(): readonly Reported[];
  stop(): Promise<void>;
};

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);

const consumed = z.object({ CapacityUnits: z.number().optional() });
const answer = z.object({ ConsumedCapacity: z.union([consumed, z.array(consumed)]).optional() });

const bodyOf = async (message: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
};

const json = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Stands before a DynamoDB endpoint, asks for the consumed capacity of every command (indexes included) and notes what the engine
 * reports; the function under measurement does not know. Source: ReturnConsumedCapacity,
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutItem.html
 */
export const startMeteringProxy = async (endpoint: string): Promise<MeteringProxy> => {
  let reported: Reported[] = [];
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target'] ?? '');
    const operation = target.slice(target.indexOf('.') + 1);
    const asked = z.record(z.string(), z.unknown()).parse(json(await bodyOf(request)));
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      typeof value === 'string' && !['host', 'content-length', 'connection'].includes(name)
        ? [[name, value]]
        : [],
    );
    const forwarded = await fetch(endpoint, {
      method: 'POST',
      headers,
      body: JSON.stringify({ ...asked, ReturnConsumedCapacity: 'INDEXES' }),
    });
    const text = await forwarded.text();
    const parsed = answer.safeParse(json(text));
    const capacity = parsed.success ? parsed.data.ConsumedCapacity : undefined;
    const units = [capacity ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
    reported.push({ operation, kind: READS.has(operation) ? 'read' : 'write', units });
    response.writeHead(forwarded.status, { 'content-type': 'application/x-amz-json-1.0' }).end(text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    take: () => {
      const taken = reported;
      reported = [];
      return taken;
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
