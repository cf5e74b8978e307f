import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, inject, test } from 'vitest';
import { functionKind } from '../../infra/local/resources/function.ts';
import { KINDS } from '../../infra/local/resources/index.ts';
import { queueKind } from '../../infra/local/resources/queue.ts';
import { readAssembly } from '../../infra/local/template/assembly.ts';
import { readModel } from '../../infra/local/template/model.ts';

const { template, assets } = await readAssembly(inject('assemblyDir'));
const model = readModel(template, {
  kinds: KINDS,
  parameters: {},
  override: (type, attributes) =>
    type === queueKind.type ? { ...attributes, ref: `http://localhost/${attributes.ref}` } : attributes,
});

/** Loads a bundle in a thread of its own with exactly this environment; answers the type of its `handler`. */
const loadHandler = (entry: string, env: Record<string, string>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(
      "const { parentPort, workerData } = require('node:worker_threads'); import(workerData).then((m) => parentPort.postMessage(typeof m.handler));",
      { eval: true, workerData: entry, env, execArgv: [] },
    );
    worker.once('error', reject);
    worker.once('message', (kind) => {
      resolve(kind);
      void worker.terminate();
    });
  });

test.each(model.of(functionKind).map((one) => [one.ref, one] as const))(
  '%s starts with what the template gives it',
  async (_name, { properties }) => {
    const entry = join(assets.get(properties.Code.S3Key) ?? '', 'index.mjs');
    const env = { ...properties.Environment?.Variables, AWS_REGION: 'us-east-1' };
    expect(await loadHandler(entry, env)).toBe('function');
  },
);
