import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Environment } from 'aws-cdk-lib';
import { buildApp } from './app.ts';
import { bundleFunctions } from './bundle.ts';
import { FUNCTION_NAMES } from './function-names.ts';

export type SynthOptions = {
  /** Bundles made before (infra/bundle.ts), to synthesize several counties from the same code. */
  readonly bundles?: string;
  readonly functionsRoot?: string;
  /** Account and region; without them the template fits any. */
  readonly env?: Environment;
};

/**
 * Bundles every function and writes the cloud assembly of one county (GB/T 2260 code) into `outDir`.
 * Throws an Error for an unknown county, and esbuild's error when a function does not compile.
 */
export const synthesize = async (
  county: string,
  outDir: string,
  options: SynthOptions = {},
): Promise<void> => {
  const scratch = options.bundles ? undefined : await mkdtemp(path.join(tmpdir(), 'judicial-bundles-'));
  try {
    if (scratch) {
      await bundleFunctions(FUNCTION_NAMES, {
        outDir: scratch,
        ...(options.functionsRoot ? { functionsRoot: options.functionsRoot } : {}),
      });
    }
    const bundles = options.bundles ?? scratch ?? '';
    buildApp({ county, bundles, outdir: outDir, ...(options.env ? { env: options.env } : {}) }).synth();
  } finally {
    if (scratch) await rm(scratch, { recursive: true, force: true });
  }
};
