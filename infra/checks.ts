import { type App, CfnResource, Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';
import type { IConstruct } from 'constructs';
import { ACCEPTED } from './accepted-findings.ts';

/** The rule packs of cdk-nag that the stack is held against: AWS Solutions, NIST 800-53 revision 5, Serverless. */
export const packs = () => [new AwsSolutionsChecks(), new NIST80053R5Checks(), new ServerlessChecks()];

/** A resource's path below its stack, without what the construct library adds at its end. */
export const pathOf = (resource: IConstruct): string =>
  resource.node.path.slice(Stack.of(resource).node.path.length + 1).replace(/\/Resource$/, '');

/** Acknowledges what infra/accepted-findings.ts accepts, each finding on the one resource it is about. */
export const acknowledge = (app: App): void => {
  for (const resource of app.node.findAll().filter((one) => CfnResource.isCfnResource(one))) {
    const own = ACCEPTED.filter(({ on }) => on.test(pathOf(resource)));
    for (const { rules, reason, about } of own) {
      const finding =
        about === undefined ? '' : `[Resource::<${idAt(resource, about.resource)}.Arn>${about.suffix}]`;
      for (const rule of rules) Validations.of(resource).acknowledge({ id: `${rule}${finding}`, reason });
    }
  }
};

const idAt = (beside: CfnResource, path: string): string => {
  const found = beside.stack.node.findChild(path.split('/')[0] ?? '').node.findAll();
  const resource = found.find(
    (one): one is CfnResource => CfnResource.isCfnResource(one) && pathOf(one) === path,
  );
  if (!resource) throw new Error(`there is no resource ${path}`);
  return String(beside.stack.resolve(resource.logicalId));
};

/** Has `cdk synth` and `cdk deploy` refuse a stack in which a pack finds what is not accepted. */
export const addChecks = (app: App): void => {
  acknowledge(app);
  Validations.of(app).addPlugins(...packs());
};
