import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { buildApp } from '../../infra/app.ts';
import { bundleFunctions } from '../../infra/bundle.ts';
import { FUNCTION_NAMES } from '../../infra/function-names.ts';
import { temporaryFolder } from '../../infra/temporary-folder.ts';

/** The app as a later release might define it: more memory for the site, and one more output that names it. */
export const SITE_MEMORY = 1536;

if (import.meta.main) {
  const bundles = temporaryFolder('bundles').path;
  await bundleFunctions(FUNCTION_NAMES, { outDir: bundles });
  const app = buildApp({ bundles });
  for (const stack of app.node.children.filter((child) => child instanceof Stack)) {
    const site = stack.node.findChild('Site').node.findChild('Function');
    if (!(site instanceof LambdaFunction)) throw new Error('the site is no function');
    const resource = site.node.defaultChild;
    Object.assign(resource ?? {}, { memorySize: SITE_MEMORY });
    new CfnOutput(stack, 'SiteFunctionName', { value: site.functionName });
  }
  app.synth();
}
