import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../../shared/domain/', import.meta.url).pathname;
const files = globSync('**/*.ts', { cwd: root });
const BANNED = [
  /\bDate\.now\b/,
  /\bnew Date\(\s*\)/,
  /\bprocess\b/,
  /\bMath\.random\b/,
  /\bthrow\b/,
  /\bcrypto\b/,
];
const withoutComments = (code: string): string => code.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('shared/domain', () => {
  test('has files to look at', () => expect(files.length).toBeGreaterThan(40));

  test.each(files)('%s takes time, ids and data as arguments and throws nothing', (file) => {
    const code = withoutComments(readFileSync(root + file, 'utf8'));
    expect(BANNED.filter((pattern) => pattern.test(code))).toEqual([]);
  });

  test.each(files)('%s imports only the domain and the 调休 table', (file) => {
    const code = readFileSync(root + file, 'utf8');
    const imported = [...code.matchAll(/from '([^']+)'/g)].map(([, path]) => path ?? '');
    const outside = imported.filter(
      (path) =>
        !path.startsWith('chinese-days') && !new URL(path, `file://${root}${file}`).pathname.startsWith(root),
    );
    expect(outside).toEqual([]);
  });
});
