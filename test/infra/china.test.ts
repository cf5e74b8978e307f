import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { SERVICES } from '../../infra/constructs/service-principals.ts';
import { synthesize } from '../../infra/synth.ts';
import { resourcesOf, templateText } from './template.ts';

let assembly = '';

beforeAll(async () => {
  assembly = await mkdtemp(join(tmpdir(), 'judicial-china-'));
  const env = { account: '123456789012', region: 'cn-north-1' };
  await synthesize('141024', assembly, { bundles: inject('bundlesDir'), env, validate: true });
});
afterAll(() => rm(assembly, { recursive: true, force: true }));

test('no address of another partition is written out', () => {
  const text = templateText(assembly);
  expect(text).not.toContain('arn:aws:');
  const suffixes = text.match(/"[^"]*amazonaws\.com[^"]*"/g) ?? [];
  const principals: readonly string[] = Object.values(SERVICES).map((name) => `"${name}"`);
  expect(suffixes.filter((suffix) => !principals.includes(suffix))).toEqual([]);
});

test('nothing is used that cn-north-1 does not have', () => {
  const types = new Set(resourcesOf(assembly).map(({ Type }) => Type));
  const absent = /Cognito|Lambda::Url|XRay|SES::|CloudFront|^Custom::|CustomResource/;
  expect([...types].filter((type) => absent.test(type))).toEqual([]);
  expect(templateText(assembly)).not.toContain('TracingConfig');
});
