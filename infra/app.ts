import { App, type Environment } from 'aws-cdk-lib';
import { COUNTY_CODES, findCounty } from '../shared/counties/index.ts';
import { bundleFunctions } from './bundle.ts';
import { CountyStack } from './county-stack.ts';
import { FUNCTION_NAMES } from './function-names.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type AppOptions = {
  /** GB/T 2260 code; without it the context value `county` counts, as set in cdk.json or by `cdk -c county=…`. */
  readonly county?: string;
  readonly bundles: string;
  readonly outdir?: string;
  readonly env?: Environment;
  /** Check the template against CloudFormation's own schemas and rules, which takes two seconds. Default: yes. */
  readonly validate?: boolean;
};

/** The one CDK app: a stack per county. Throws an Error that names the known codes when there is no such county. */
export const buildApp = (options: AppOptions): App => {
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: options.validate ?? true,
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
    ...(options.outdir ? { outdir: options.outdir } : {}),
  });
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
  const bundles = temporaryFolder('bundles').path;
  await bundleFunctions(FUNCTION_NAMES, { outDir: bundles });
  const app = buildApp({ bundles });
  // Loaded here only: whoever runs the county on one machine needs none of the rules.
  const { addChecks } = await import('./checks.ts');
  addChecks(app);
  app.synth();
}
