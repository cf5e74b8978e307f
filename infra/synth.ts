import type { Environment } from 'aws-cdk-lib';
import { buildApp } from './app.ts';
import { bundleFunctions } from './bundle.ts';
import { FUNCTION_NAMES } from './function-names.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type SynthOptions = {
  /** Bundles made before (infra/bundle.ts), to synthesize several counties from the same code. */
  readonly bundles?: string;
  readonly functionsRoot?: string;
  /** Account and region; without them the template fits any. */
  readonly env?: Environment;
  /** Id of the backup that the deployment waits for. */
  readonly restoring?: string;
  /** As for `cdk synth`. Default: no; the local runner refuses what it does not know anyway. */
  readonly validate?: boolean;
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
  const scratch = options.bundles ? undefined : temporaryFolder('bundles');
  const bundles = options.bundles ?? scratch?.path ?? '';
  try {
    if (scratch) {
      await bundleFunctions(FUNCTION_NAMES, {
        outDir: bundles,
        ...(options.functionsRoot ? { functionsRoot: options.functionsRoot } : {}),
      });
    }
    const { env, restoring, validate = false } = options;
    buildApp({
      ...{ county, bundles, outdir: outDir, validate },
      ...(env ? { env } : {}),
      ...(restoring ? { restoring } : {}),
    }).synth();
  } finally {
    scratch?.remove();
  }
};
