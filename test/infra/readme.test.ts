import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { permissionTable } from '../../infra/readme/permission-table.ts';
import { withTable } from '../../infra/readme/section.ts';
import { ROLE_LABELS } from '../../shared/domain/labels.ts';
import { PERMISSIONS } from '../../shared/domain/permissions.ts';

const readme = (name: string) => readFile(new URL(`../../${name}`, import.meta.url), 'utf8');

test.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)(
  '%s prints the permission table as it is in code (else: npm run readme)',
  async (name, language) => {
    const text = await readme(name);
    expect(withTable(text, permissionTable(language))).toBe(text);
  },
);

test('the table has every action and every role', () => {
  const table = permissionTable('en');
  for (const action of Object.keys(PERMISSIONS)) expect(table).toContain(`\`${action}\``);
  for (const label of Object.values(ROLE_LABELS)) expect(table).toContain(label);
  expect(table).toMatch(/`review\.decide` [^|]+\|\s+\| ✓ \|\s+\|/);
});

test('a README without the marks is an error', () => {
  expect(() => withTable('# Nothing', '')).toThrow('the README lacks');
});
