import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aLogKey, aSmallLog } from '../builders/small-log.ts';
import { verify } from './command.ts';

const key = aLogKey();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'judicial-proof-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Publishes a log into a folder of its own, as it lies at its address. */
const publish = async (name: string, log: ReturnType<typeof aSmallLog>): Promise<string> => {
  const place = path.join(folder, name);
  for (const [file, bytes] of log.files) {
    await mkdir(path.dirname(path.join(place, file)), { recursive: true });
    await writeFile(path.join(place, file), bytes);
  }
  await writeFile(path.join(place, 'checkpoint'), log.checkpoint);
  await writeFile(path.join(place, 'key'), key.verifierKey);
  return place;
};
const proof = async (): Promise<string> => {
  const file = path.join(folder, 'mine.tlog-proof');
  await writeFile(file, await aSmallLog(5, key).proofOf(2));
  return file;
};

test('a proof whose log has only grown since is proved, and so it is said', async () => {
  const log = await publish('grown', aSmallLog(300, key));
  const { code, text } = await verify(await proof(), '--log', log);
  expect(text).toContain('核验通过');
  expect(text).toContain('证明的检查点（5 条）与账本最新的检查点（300 条）属于同一本账');
  expect(code).toBe(0);
});

test.each([
  ['forked', aSmallLog(300, key, 'another', 3), '账本分叉'],
  ['of the same size and another', aSmallLog(5, key, 'another', 3), '账本分叉'],
  ['cut back', aSmallLog(4, key), '检查点较早'],
])('a log that is %s is told apart', async (name, log, words) => {
  const { code, text } = await verify(await proof(), '--log', await publish(name, log));
  expect(text).toContain(words);
  expect(code).toBe(1);
});

test('a log whose files are not its checkpoint’s, or not there, is no proof of anything', async () => {
  const log = aSmallLog(9, key);
  const other = await publish('damaged', { ...log, files: aSmallLog(9, key, 'another', 7).files });
  expect(await verify(await proof(), '--log', other)).toMatchObject({
    code: 1,
    text: expect.stringContaining('账本的文件与账本最新的检查点（9 条）对不上'),
  });
  const missing = await publish('missing', { ...log, files: new Map([['nothing', new Uint8Array()]]) });
  expect((await verify(await proof(), '--log', missing)).code).toBe(2);
});

test('what cannot be tried is no verdict', async () => {
  const file = await proof();
  for (const args of [[file], [], [file, '--key', 'nowhere'], ['nowhere', '--key', key.verifierKey.trim()]])
    expect((await verify(...args)).code).toBe(2);
  expect((await verify(file, '--key', key.verifierKey.trim())).code).toBe(0);
  expect((await verify(file, '--key', aLogKey().verifierKey.trim())).text).toContain('不是本县的存证');
});
