import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App, type Environment } from 'aws-cdk-lib';
import { COUNTY_CODES, findCounty } from '../shared/counties/index.ts';
import { bundleFunctions } from './bundle.ts';
import { CountyStack } from './county-stack.ts';
import { FUNCTION_NAMES } from './function-names.ts';

export type AppOptions = {
  /** GB/T 2260 code; without it the context value `county` counts, as set in cdk.json or by `cdk -c county=…`. */
  readonly county?: string;
  readonly bundles: string;
  readonly outdir?: string;
  readonly env?: Environment;
};

/** The one CDK app: a stack per county. Throws an Error that names the known codes when there is no such county. */
export const buildApp = (options: AppOptions): App => {
  const app = new App({ analyticsReporting: false, ...(options.outdir ? { outdir: options.outdir } : {}) });
  const code = options.county ?? String(app.node.tryGetContext('county') ?? '');
  const county = findCounty(code);
  if (!county) throw new Error(`unknown county ${code}; known are ${COUNTY_CODES.join(', ')}`);
  new CountyStack(app, `JudicialAssistants-${county.code}`, {
    county,
    bundles: options.bundles,
    description: `Recruitment of judicial assistants, ${county.code}`,
    ...(options.env ? { env: options.env } : {}),
  });
  return app;
};

if (import.meta.main) {
  const bundles = mkdtempSync(path.join(tmpdir(), 'judicial-bundles-'));
  try {
    await bundleFunctions(FUNCTION_NAMES, { outDir: bundles });
    buildApp({ bundles }).synth();
  } finally {
    rmSync(bundles, { recursive: true, force: true });
  }
}
