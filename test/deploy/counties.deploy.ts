import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import * as z from 'zod';
import { seedCampaign } from '../../infra/local/seed.ts';
import { findCounty } from '../../shared/counties/index.ts';
import { parseCheckpoint } from '../../shared/ledger/checkpoint.ts';
import { parseNote } from '../../shared/ledger/signed-note.ts';
import { ask } from '../web/submit.ts';
import { visit } from '../web/visitor.ts';
import { openAccount, type Resource } from './account.ts';
import { countyCommand } from './county-command.ts';
import { applicantOf, applyByForm, lookUp, PATIENCE, type Receipt, screened } from './journey.ts';
import { SITE_MEMORY } from './next-release.ts';
import { authorized, signedIn } from './sign-in.ts';
import { deploy, destroy, stackName } from './stack.ts';

const site = inject('site');
const [one, other] = inject('counties');
const account = openAccount(site.endpoint);

/** What the tests know of a county by now. */
type Known = { campaign: string; receipt: Receipt };
const known = new Map<string, Known>();
const of = (code: string): Known => {
  const found = known.get(code);
  if (!found) throw new Error(`${code} has had no applicant yet`);
  return found;
};

const publicLog = ({ outputs }: typeof one, file: string): Promise<Response> =>
  fetch(`${site.endpoint}/${outputs.NoticesBucketName}/ledger/${file}`);

const logSize = async (county: typeof one): Promise<number> => {
  const checkpoint = parseCheckpoint(
    parseNote(await (await publicLog(county, 'checkpoint')).text())?.text ?? '',
  );
  return Number(checkpoint?.size ?? 0);
};

describe.each([one, other])('county $code, deployed', (county) => {
  const { code, url, outputs } = county;

  test('staff sign in, have the number filed, publish a campaign, and somebody applies by the form', async () => {
    const data = findCounty(code);
    if (!data) throw new Error(code);
    const campaign = await seedCampaign(url, data, Date.now());
    known.set(code, { campaign, receipt: await applyByForm(url, code, campaign) });
  });

  test('the page shows what the screening found, and the documents were checked', async () => {
    expect(await screened(url, of(code).receipt)).toContain('没有发现不符合的条件');
    const bucket = outputs.DocumentsBucketName ?? '';
    await expect.poll(() => account.objectKeys(bucket, 'verified/'), PATIENCE).toHaveLength(5);
  });

  test('the public log grows, signed with the county’s own key', async () => {
    await expect.poll(() => logSize(county), PATIENCE).toBeGreaterThan(0);
    const origin = `judicial-assistants/${code}`;
    expect(await (await publicLog(county, 'key')).text()).toMatch(new RegExp(`^${origin}\\+`));
  });
});

describe('one county and the other', () => {
  test('share no resource and no address', async () => {
    const [mine = [], theirs = []] = await Promise.all(
      [one, other].map(async ({ code }) => {
        const resources = await account.resourcesOf(stackName(code));
        // Every API calls its stage by the same name, which means nothing outside of that API.
        const own = resources.filter(({ type }) => type !== 'AWS::ApiGatewayV2::Stage');
        return own.map(({ name }) => name);
      }),
    );
    expect(mine.length).toBeGreaterThan(200);
    expect(theirs.length).toBe(mine.length);
    expect(mine.filter((name) => theirs.includes(name))).toEqual([]);
    const addresses = Object.values(other.outputs);
    expect(Object.values(one.outputs).filter((output) => addresses.includes(output))).toEqual([]);
  });

  /** Status and page, without what was typed and the time. */
  const answer = async (url: string, fields: Readonly<Record<string, string>>) => {
    const { status, text } = await visit(url).post('/status', fields);
    const page = Object.values(fields).reduce((left, typed) => left.replaceAll(typed, '…'), text);
    return [status, page.replace(/<time.*?<\/time>/, '')];
  };

  test('a number and code of one are as unknown in the other as a number that nobody has', async () => {
    const { receipt, campaign } = of(one.code);
    const nobody = { number: 'ZZZZZZZZZZZZ', code: receipt.code };
    expect((await lookUp(one.url, receipt)).status).toBe(200);
    expect(await answer(other.url, receipt)).toEqual(await answer(other.url, nobody));
    expect((await answer(other.url, receipt))[0]).toBe(404);
    expect(await ask(other.url, '/api/status', receipt)).toEqual(await ask(other.url, '/api/status', nobody));
    const person = (citizenId: string) =>
      answer(other.url, { campaign, citizen_id: citizenId, code: receipt.code });
    expect(await person(applicantOf(one.code))).toEqual(await person(applicantOf('141081')));
  });

  test('a session of one is none in the other', async () => {
    const [here, there] = [await signedIn(one.url, 'officer01'), visit(other.url)];
    for (const [name, value] of here.cookies) there.cookies.set(name, value);
    expect([...here.cookies.keys()]).toEqual(['staff']);
    expect((await here.get('/console/session')).status).toBe(200);
    expect((await there.get('/console/session')).status).toBe(401);
  });

  test('a code of one provider signs nobody in at the other', async () => {
    const [mine, theirs] = [await authorized(one.url, 'officer01'), await authorized(other.url, 'officer01')];
    theirs.callback.searchParams.set('code', mine.callback.searchParams.get('code') ?? '');
    const answered = await theirs.browser.get(theirs.callback.pathname + theirs.callback.search);
    expect([answered.status, theirs.browser.cookies.has('staff')]).toEqual([400, false]);
  });
});

describe('the commands that look after a county', () => {
  const { code } = one;
  const run = (...args: readonly string[]) => countyCommand(site.endpoint, ...args);

  test('say how it stands', async () => {
    const { code: exit, text } = await run('status', code);
    for (const words of [
      `堆栈 ${stackName(code)}：CREATE_COMPLETE`,
      '队列 screening：等待 0，死信 0',
      '队列 ledger：死信 0',
      '报警：没有',
      `公开账本：${await logSize(one)} 条`,
      '没有办结的审计发现：0 项',
    ])
      expect(text).toContain(words);
    expect(exit).toBe(0);
    expect((await run('redrive', code, '--dry-run')).text).toContain('没有死信。');
  });

  test('say what an example county lacks, a line each', async () => {
    const { code: exit, text } = await run('doctor', code);
    for (const words of [
      '好：已经引导',
      `好：堆栈 ${stackName(code)} 已经部署`,
      '存储桶',
      '可用',
      '不在境内',
    ])
      expect(text).toContain(words);
    const missing = text.split('\n').filter((line) => line.startsWith('缺：'));
    expect(missing).toEqual([
      expect.stringContaining('统一认证地址'),
      expect.stringContaining('统一认证的说明文件读不到'),
    ]);
    expect(exit).toBe(1);
  });

  test('copy everything that lies there, and no identity number in the clear', async () => {
    const folder = path.join(site.folder, 'backup');
    const { code: exit, text } = await run('backup', code, '--to', folder);
    expect([exit, text]).toEqual([0, expect.stringContaining('并与清单核对无误')]);
    const items = (await account.itemKeys(one.outputs.TableName ?? '')).length;
    expect(text).toMatch(new RegExp(`数据 ${items} 项，文件 \\d+ 个，账本 ${await logSize(one)} 条`));
    const files = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile()))
      expect(await readFile(path.join(file.parentPath, file.name), 'utf8')).not.toContain(applicantOf(code));
  });

  test('change nothing without somebody who says yes', async () => {
    for (const [command, words] of [
      ['rotate-keys', '没有更换密钥'],
      ['retire', '停用必须有人在终端里确认'],
    ] as const) {
      const { code: exit, text } = await run(command, code);
      expect([exit, text]).toEqual([1, expect.stringContaining(words)]);
      expect(text).toContain('没有改动任何东西');
    }
    expect((await run('status', '141002')).text).toContain('还没有部署');
  });
});

test('a later release leaves every item, object and session where it is', { timeout: 120_000 }, async () => {
  const { TableName = '', DocumentsBucketName = '', SiteUrl } = one.outputs;
  const stored = async () => [
    await account.itemKeys(TableName),
    await account.objectKeys(DocumentsBucketName),
    await logSize(one),
  ];
  const [before, officer] = [await stored(), await signedIn(one.url, 'officer01')];
  const outputs = await deploy(site, one.code, {}, ['--app', 'node test/deploy/next-release.ts']);
  expect(await account.memoryOf(outputs.SiteFunctionName ?? '')).toBe(SITE_MEMORY);
  expect(outputs).toMatchObject({ TableName, DocumentsBucketName, SiteUrl });
  expect(await stored()).toEqual(before);
  expect((await lookUp(one.url, of(one.code).receipt)).text).toContain('没有发现不符合的条件');
  expect((await officer.get('/console/session')).status).toBe(200);
  // Settings given at the first deployment still hold: somebody can sign in anew.
  expect((await signedIn(one.url, 'officer01')).cookies.has('staff')).toBe(true);
});

const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), DeletionPolicy: z.string().optional() })),
});

describe('destroyed', () => {
  let retained: readonly Resource[] = [];
  const named = (type: string): readonly string[] =>
    retained.filter((resource) => resource.type === type).map(({ name }) => name);

  test('a county keeps its table, buckets, keys, secret and logs, and nothing else', {
    timeout: 60_000,
  }, async () => {
    const { TableName = '', DocumentsBucketName = '', NoticesBucketName = '' } = one.outputs;
    const file = path.join(site.folder, `assembly-${one.code}`, `${stackName(one.code)}.template.json`);
    const { Resources } = template.parse(JSON.parse(await readFile(file, 'utf8')));
    const resources = await account.resourcesOf(stackName(one.code));
    retained = resources.filter(({ logicalId }) => Resources[logicalId]?.DeletionPolicy === 'Retain');
    const kept = {
      items: await account.itemKeys(TableName),
      objects: await account.objectKeys(DocumentsBucketName),
    };
    const [secret = ''] = named('AWS::SecretsManager::Secret');
    const secretText = await account.secretText(secret);

    const said = await destroy(site, one.code);
    for (const { logicalId } of retained)
      expect(said).toMatch(new RegExp(`DELETE_SKIPPED.*\\(${logicalId}\\)`));
    expect(said.split('DELETE_SKIPPED').length - 1).toBe(retained.length);
    expect(new Set(retained.map(({ type }) => type))).toEqual(
      new Set([
        'AWS::DynamoDB::Table',
        'AWS::KMS::Key',
        'AWS::Logs::LogGroup',
        'AWS::S3::Bucket',
        'AWS::SecretsManager::Secret',
      ]),
    );
    expect(named('AWS::DynamoDB::Table')).toEqual([TableName]);
    const buckets = named('AWS::S3::Bucket');
    expect(buckets).toEqual(expect.arrayContaining([DocumentsBucketName, NoticesBucketName]));
    // The third keeps the access logs of the two.
    expect(buckets).toHaveLength(3);
    expect(await account.itemKeys(TableName)).toEqual(kept.items);
    expect(await account.objectKeys(DocumentsBucketName)).toEqual(kept.objects);
    for (const key of named('AWS::KMS::Key')) expect(await account.keyState(key)).toBe('Enabled');
    expect(await account.secretText(secret)).toBe(secretText);
    expect(await account.resourcesOf(stackName(one.code))).toEqual([]);
    expect(await account.queueUrls(stackName(one.code))).toEqual([]);
    expect((await fetch(one.url)).status).toBe(404);
  });

  test('while the other county goes on', async () => {
    expect((await lookUp(other.url, of(other.code).receipt)).text).toContain('没有发现不符合的条件');
    await destroy(site, other.code);
    expect((await fetch(other.url)).status).toBe(404);
  });
});
