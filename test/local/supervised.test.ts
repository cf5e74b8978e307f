import { CreateQueueCommand, ListQueuesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterEach, expect, test } from 'vitest';
import { type Supervised, supervised } from '../../infra/local/engines/supervised.ts';
import { startTypescriptEngine } from '../../infra/local/engines/typescript-engine.ts';
import { CREDENTIALS, PLACE } from '../../infra/local/place.ts';

const module = new URL('../../infra/local/engines/sqs-process.ts', import.meta.url);
let engine: Supervised | undefined;
afterEach(() => engine?.stop());

/** The queue engine under supervision; `breaks` says from which start on it does not start any more. */
const start = async (breaks = Number.POSITIVE_INFINITY) => {
  let starts = 0;
  let told: ((message: string) => void) | undefined;
  const next = () =>
    new Promise<string>((resolve) => {
      told = resolve;
    });
  engine = await supervised({
    name: 'SQS',
    start: async (port, onCrash) => {
      starts += 1;
      if (starts >= breaks) throw new Error('it does not start');
      return startTypescriptEngine({ name: 'SQS', module, settings: {}, port, onCrash });
    },
    onRestart: (message) => told?.(`again: ${message}`),
    onCrash: (message) => told?.(`given up: ${message}`),
  });
  return { engine, next };
};

test('an engine that is killed runs again on its port, with what it does not keep', async () => {
  const { engine, next } = await start();
  const endpoint = `http://127.0.0.1:${engine.port}`;
  const sqs = new SQSClient({ region: PLACE.region, credentials: CREDENTIALS, endpoint });
  const create = async () => {
    await sqs.send(new CreateQueueCommand({ QueueName: 'inbox' }));
  };
  await create();
  engine.afterRestart(create);
  for (let round = 0; round < 2; round += 1) {
    const { pid } = engine;
    const again = next();
    process.kill(pid, 'SIGKILL');
    expect(await again).toBe('again: the SQS engine stopped (SIGKILL) and was started again');
    expect(engine.pid).not.toBe(pid);
    expect((await sqs.send(new ListQueuesCommand({}))).QueueUrls).toHaveLength(1);
  }
  sqs.destroy();
});

test('one that does not stay up is given up', async () => {
  const { engine, next } = await start(2);
  const given = next();
  process.kill(engine.pid, 'SIGKILL');
  expect(await given).toBe('given up: the SQS engine stopped (SIGKILL)');
});

test('one that is asked to stop stays stopped', async () => {
  const { engine } = await start();
  const { pid } = engine;
  await engine.stop();
  expect(() => process.kill(pid, 0)).toThrow();
});
