import { existsSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { buildOpenApi } from './openapi.ts';

const PROJECT = fileURLToPath(new URL('..', import.meta.url));

// Packages written for CommonJS call `require`, which an ES module on Lambda does not have.
const BANNER =
  "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);";

const HANDLER: BuildOptions = {
  format: 'esm',
  platform: 'node',
  target: 'node24',
  // The ES module builds of the SDK shake better: about a quarter less.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  alias: {
    '@aws-sdk/credential-provider-node': path.join(PROJECT, 'infra/lambda-credentials.ts'),
    // Whatever asks for the S3 client gets the project's one copy, not a second of its own version.
    '@aws-sdk/client-s3': path.join(PROJECT, 'node_modules/@aws-sdk/client-s3'),
  },
  banner: { js: BANNER },
};

const ISLAND: BuildOptions = { format: 'iife', platform: 'browser', target: 'es2017' };

/** The function that serves the description of all of them. */
const DESCRIBES = 'site';

const COMMON: BuildOptions = {
  bundle: true,
  minify: true,
  sourcemap: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
  absWorkingDir: PROJECT,
};

/** Where the sources lie and where the folders go that become Lambda code. */
export type BundleOptions = { readonly functionsRoot?: string; readonly outDir: string };

/**
 * Bundles each named function into `<outDir>/<name>/index.mjs` (handler `index.handler`, the SDK included), and its browser
 * scripts `islands/*.ts` into `<outDir>/<name>/assets/<island>.js`; beside those of the site lies openapi.json, the description of
 * all routes, where the sources are the project's own.
 * Throws esbuild's error when a source does not compile or a function has no index.ts.
 */
export const bundleFunctions = async (names: readonly string[], options: BundleOptions): Promise<void> => {
  const root = options.functionsRoot ?? path.join(PROJECT, 'functions');
  await rm(options.outDir, { recursive: true, force: true });
  const islands = (await Promise.all(names.map((name) => islandsOf(root, name)))).flat();
  await Promise.all([
    build({
      ...COMMON,
      ...HANDLER,
      entryPoints: names.map((name) => ({ in: path.join(root, name, 'index.ts'), out: `${name}/index` })),
      outdir: options.outDir,
    }),
    build({ ...COMMON, ...ISLAND, entryPoints: islands, outdir: options.outDir }),
    ...(options.functionsRoot === undefined && names.includes(DESCRIBES)
      ? [
          buildOpenApi(
            { ...COMMON, ...HANDLER },
            PROJECT,
            path.join(options.outDir, DESCRIBES, 'assets/openapi.json'),
          ),
        ]
      : []),
  ]);
};

const islandsOf = async (root: string, name: string): Promise<{ in: string; out: string }[]> => {
  const folder = path.join(root, name, 'islands');
  if (!existsSync(folder)) return [];
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  return files.map((file) => ({
    in: path.join(folder, file),
    out: `${name}/assets/${path.basename(file, '.ts')}`,
  }));
};
