import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { DUTIES } from '../../../shared/domain/clauses.ts';
import { readTable } from '../../../shared/tables/read-table.ts';
import { ask } from '../../web/submit.ts';
import { auditFindings } from '../audit-facts/campaign-audit.ts';
import {
  AFTER_NOTICE,
  at,
  type ContractDesk,
  contractDesk,
  HERE,
  refusedAs,
  walkToContracts,
} from './contract-walk.ts';
import {
  type Applicant,
  CODE,
  COUNTY,
  consoleCloud,
  type Desk,
  fileFor,
  sealedSession,
  signIn,
} from './desk.ts';

let cloud: Cloud;
let officer: Desk;
let desk: ContractDesk;
let people: readonly Applicant[] = [];
let goTo: (moment: number) => Promise<Desk>;
const person = (index: number): string => people[index]?.number ?? '';
const go = async (moment: number) => {
  officer = await goTo(moment);
  desk = contractDesk(cloud, officer);
};
const figures = async () => JSON.parse((await officer.get('/console/quota')).text).figures;
const stage = (event: string, value = {}) => officer.post(`${HERE}/stages/contract/${event}`, value);

/** Four people, two places: the first two are proposed, their notice has run. */
beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 2);
  ({ people, goTo } = await walkToContracts(cloud, {
    people: 4,
    places: 2,
    file: { reserveUntil: '2024-08-15' },
  }));
  await go(AFTER_NOTICE);
});
afterAll(() => cloud?.stop());

describe('everybody proposed', () => {
  test('has a contract that is due, and nobody else has', async () => {
    const { contracts, posts } = await desk.read('/contracts');
    expect(contracts.map((one: { number: string; state: string }) => [one.number, one.state])).toEqual([
      [person(0), 'due'],
      [person(1), 'due'],
    ]);
    expect(posts).toMatchObject([{ position: '01', headcount: 2, filled: 0, open: 0 }]);
    expect(await refusedAs(desk.command(person(2), 'check'))).toEqual([404, 'contract.unknown']);
    expect(await refusedAs(stage('close'))).toEqual([409, 'contract.undecided']);
  });

  test.each([
    ['issue', { startOn: '2024-09-01' }, 422, 'contract.sign-by-past'],
    ['sign', { signedOn: '2024-07-11' }, 409, 'contract.no-such-move'],
    ['start', { startedOn: '2024-07-11' }, 409, 'contract.no-such-move'],
    ['check', { originals: ['id-front'] }, 422, 'contract.originals-missing'],
    ['decline', {}, 422, 'contract.reason-required'],
    ['fail', { reason: '不符合' }, 422, 'contract.rule-required'],
    ['check', { version: 3 }, 409, 'contract.stale'],
  ])('%s %j too early or incomplete is refused', async (what, value, status, code) => {
    const typed =
      what === 'issue' ? { ...value, signBy: '2024-07-10', months: 36, probationMonths: 6 } : value;
    expect(await refusedAs(desk.command(person(0), what, typed))).toEqual([status, code]);
  });
});

describe('from due to signed', () => {
  test('conditions are checked again and originals seen; of two officers at once one does it', async () => {
    const other = contractDesk(cloud, await signIn(cloud, 'officer02'));
    const replies = await Promise.all([desk, other].map((one) => one.check(person(0), { version: 0 })));
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    const { contract } = await desk.read(`/contracts/${person(0)}`);
    expect(contract).toMatchObject({ state: 'checked', version: 1, check: { stops: [] } });
    expect(contract.check.findings).toHaveLength(13);
    expect(contract.check.originals).toEqual(['id-front', 'id-back', 'certificate', 'residence']);
  });

  test.each([
    ['a probation of 7 months', { probationMonths: 7 }, 'contract.probation-too-long'],
    ['a start while the notice runs', { startOn: '2024-07-10' }, 'contract.start-early'],
    ['a day that does not exist', { startOn: '2024-02-30' }, 'contract.date'],
    ['two months', { months: 2 }, 'contract.term'],
    ['no pay', { pay: ' ' }, 'contract.pay'],
    ['a signing day beyond a month', { signBy: '2024-10-02' }, 'contract.sign-by-late'],
    ['nonsense', { months: 'three' }, 'contract.term'],
  ])('%s is refused and what was typed stays', async (_, changes, code) => {
    expect(await refusedAs(desk.issue(person(0), changes))).toEqual([422, code]);
    const page = await officer.form(`${HERE}/contracts/${person(0)}/issue`, [
      ['startOn', '2024-02-30'],
      ['pay', '写了一半的报酬'],
    ]);
    expect([page.status, page.text.includes('写了一半的报酬')]).toEqual([422, true]);
  });

  test('the text has everything, the number only for whoever asks and may', async () => {
    expect((await desk.issue(person(0))).status).toBe(200);
    const citizenId = people[0]?.citizenId ?? '';
    const path = `${HERE}/contracts/${person(0)}/text`;
    const shown = (await officer.page(`${path}?reveal=yes`)).text;
    for (const words of [
      citizenId,
      '尧都区司法局',
      '段店司法所',
      '2024年9月1日',
      '2027年8月31日',
      '期限3年',
      '试用期：6个月',
      '每月2800元',
      ...DUTIES.map(({ text }) => text),
    ])
      expect(shown).toContain(words);
    expect(shown).not.toContain('{{');
    const inspector = await signIn(cloud, 'inspector01');
    for (const [who, query] of [
      [officer, ''],
      [inspector, '?reveal=yes'],
    ] as const)
      expect((await who.page(path + query)).text).not.toContain(citizenId);
    expect(JSON.stringify(await desk.read(`/contracts/${person(0)}`))).not.toContain(citizenId);
  });

  test('a garbage upload is refused, and so is one nobody uploaded', async () => {
    const none = `${person(0)}000000000000`;
    const signedOn = '2024-07-11';
    expect(await refusedAs(desk.command(person(0), 'sign', { signedOn, upload: none }))).toEqual([
      409,
      'contract.copy-missing',
    ]);
    const upload = await desk.upload(person(0), Buffer.from('not a scan at all'));
    expect(await refusedAs(desk.command(person(0), 'sign', { signedOn, upload }))).toEqual([
      422,
      'contract.copy-faulty',
    ]);
    const page = await officer.page(`${HERE}/contracts/${person(0)}?upload=${upload}`);
    expect(page.text).toContain('扫描件没有通过检查');
    expect(
      await refusedAs(desk.command(person(0), 'sign', { signedOn, upload: `${person(1)}000000000000` })),
    ).toEqual([409, 'contract.copy-missing']);
  });

  test.each([
    ['before it was issued', '2024-07-10', 'contract.signed-early'],
    ['tomorrow', '2024-07-12', 'contract.signed-future'],
  ])('a signature %s is refused', async (_, signedOn, code) =>
    expect(await refusedAs(desk.sign(person(0), signedOn))).toEqual([422, code]),
  );

  test('the signed contract fills the place, once', async () => {
    expect(await figures()).toEqual({ filled: 0, onOffer: 2, left: 1 });
    expect((await desk.sign(person(0), '2024-07-11')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 1, onOffer: 1, left: 1 });
    expect(await refusedAs(desk.command(person(0), 'decline', { reason: '反悔' }))).toEqual([
      409,
      'contract.no-such-move',
    ]);
    const copy = await officer.page(`${HERE}/contracts/${person(0)}/copy`);
    expect(copy.status).toBe(302);
    expect((await fetch(copy.headers.get('location') ?? '')).status).toBe(200);
  });

  test('whoever has signed can no longer withdraw by themselves; whoever has not yet, can', async () => {
    const { number = '', code = '' } = people[0] ?? {};
    const reply = await ask(cloud.url, `/api/applications/${number}/withdrawal`, { code, confirm: true });
    expect(reply).toMatchObject({ status: 409, body: { code: 'withdrawal.too-late' } });
    for (const [index, withdraw] of [false, true].entries()) {
      const owner = { number: person(index), code: people[index]?.code };
      const { body } = await ask(cloud.url, '/api/status', owner);
      expect(body).toMatchObject({ actions: { withdraw } });
    }
  });
});

describe('declined', () => {
  test('on the contract only, with a reason; the next in rank follows and is checked', async () => {
    const withdrew = officer.post(`${HERE}/checks/${person(1)}`, { what: 'withdrew', result: 'yes' });
    expect(await refusedAs(withdrew)).toEqual([409, 'contract.case-open']);
    await go(at('2024-07-15T09:00:00'));
    expect((await desk.command(person(1), 'decline', { reason: '已有其他工作' })).status).toBe(200);
    const { number = '', code = '' } = people[1] ?? {};
    const late = await ask(cloud.url, `/api/applications/${number}/withdrawal`, { code, confirm: true });
    expect(late).toMatchObject({ status: 409, body: { code: 'withdrawal.ended' } });
    expect(await figures()).toEqual({ filled: 1, onOffer: 1, left: 1 });
    const { reached } = await desk.read('/checks');
    expect(reached.find((one: { number: string }) => one.number === person(2))).toMatchObject({
      needs: ['background'],
      substitute: true,
    });
    expect(await refusedAs(stage('close'))).toEqual([409, 'contract.undecided']);
    for (const what of ['background', 'medical'])
      expect((await officer.post(`${HERE}/checks/${person(2)}`, { what, result: 'pass' })).status).toBe(200);
  });

  test('no contract before the supplement has had its full period', async () => {
    expect(await refusedAs(desk.check(person(2)))).toEqual([404, 'contract.unknown']);
    expect((await officer.post(`${HERE}/notice/supplement`)).status).toBe(201);
    expect(await refusedAs(desk.check(person(2)))).toEqual([409, 'contract.notice-running']);
    await go(at('2024-07-24T23:59:59'));
    expect(await refusedAs(desk.check(person(2)))).toEqual([409, 'contract.notice-running']);
    await ask(cloud.url, `/api/notices/${CODE}-proposed/objections`, {
      text: '学历证书上的姓名与本人不符，有学校证明。',
      concerns: person(2),
    });
    await go(at('2024-07-25T00:00:00'));
    expect(await refusedAs(desk.check(person(2)))).toEqual([409, 'contract.objection-open']);
  });

  test('an open objection holds the contracts of that post until it is answered', async () => {
    expect(await refusedAs(desk.issue(person(2)))).toEqual([409, 'contract.objection-open']);
    expect((await officer.page(`${HERE}/contracts/${person(2)}`)).text).toContain('有异议尚未答复');
    const [{ number }] = (await desk.read('/objections')).objections;
    const answer = { decision: 'rejected', reason: '经核查不属实。' };
    expect((await officer.post(`${HERE}/objections/${number}`, answer)).status).toBe(200);
    expect((await desk.check(person(2))).status).toBe(200);
    const { contracts } = await desk.read('/contracts');
    expect(contracts.map((one: { number: string; state: string }) => [one.number, one.state])).toEqual([
      [person(0), 'signed'],
      [person(1), 'declined'],
      [person(2), 'checked'],
    ]);
  });

  test('and after the substitute signs, the stage closes and nothing is left on offer', async () => {
    expect((await desk.issue(person(2))).status).toBe(200);
    expect((await desk.sign(person(2), '2024-07-25')).status).toBe(200);
    expect((await stage('close')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 2, onOffer: 0, left: 1 });
    expect(await refusedAs(desk.check(person(2)))).toEqual([409, 'contract.no-such-move']);
  });

  test('coming to work is recorded from the first day of the contract on, whatever the stage', async () => {
    await go(at('2024-09-01T09:00:00'));
    expect(await refusedAs(desk.command(person(0), 'start', { startedOn: '2024-08-31' }))).toEqual([
      422,
      'contract.started-early',
    ]);
    expect((await desk.command(person(0), 'start', { startedOn: '2024-09-01' })).status).toBe(200);
  });
});

describe('what is read', () => {
  test('the register downloads with Chinese headers and without citizen numbers', async () => {
    const staff = { account: 'inspector01', name: '孙纪检', county: COUNTY, roles: ['inspector'] as const };
    const cookie = await sealedSession(cloud, staff);
    const response = await fetch(`${cloud.url}${HERE}/contracts.xlsx`, { headers: { cookie } });
    const table = await readTable(new Uint8Array(await response.arrayBuffer()), 'x.xlsx');
    if (!table.ok) expect.fail(table.refusal.code);
    expect(table.value.header).toEqual([
      '报名号',
      '姓名',
      '岗位',
      '司法所',
      '名次',
      '递补',
      '公示期止',
      '状态',
      '签订期限',
      '签订日期',
      '起始日期',
      '终止日期',
    ]);
    expect(table.value.rows.map(({ cells }) => [cells.状态, cells.递补, cells.终止日期])).toEqual([
      ['已到岗', '', '2027年8月31日'],
      ['本人放弃签约', '', ''],
      ['已签订', '是', '2027年8月31日'],
    ]);
    for (const { citizenId } of people) expect(JSON.stringify(table.value)).not.toContain(citizenId);
  });

  test.each([
    ['the signed', 0, { state: 'started', startOn: '2024-09-01', signedOn: '2024-07-11', pay: '每月2800元' }],
    ['who declined', 1, { state: 'declined', reason: '已有其他工作' }],
    ['who followed', 2, { state: 'signed', endOn: '2027-08-31' }],
    ['who was not reached', 3, undefined],
  ])('%s reads their own contract and nobody else’s', async (_, index, contract) => {
    const { number = '', code = '' } = people[index] ?? {};
    const { body } = await ask(cloud.url, '/api/status', { number, code });
    if (contract === undefined) expect(body).not.toHaveProperty('contract');
    else expect(body).toMatchObject({ contract });
    expect(JSON.stringify(body)).not.toContain(people[index]?.citizenId);
  });

  test.each([
    ['examiner01', 403, 403],
    ['reviewer01', 403, 403],
    ['inspector01', 200, 403],
    ['province01', 200, 403],
  ])('%s reads with %i and changes with %i', async (account, read, change) => {
    const who = await signIn(cloud, account);
    expect((await who.get(`${HERE}/contracts`)).status).toBe(read);
    expect((await who.post(`${HERE}/contracts/${person(2)}/start`, { startedOn: '2024-09-01' })).status).toBe(
      change,
    );
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, CODE)).toEqual([]));
