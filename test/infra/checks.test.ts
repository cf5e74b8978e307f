import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, CfnResource, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { afterAll, expect, inject, test } from 'vitest';
import { ACCEPTED } from '../../infra/accepted-findings.ts';
import { buildApp } from '../../infra/app.ts';
import { acknowledge, addChecks, packs, pathOf } from '../../infra/checks.ts';

const folders: string[] = [];
const countyApp = (): App => {
  const outdir = mkdtempSync(join(tmpdir(), 'judicial-checks-'));
  folders.push(outdir);
  return buildApp({ county: '141002', bundles: inject('bundlesDir'), outdir, validate: false });
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** `rule at path` for everything the packs find. */
const findingsIn = (app: App): readonly string[] =>
  packs().flatMap((pack) =>
    pack
      .validateScope(app)
      .violations.flatMap(({ ruleName, violatingResources = [] }) =>
        violatingResources.map(({ constructPath = '' }) => `${ruleName} at ${constructPath}`),
      ),
  );

const reviewed = countyApp();
acknowledge(reviewed);

test('cdk-nag finds nothing by AWS Solutions, NIST 800-53 R5 and Serverless that is not accepted with a reason', () => {
  expect(findingsIn(reviewed)).toEqual([]);
});

test('nothing is accepted that no pack finds', () => {
  const bare = countyApp();
  const found = findingsIn(bare);
  const resources = bare.node.findAll().filter((one) => CfnResource.isCfnResource(one));
  const at = new Map(resources.map((one) => [one.node.path, pathOf(one)]));
  for (const { rules, on, about } of ACCEPTED)
    for (const rule of rules) {
      const covered = found.filter((finding) => {
        const [name = '', path = ''] = finding.split(' at ');
        const isRule = about
          ? name.startsWith(`${rule}[`) && name.endsWith(`${about.suffix}]`)
          : name === rule;
        return isRule && on.test(at.get(path) ?? '');
      });
      expect(covered, `${rule} on ${on}`).not.toEqual([]);
    }
});

test('cdk synth refuses a stack in which a pack finds anything else', () => {
  const app = countyApp();
  const stack = app.node.children.find((child) => Stack.isStack(child));
  if (!stack) throw new Error('no stack');
  new Bucket(stack, 'Open');
  addChecks(app);
  expect(() => app.synth()).toThrow('S3BucketVersioningEnabled');
});

test('every acceptance says why in a whole sentence', () => {
  for (const { reason } of ACCEPTED) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
});
