import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { backupId, MANIFEST, readManifest } from '../../infra/county/backup/manifest.ts';
import { findingsOf } from '../../infra/drill/findings.ts';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClient } from '../../infra/rehearsal/client.ts';
import { stackNameOf } from '../../infra/stack-name.ts';
import { synthesize } from '../../infra/synth.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/signed-note.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CODE,
  consoleCloud,
  fileFor,
  OPENS,
  signIn,
} from '../functions/console/desk.ts';
import { testCloud } from '../setup/cloud.ts';
import { county, use } from './command.ts';
import { type FakeAws, startFakeAws } from './fake-aws.ts';

const COUNTY = '141002';
const HOUR = 3_600_000;

let aws: FakeAws;
let folder: string;
let people: readonly Applicant[];
let grown: number;
let cloud: Cloud | undefined;
const at = (name: string): string => path.join(folder, name);
const stop = async (): Promise<void> => {
  await cloud?.stop();
  cloud = undefined;
};
const start = async (options: Parameters<typeof testCloud>[0]): Promise<Cloud> => {
  cloud = await testCloud({ ...options, dataDir: at('second'), logTo: 'file' });
  use(cloud, aws);
  return cloud;
};

const logSize = async ({ endpoints, bucketNames }: Cloud): Promise<number> => {
  const reply = await fetch(`${endpoints.s3}/${bucketNames.notices}/ledger/checkpoint`);
  return parseCheckpoint(parseNote(await reply.text())?.text ?? '')?.size ?? -1;
};

/** The status page as this applicant sees it. */
const statusOf = async ({ url }: Cloud, { number, code }: Applicant) => {
  const body = new URLSearchParams({ number, code });
  const { status, text } = await createClient(url).send('/status', { method: 'POST', body });
  return { status, hasNumber: text.includes(number) };
};

/** A deployment that waits for this backup: empty, with the county's own keys. */
const startWaiting = async (id: string): Promise<Cloud> => {
  await synthesize(COUNTY, at('waiting'), { bundles: inject('bundlesDir'), restoring: id });
  return start({ assemblyDir: at('waiting'), now: OPENS + HOUR });
};
const restoring = (id: string): void => {
  const stack = aws.state.stacks[stackNameOf(COUNTY)];
  if (stack) stack.outputs.Restoring = id;
};
const restore = (from: string, stopping?: AbortSignal) =>
  county(['restore', COUNTY, '--from', from], undefined, stopping);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'judicial-backup-'));
  aws = await startFakeAws();
  const first = await consoleCloud();
  try {
    use(first, aws);
    const officer = await signIn(first, 'officer01');
    await fileFor(first, officer, 5);
    await officer.post('/console/campaigns', aCampaignFile());
    await officer.post(`/console/campaigns/${CODE}/publish`);
    first.clock.set(OPENS);
    people = [await apply(first, 1), await apply(first, 2)];
    await first.idle();
    grown = await logSize(first);
    const done = await county(['backup', COUNTY, '--to', at('backup')]);
    expect(done.text).toContain('与清单核对无误');
    expect(done.code).toBe(0);
    await cp(path.join(first.dataDir, 'keys'), path.join(at('second'), 'keys'), { recursive: true });
  } finally {
    await first.stop();
  }
}, 120_000);
afterAll(async () => {
  await stop();
  await aws.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a backup', () => {
  test('counts what is in it, and holds neither a person in the clear nor a key', async () => {
    const { manifest } = await readManifest(at('backup'));
    expect(manifest.log).toEqual({ size: grown, published: grown, unlogged: [] });
    expect(manifest.items.lines).toBeGreaterThan(grown * 2);
    const text = await readFile(at('backup/items.ndjson'), 'utf8');
    for (const { citizenId, number, code } of people) {
      expect(text).toContain(`"APP#${number}"`);
      for (const secret of [citizenId, '13800138000', code]) expect(text).not.toContain(secret);
    }
    const secret = JSON.parse(await readFile(await secretFile(), 'utf8')).secret;
    expect(text + JSON.stringify(manifest)).not.toContain(secret);
  });

  test('is not written over another, and says that a table has no service for it here', async () => {
    const again = await county(['backup', COUNTY, '--to', at('backup')]);
    expect(again).toMatchObject({ code: 1 });
    expect(again.text).toContain('已经存在');
    const { manifest } = await readManifest(at('backup'));
    expect(manifest.service).toHaveProperty('none');
  });
});

const secretFile = async (): Promise<string> => {
  const { readdir } = await import('node:fs/promises');
  const name = (await readdir(at('second/keys'))).find((file) => file.endsWith('.secret'));
  return at(`second/keys/${name}`);
};

/** A copy of the backup in which one file is changed. */
const tampered = async (name: string, change: (text: string) => string): Promise<string> => {
  const copy = at(`tampered-${name.replaceAll(/\W/g, '-')}`);
  await cp(at('backup'), copy, { recursive: true });
  await writeFile(path.join(copy, name), change(await readFile(path.join(copy, name), 'utf8')));
  return copy;
};

test('a backup is put back into an empty county: refusals first, then broken off, then to its end; and the county goes on', async () => {
  const { id } = await readManifest(at('backup'));
  let second = await startWaiting(id);

  for (const [file, change, reason] of [
    ['items.ndjson', (text: string) => text.replace('"01"', '"02"'), '内容改动过'],
    ['objects/00000001', (text: string) => `${text}x`, '缺失或者改动过'],
    [MANIFEST, (text: string) => text.replace(/"lines": (\d+)/, '"lines": 1'), '应有 1 行'],
  ] as const) {
    const refused = await restore(await tampered(file, change));
    expect(refused.text, file).toContain(reason);
    expect(refused.text).toContain('没有改动任何东西');
    expect(refused.code).toBe(1);
  }
  expect((await restore(at('nowhere'))).text).toContain('不是完整的备份');
  expect((await county(['restore', '141027', '--from', at('backup')])).text).toContain(
    '尧都区（141002）的备份',
  );

  const others = await tampered('manifest.json', (text) =>
    text.replace(/"secret": "[0-9a-f]{4}/, '"secret": "0000'),
  );
  restoring(backupId(await readFile(path.join(others, MANIFEST), 'utf8')));
  expect((await restore(others)).text).toContain('县密钥（编号、查询码由它计算）');
  restoring('');
  expect((await restore(at('backup'))).text).toContain(`-c restoring=${id}`);
  restoring(id);

  const broken = await restore(at('backup'), AbortSignal.abort());
  expect(broken.text).toContain('会接着做完');
  const done = await restore(at('backup'));
  expect(done.text).toContain('备份与清单相符');
  expect(done.code).toBe(0);
  await second.idle();
  expect(await logSize(second)).toBe(grown);
  const twice = await restore(at('backup'));
  expect(twice.text).toContain('不是空的');
  expect(twice.code).toBe(1);

  await stop();
  second = await start({ assemblyDir: inject('assemblyDir'), now: OPENS + 2 * HOUR });
  for (const person of people)
    expect(await statusOf(second, person)).toEqual({ status: 200, hasNumber: true });
  const third = await apply(second, 3);
  await second.idle();
  expect(await statusOf(second, third)).toMatchObject({ status: 200 });
  expect(await logSize(second)).toBeGreaterThan(grown);
  const messages = await readFile(at('backup/items.ndjson'), 'utf8');
  expect(messages.split('"MSG#').length - 1).toBeGreaterThan(0);
  // The audits, which look at this county for the first time, go along the whole log and compare every item with it.
  for (const step of [HOUR, HOUR]) {
    second.clock.advance(step);
    await second.idle();
  }
  expect(await findingsOf(second)).toEqual([]);
}, 240_000);
