import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { buildApp } from '../../app.ts';
import { FUNCTION_NAMES } from '../../function-names.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

/**
 * Simultaneous executions that a county's stack sets aside, out of its own template. What the functions do is of no matter for that,
 * so nothing is bundled.
 */
export const reservedIn = (county: string): number => {
  const [bundles, outdir] = [temporaryFolder('no-bundles'), temporaryFolder('no-assembly')];
  try {
    for (const name of FUNCTION_NAMES) {
      mkdirSync(path.join(bundles.path, name));
      writeFileSync(path.join(bundles.path, name, 'index.mjs'), '');
    }
    const app = buildApp({ county, bundles: bundles.path, outdir: outdir.path, validate: false });
    const [stack] = app.node.children.filter((child) => child instanceof Stack);
    if (!stack) throw new Error('an app without a stack');
    return Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'))
      .map((resource) => Number(resource.Properties?.ReservedConcurrentExecutions ?? 0))
      .reduce((sum, one) => sum + one, 0);
  } finally {
    bundles.remove();
    outdir.remove();
  }
};
