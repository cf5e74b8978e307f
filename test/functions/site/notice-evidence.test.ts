import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { logFacts } from '../../../functions/ledger/handler.ts';
import { noticeInputs } from '../../../functions/site/notice-inputs/handler.ts';
import { noticeProof } from '../../../functions/site/notice-proof/handler.ts';
import { saltsOf } from '../../../shared/adapters/crypto/salts.ts';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { ledgerStore } from '../../../shared/adapters/dynamo/ledger-store.ts';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { readRawItem } from '../../../shared/adapters/dynamo/raw-item.ts';
import { scoreReviewStore } from '../../../shared/adapters/dynamo/score-review-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { kmsSigner } from '../../../shared/adapters/kms-signer.ts';
import { composeAny } from '../../../shared/domain/notices/compose-any.ts';
import type { NoticeSource } from '../../../shared/domain/notices/content/person.ts';
import { listText } from '../../../shared/domain/notices/list-text.ts';
import { withInputs } from '../../../shared/domain/notices/recompute/inputs.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { routes } from '../../../shared/lambda/routes.ts';
import { explainProof } from '../../../shared/ledger/explain.ts';
import { canonicalItem } from '../../../shared/ledger/leaf.ts';
import { verifyProof } from '../../../shared/ledger/verify-proof.ts';
import type { LedgerFiles } from '../../../shared/ports/ledger-files.ts';
import { type Engines, LOG_KEY_ID, startEngines, TABLE } from '../../adapters/engines.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { anExamined } from '../../builders/candidate.ts';
import { aContext, anHttpEvent } from '../http-event.ts';
import { CAMPAIGN, type Office, openOffice } from '../office.ts';

const OUT = Date.parse('2024-06-24T09:00:00+08:00');
const ID = `${CAMPAIGN}-written`;
const ITEM = `NOTICE#${ID}|NOTICE`;
const SOURCE: NoticeSource = {
  campaign: aCampaign(),
  candidates: [anExamined('7K3M9Q2TXW4D', 8010, 9000), anExamined('8K3M9Q2TXW4D', 7000, 8000)],
  sheets: { written: true, interview: false },
  names: { '7K3M9Q2TXW4D': '王小明', '8K3M9Q2TXW4D': '李红' },
  signed: new Set(),
  publishedAt: OUT,
  now: OUT - 1000,
};

let engines: Engines;
let office: Office;
let ask: (file: 'inputs.json' | 'proof', id: string, at: number) => ReturnType<HttpHandler>;
let log: (digest: string) => Promise<unknown>;
const signer = kmsSigner(LOG_KEY_ID);
const kept = new Map<string, Uint8Array>();
const files: LedgerFiles = {
  read: async (path) => kept.get(path),
  put: async (path, bytes) => {
    kept.set(path, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
  },
};

beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  office = openOffice();
  const table = openTable({ name: TABLE, index: 'gsi1' });
  const salts = saltsOf(async (use) => Buffer.alloc(32, use));
  const store = ledgerStore(table);
  const services = {
    campaigns: office.campaigns,
    objections: objectionStore(table),
    scoreReviews: scoreReviewStore(table),
    ledger: { store, files, salts, readItem: readRawItem(table) },
  };
  const site = routes([
    { method: 'GET', path: '/notices/{id}/inputs.json', handler: noticeInputs(services) },
    { method: 'GET', path: '/notices/{id}/proof', handler: noticeProof(services) },
  ]);
  ask = (file, id, now) => site(anHttpEvent({ path: `/notices/${id}/${file}`, now }), aContext());
  log = (digest) =>
    logFacts({ store, files, signer, salts, origin: 'judicial-assistants/141024' })([
      { id: digest, at: OUT, type: 'notice', change: 'put', item: ITEM, digest },
    ]);
  await office.run('written');
  const notice = composeAny('written', SOURCE);
  if (notice === undefined) throw new Error('no notice');
  const entry = { event: 'composed', kind: 'written', at: OUT - 1000, by: 'a', publishedAt: OUT } as const;
  expect(await office.campaigns.composeNotice(withInputs(notice, SOURCE), entry, 1)).toBe('written');
});
afterAll(() => engines.stop());

const digestNow = async (): Promise<string> =>
  digestOf(canonicalItem((await readRawItem(openTable({ name: TABLE, index: 'gsi1' }))(ITEM)) ?? {}));

describe('what a notice is computed from', () => {
  test('is there from its moment on, masked, for ever the same', async () => {
    expect((await ask('inputs.json', ID, OUT - 1)).statusCode).toBe(404);
    const { statusCode, headers, body = '' } = await ask('inputs.json', ID, OUT);
    expect([statusCode, headers?.['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(JSON.parse(body).candidates).toEqual([
      { number: '7K3M9Q2TXW4D', maskedName: '王*明', position: '01', written: 8010 },
      { number: '8K3M9Q2TXW4D', maskedName: '李*', position: '01', written: 7000 },
    ]);
  });

  test('is of no notice that is not there', async () => {
    for (const id of [`${CAMPAIGN}-proposed`, 'nothing', 'x'.repeat(2000)]) {
      const { statusCode, headers } = await ask('inputs.json', id, OUT);
      expect([statusCode, headers?.['cache-control']]).toEqual([404, 'no-store']);
    }
  });
});

describe('the proof of a notice', () => {
  test('is kept back until its moment, and courteously refused until the log has it', async () => {
    const early = await ask('proof', ID, OUT - 1);
    expect([early.statusCode, JSON.parse(early.body ?? '').code]).toEqual([404, 'not-found']);
    const { statusCode, body = '' } = await ask('proof', ID, OUT);
    expect([statusCode, JSON.parse(body)]).toMatchObject([
      404,
      { code: 'notice-proof.not-yet', action: '请过几分钟再下载。' },
    ]);
  });

  test('proves the list, and says in Chinese of which notice, when, and which list', async () => {
    await log(await digestNow());
    const { statusCode, headers, body = '' } = await ask('proof', ID, OUT);
    expect([statusCode, headers?.['content-disposition']]).toEqual([
      200,
      `attachment; filename="${ID}.tlog-proof"`,
    ]);
    const trust = { origin: 'judicial-assistants/141024', spki: await signer.publicKey() };
    const { title, facts } = explainProof(await verifyProof(body, trust));
    expect(title).toBe('核验通过');
    const notice = composeAny('written', SOURCE);
    expect(facts).toEqual(
      expect.arrayContaining([
        ['公告', '洪洞县2024年公开招聘司法协理员笔试成绩公告'],
        ['公告编号', ID],
        ['发布时间', '2024年6月24日 09:00'],
        ['名单的 SHA-256 校验值（与公告页面下方的对照）', digestOf(listText(notice ?? { rows: [] }))],
      ]),
    );
    expect(facts.flat().join()).not.toContain('正文');
  });

  test('after its text is frozen, proves that too, once the log knows', async () => {
    await office.campaigns.freezeNotice(ID, { html: '<p>', sha256: 'ab'.repeat(32) }, OUT);
    expect((await ask('proof', ID, OUT)).statusCode).toBe(404);
    await log(await digestNow());
    const { body = '' } = await ask('proof', ID, OUT);
    const trust = { origin: 'judicial-assistants/141024', spki: await signer.publicKey() };
    expect(explainProof(await verifyProof(body, trust)).facts).toContainEqual([
      '正文的 SHA-256 校验值（与公告页面下方的对照）',
      'ab'.repeat(32),
    ]);
  });
});
