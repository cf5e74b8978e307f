import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTION_NAMES } from '../../infra/function-names.ts';
import { synthesize } from '../../infra/synth.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Cloud assembly of county 141002, the one the samples are written for. */
    assemblyDir: string;
    /** The bundles it was made of, for assemblies of other counties. */
    bundlesDir: string;
  }
}

/** Bundles and synthesizes once for the whole run, into a temporary folder that is removed at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'judicial-test-'));
  const bundles = path.join(folder, 'bundles');
  const assembly = path.join(folder, 'assembly');
  await bundleFunctions(FUNCTION_NAMES, { outDir: bundles });
  await synthesize('141002', assembly, { bundles });
  project.provide('assemblyDir', assembly);
  project.provide('bundlesDir', bundles);
  return () => rm(folder, { recursive: true, force: true });
}
