import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTION_NAMES } from '../../infra/function-names.ts';
import { initTime } from './init-time.ts';
import { spreadOf, spreadText } from './spread.ts';

export type Bundles = {
  /** Address of a function's bundle, or of `bare` or `plain-puts`. */
  readonly of: (name: string) => string;
  readonly remove: () => Promise<void>;
};

const HANDLERS = fileURLToPath(new URL('./handlers', import.meta.url));

/** Bundles every function as it is deployed, and the two handlers it is compared with in the same way. */
export const buildBundles = async (): Promise<Bundles> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const own = path.join(folder, 'functions');
  const others = path.join(folder, 'handlers');
  await bundleFunctions(FUNCTION_NAMES, { outDir: own });
  await bundleFunctions(['bare', 'plain-puts'], { functionsRoot: HANDLERS, outDir: others });
  const known = new Set<string>(FUNCTION_NAMES);
  return {
    of: (name) => path.join(known.has(name) ? own : others, name, 'index.mjs'),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
};

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1024)} KB`;

/**
 * Rows: size of each bundle, plain and compressed (budget 500 KB), and its init time in a fresh process beside that of the bare handler
 * (budget 1.3 ×). `environments`: what the template gives each of them. The rounds are interleaved, so that whatever else the machine does falls on all alike.
 */
export const sizesAndInits = async (
  bundles: Bundles,
  environments: ReadonlyMap<string, Readonly<Record<string, string>>>,
  rounds: number,
): Promise<readonly (readonly string[])[]> => {
  const names = ['bare', ...FUNCTION_NAMES];
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  const init = (name: string) => initTime(bundles.of(name), environments.get(name) ?? {});
  for (const name of names) await init(name);
  for (let round = 0; round < rounds; round += 1)
    for (const name of names) times.get(name)?.push(await init(name));

  const bare = spreadOf(times.get('bare') ?? []).median;
  const rows = await Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(bundles.of(name));
      const spread = spreadOf(times.get(name) ?? []);
      return [
        name,
        kilobytes(bytes.length),
        kilobytes(gzipSync(bytes).length),
        spreadText(spread, 'ms'),
        `${(spread.median / bare).toFixed(2)} ×`,
      ];
    }),
  );
  return [['function', 'bundle', 'gzip', 'init, median (min–max)', 'beside bare'], ...rows];
};
