import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { claimFolder, endLeftover, rememberProcess } from '../../infra/local/data-folder.ts';

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

test('a process that a killed one left behind is ended, and no other that has its number now', async () => {
  const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  await once(left, 'spawn');
  const file = join(folder, 'engine.pid');
  const { forget } = rememberProcess(file, left.pid ?? 0);
  const [number = ''] = readFileSync(file, 'utf8').split('\n');
  const ended = once(left, 'exit');
  writeFileSync(join(folder, 'other.pid'), `${number}\nThu Jan  1 08:00:00 1970`);
  await endLeftover(join(folder, 'other.pid'));
  expect(left.exitCode ?? left.signalCode).toBeNull();
  await endLeftover(file);
  expect(await ended).toEqual([null, 'SIGKILL']);
  forget();
  expect(readdirSync(folder)).toEqual(['other.pid']);
});
