import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import type { Route } from './http/routes.ts';
import { functionKind } from './resources/function.ts';
import { integrationKind, routeKind } from './resources/http-api.ts';
import { createFunctionPool, type FunctionPool } from './runtime/function-pool.ts';
import type { Model } from './template/model.ts';

export type FunctionOptions = {
  readonly assets: ReadonlyMap<string, string>;
  /** Added to what the template gives a function, by its name. */
  readonly environment: (name: string) => Readonly<Record<string, string>>;
  /** Queues are known by their whole address; where it begins like `at`, functions are told `seenAt` instead. */
  readonly queues: { readonly at: string; readonly seenAt: string };
  /** Folder for `<function>.log`; without it nothing is kept. */
  readonly logs: string | undefined;
};

/** A pool per function, by its Arn. Throws an Error when the assembly lacks a function's code. */
export const createPools = (model: Model, options: FunctionOptions): ReadonlyMap<string, FunctionPool> => {
  const pools = new Map<string, FunctionPool>();
  for (const { logicalId, ref, att, properties } of model.of(functionKind)) {
    const folder = options.assets.get(properties.Code.S3Key);
    const [file, handler = ''] = properties.Handler.split('.');
    const entry = path.join(folder ?? '', `${file}.mjs`);
    if (!folder || !existsSync(entry)) throw new Error(`${logicalId}: its code is missing in the assembly`);
    const environment = {
      ...seenFrom(options.queues, properties.Environment?.Variables ?? {}),
      ...options.environment(ref),
      AWS_LAMBDA_FUNCTION_NAME: ref,
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(properties.MemorySize),
      TZ: ':UTC',
    };
    const spec = {
      name: ref,
      entry,
      handler,
      timeoutMs: properties.Timeout * 1000,
      memorySize: properties.MemorySize,
      environment,
    };
    pools.set(att.Arn ?? '', createFunctionPool(spec, openLog(options.logs, ref)));
  }
  return pools;
};

const seenFrom = (
  { at, seenAt }: FunctionOptions['queues'],
  variables: Readonly<Record<string, string>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [
      name,
      value.startsWith(`${at}/`) ? `${seenAt}${value.slice(at.length)}` : value,
    ]),
  );

/** The API's routes with the function each leads to. Throws an Error for a route that leads nowhere. */
export const createRoutes = (
  model: Model,
  pools: ReadonlyMap<string, FunctionPool>,
): readonly Route<FunctionPool>[] => {
  const integrations = new Map(
    model.of(integrationKind).map(({ ref, properties }) => [`integrations/${ref}`, properties]),
  );
  return model.of(routeKind).map(({ logicalId, properties }) => {
    const target = pools.get(integrations.get(properties.Target)?.IntegrationUri ?? '');
    if (!target) throw new Error(`${logicalId}: ${properties.RouteKey} leads to no function`);
    return { key: properties.RouteKey, target };
  });
};

const openLog = (folder: string | undefined, name: string): Writable => {
  if (!folder) return new Writable({ write: (_chunk, _encoding, done) => done() });
  mkdirSync(folder, { recursive: true });
  return createWriteStream(path.join(folder, `${name}.log`), { flags: 'a' });
};
