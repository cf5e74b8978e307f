import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { buildApp } from '../../infra/app.ts';

const bundles = inject('bundlesDir');

test('nothing is deployed unless a county is chosen: the error names the known codes', () => {
  expect(readFileSync('cdk.json', 'utf8')).not.toContain('county');
  for (const county of ['', '141099']) {
    expect(() => buildApp({ bundles, county })).toThrow(/141002, .*141024, .*141082.*-c county=141027/);
  }
});

test('a deployment waits for a backup only by its whole id', () => {
  expect(() => buildApp({ bundles, county: '141002', restoring: 'last' })).toThrow('不是备份编号');
});
