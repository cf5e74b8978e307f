import { App, type Environment } from 'aws-cdk-lib';
import { COUNTY_CODES, type County, findCounty } from '../shared/counties/index.ts';
import { bundleFunctions } from './bundle.ts';
import { CountyStack } from './county-stack.ts';
import { FUNCTION_NAMES } from './function-names.ts';
import { prepareForRestore } from './restoring.ts';
import { stackNameOf } from './stack-name.ts';
import { temporaryFolder } from './temporary-folder.ts';

export type AppOptions = {
  /** GB/T 2260 code; without it the context value `county` counts, as given by `cdk -c county=…`. */
  readonly county?: string;
  /** Id of the backup that this deployment waits for; without it the context value `restoring` counts. Default: none. */
  readonly restoring?: string;
  readonly bundles: string;
  readonly outdir?: string;
  readonly env?: Environment;
  /** Check the template against CloudFormation's own schemas and rules, which takes two seconds. Default: yes. */
  readonly validate?: boolean;
};

/** What `cdk` is told without a county: there is no default, so that nobody deploys another county than they meant. */
const chosen = (code: string): County => {
  const known = `${COUNTY_CODES.join(', ')}（cdk deploy -c county=141027）`;
  if (code === '') throw new Error(`no county chosen 没有指明县（市、区）: -c county=CODE, one of ${known}`);
  const county = findCounty(code);
  if (!county) throw new Error(`unknown county ${code} 没有这个县（市、区）; known are ${known}`);
  return county;
};

const countyIn = (app: App): string => String(app.node.tryGetContext('county') ?? '');

/** The one CDK app: the stack of one county. Throws an Error that names the known codes when none of them is chosen. */
export const buildApp = (options: AppOptions): App => {
  const app = new App({
    analyticsReporting: false,
    builtinCloudFormationValidation: options.validate ?? true,
    context: { '@aws-cdk/core:validateAgainstDefaultRules': true },
    ...(options.outdir ? { outdir: options.outdir } : {}),
  });
  const county = chosen(options.county ?? countyIn(app));
  const stack = new CountyStack(app, stackNameOf(county.code), {
    county,
    bundles: options.bundles,
    description: `Recruitment of judicial assistants, ${county.code}`,
    ...(options.env ? { env: options.env } : {}),
  });
  const restoring = options.restoring ?? String(app.node.tryGetContext('restoring') ?? '');
  if (restoring !== '') prepareForRestore(stack, restoring);
  return app;
};

if (import.meta.main) {
  // Refused before anything is built.
  chosen(countyIn(new App({ autoSynth: false })));
  const bundles = temporaryFolder('bundles').path;
  await bundleFunctions(FUNCTION_NAMES, { outDir: bundles });
  const app = buildApp({ bundles });
  // Loaded here only: whoever runs the county on one machine needs none of the rules.
  const { addChecks } = await import('./checks.ts');
  addChecks(app);
  app.synth();
}
