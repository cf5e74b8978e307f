import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimFolder } from '../../infra/local/data-folder.ts';

const folder = mkdtempSync(join(tmpdir(), 'judicial-claim-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const owner = join(folder, 'running.pid');

test('a folder that a living process uses is refused in one line', () => {
  const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(process.ppid)], { encoding: 'utf8' });
  writeFileSync(owner, `${process.ppid}\n${started.trim()}`);
  expect(() => claimFolder(folder)).toThrow(new RegExp(`^数据目录 .* ${process.ppid} [^\\n]*$`));
});

test('what a process left that no longer lives is taken over, and given back', () => {
  // Process ids end at 4,194,304 on Linux.
  writeFileSync(owner, '99999999');
  const release = claimFolder(folder);
  expect(readdirSync(folder)).toEqual(['running.pid']);
  release();
  expect(readdirSync(folder)).toEqual([]);
});

test('a process number that now belongs to somebody else does not hold the folder', () => {
  writeFileSync(owner, `${process.ppid}\nThu Jan  1 08:00:00 1970`);
  const release = claimFolder(folder);
  release();
  expect(readdirSync(folder)).toEqual([]);
});
