import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod';

// One execution environment of a function: loads its bundle, then takes one event at a time, as Lambda does.
const {
  entry,
  handler: handlerName,
  functionName,
  memorySize,
} = z
  .object({ entry: z.string(), handler: z.string(), functionName: z.string(), memorySize: z.number() })
  .parse(workerData);
const task = z.object({ requestId: z.string(), event: z.string(), deadline: z.number() });

const module: unknown = await import(pathToFileURL(entry).href);
const handler = typeof module === 'object' && module !== null ? Reflect.get(module, handlerName) : undefined;
if (typeof handler !== 'function') throw new Error(`${entry} does not export ${handlerName}`);

const contextOf = (requestId: string, deadline: number) => ({
  awsRequestId: requestId,
  functionName,
  functionVersion: '$LATEST',
  invokedFunctionArn: functionName,
  memoryLimitInMB: String(memorySize),
  logGroupName: functionName,
  logStreamName: functionName,
  callbackWaitsForEmptyEventLoop: false,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
});

parentPort?.on('message', async (message: unknown) => {
  const { requestId, event, deadline } = task.parse(message);
  try {
    const answer: unknown = await handler(JSON.parse(event), contextOf(requestId, deadline));
    parentPort?.postMessage({ ok: true, payload: JSON.stringify(answer) ?? 'null' });
  } catch (error) {
    console.error(error);
    const known = error instanceof Error;
    parentPort?.postMessage({
      ok: false,
      errorType: known ? error.name : 'Error',
      errorMessage: known ? error.message : String(error),
    });
  }
});

parentPort?.postMessage('ready');
