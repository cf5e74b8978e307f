import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import * as z from 'zod';
import { temporaryFolder } from './temporary-folder.ts';

/** The tables of routes in the order in which the gateway lets a later one win. */
const ENTRY = `
  import { openApiDocument } from './shared/openapi/document.ts';
  import { SITE_ROUTES } from './functions/site/routes.ts';
  import { APPLY_ROUTES } from './functions/apply/routes.ts';
  import { INTAKE_ROUTES } from './functions/intake/routes.ts';
  import { SIGN_IN_ROUTES } from './functions/console/sign-in/routes.ts';
  import { STAFF_ROUTES } from './functions/console/routes.ts';
  export const text = JSON.stringify(openApiDocument([
    { name: 'site', routes: SITE_ROUTES },
    { name: 'apply', routes: APPLY_ROUTES },
    { name: 'intake', routes: INTAKE_ROUTES },
    { name: 'console', routes: [...SIGN_IN_ROUTES, ...STAFF_ROUTES] },
  ]));
`;
const built = z.object({ text: z.string() });

/**
 * Writes the OpenAPI description of every function's routes to a file. The functions' code is bundled and loaded, never wired: no
 * service of theirs is made. Throws esbuild's error when a source does not compile.
 */
export const buildOpenApi = async (common: BuildOptions, project: string, outFile: string): Promise<void> => {
  const scratch = temporaryFolder('openapi');
  try {
    const module = path.join(scratch.path, 'openapi.mjs');
    await build({
      ...common,
      stdin: { contents: ENTRY, resolveDir: project, loader: 'ts' },
      minify: false,
      outfile: module,
    });
    const { text } = built.parse(await import(pathToFileURL(module).href));
    await mkdir(path.dirname(outFile), { recursive: true });
    await writeFile(outFile, text);
  } finally {
    scratch.remove();
  }
};
