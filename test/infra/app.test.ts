import { readFileSync } from 'node:fs';
import { Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { afterAll, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { buildApp } from '../../infra/app.ts';
import { temporaryFolder } from '../../infra/temporary-folder.ts';

const bundles = inject('bundlesDir');
const folder = temporaryFolder('app-test');
afterAll(() => folder.remove());

const resources = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.looseObject({}).default({}) })),
});

test('nothing is deployed unless a county is chosen: the error names the known codes', () => {
  expect(readFileSync('cdk.json', 'utf8')).not.toContain('county');
  for (const county of ['', '141099']) {
    expect(() => buildApp({ bundles, county })).toThrow(/141002, .*141024, .*141082.*-c county=141027/);
  }
});

test('a deployment waits for a backup only by its whole id', () => {
  expect(() => buildApp({ bundles, county: '141002', restoring: 'last' })).toThrow('不是备份编号');
});

test('a deployment that waits for a backup starts nothing by itself, and whoever reads the stream knows which', () => {
  const id = '0123456789abcdef';
  const stackOf = (restoring: string) => {
    const app = buildApp({ bundles, county: '141002', restoring, outdir: folder.path, validate: false });
    const [stack] = app.node.children.filter((child) => child instanceof Stack);
    return Template.fromStack(stack ?? new Stack()).toJSON();
  };
  const [waiting, ordinary] = [stackOf(id), stackOf('')];
  const states = (template: typeof waiting) =>
    Object.values(resources.parse(template).Resources)
      .filter(({ Type }) => Type === 'AWS::Scheduler::Schedule')
      .map(({ Properties }) => Properties.State);
  expect(new Set(states(waiting))).toEqual(new Set(['DISABLED']));
  expect(new Set(states(ordinary))).toEqual(new Set([undefined]));
  const knowing = Object.entries(resources.parse(waiting).Resources).filter(([, one]) =>
    JSON.stringify(one).includes(id),
  );
  expect(knowing.map(([name]) => name.replace(/[0-9A-F]{8}$/, '')).sort()).toEqual([
    'LedgerFunction',
    'RelayFunction',
  ]);
  expect(JSON.stringify(ordinary)).not.toContain('RESTORING');
});
