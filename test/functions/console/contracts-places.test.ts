import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { putItem } from '../../../shared/adapters/dynamo/commands.ts';
import { toScreeningItem } from '../../../shared/adapters/dynamo/items/record-items.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import { DEFAULT_TEMPLATE } from '../../../shared/domain/contracts/default-template.ts';
import { aPdf } from '../../builders/files.ts';
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
  aCampaignFile,
  consoleCloud,
  type Desk,
  fileFor,
  problemIn,
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
const postOf = async () => (await desk.read('/contracts')).posts[0];
const TEMPLATE = '/console/contract-template';

/** Four places: three people proposed one after the other, the next two equal; the reserve date is 15 July. */
beforeAll(async () => {
  cloud = await consoleCloud();
  officer = await signIn(cloud, 'officer01');
  await fileFor(cloud, officer, 5);
  ({ people, goTo } = await walkToContracts(cloud, {
    people: 5,
    places: 4,
    marks: [95, 90, 85, 80, 80],
    file: { reserveUntil: '2024-07-15' },
  }));
  await go(AFTER_NOTICE);
});
afterAll(() => cloud?.stop());

describe('the template', () => {
  test('is the shipped one until the county saves its own', async () => {
    const { template, versions } = JSON.parse((await officer.get(TEMPLATE)).text);
    expect([template.version, template.text, versions]).toEqual([0, DEFAULT_TEMPLATE, [0]]);
    expect((await officer.page(TEMPLATE)).text).toContain('{{身份证号}}');
  });

  test.each([
    ['an unknown placeholder', `${DEFAULT_TEMPLATE}\n{{月薪}}`, 'template.placeholder-unknown'],
    ['no citizen number', DEFAULT_TEMPLATE.replace('{{身份证号}}', ''), 'template.placeholder-missing'],
    ['an open brace', `${DEFAULT_TEMPLATE}{{`, 'template.braces'],
    ['nothing', '', 'template.empty'],
  ])('with %s is refused, and stays as typed', async (_, text, code) => {
    expect(await refusedAs(officer.post(TEMPLATE, { text }))).toEqual([422, code]);
    const page = await officer.form(TEMPLATE, [['text', `${text}写了一半`]]);
    expect([page.status, page.text.includes('写了一半')]).toEqual([422, true]);
  });

  test('of two officers saving at once one does', async () => {
    const other = await signIn(cloud, 'officer02');
    const texts = ['甲', '乙'].map((name) => `${DEFAULT_TEMPLATE}\n${name}补充`);
    const replies = await Promise.all(
      [officer, other].map((one, index) => one.post(TEMPLATE, { text: texts[index], version: 0 })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await (await signIn(cloud, 'inspector01')).post(TEMPLATE, { text: 'x' })).status).toBe(403);
  });
});

describe('a tie', () => {
  test('holds every contract of its post, and the page says so', async () => {
    expect(await postOf()).toMatchObject({ headcount: 4, open: 1, why: 'tie', tied: true });
    expect(await refusedAs(desk.check(person(0)))).toEqual([409, 'contract.tie-unresolved']);
    expect((await officer.page(`${HERE}/contracts`)).text).toContain('待加试确定');
  });

  test('until its place is given up, with a reason; of two officers one does', async () => {
    const giveUp = (who: Desk, reason: string) => who.post(`${HERE}/contract-posts/01/give-up`, { reason });
    expect(await refusedAs(giveUp(officer, ' '))).toEqual([422, 'contract.reason-required']);
    expect((await giveUp(officer, '经研究不再组织加试')).status).toBe(200);
    expect(await refusedAs(giveUp(officer, '再放弃一个'))).toEqual([409, 'contract.nothing-open']);
    expect(await figures()).toEqual({ filled: 0, onOffer: 3, left: 2 });
    expect((await desk.check(person(0))).status).toBe(200);
  });
});

describe('conditions that are not what they were', () => {
  test('stop the contract, name the clause, and are on its record', async () => {
    Object.assign(process.env, cloud.env);
    const table = openTable({ name: cloud.tableName, index: 'gsi1' });
    const screening = (await applicationStore(table).findDossier(person(1)))?.screening;
    if (screening === undefined) expect.fail('not screened');
    const findings = screening.findings.map((one) =>
      one.rule === 'open.education' ? { ...one, verdict: 'check' as const } : one,
    );
    await putItem(table, toScreeningItem({ ...screening, findings }, '01', 0));
    const reply = await desk.check(person(1));
    expect([reply.status, problemIn(reply).code]).toEqual([409, 'contract.conditions-changed']);
    expect(problemIn(reply).detail).toContain('四(二)1(5)');
    const { contract } = await desk.read(`/contracts/${person(1)}`);
    expect(contract).toMatchObject({
      state: 'due',
      version: 1,
      check: { stops: [{ rule: 'open.education', before: 'check', now: 'pass' }] },
    });
    expect(await refusedAs(desk.issue(person(1)))).toEqual([409, 'contract.no-such-move']);
    expect((await officer.page(`${HERE}/contracts/${person(1)}`)).text).toContain('四(二)1(5)');
  });

  test('an officer ends it by naming the rule; on the reserve date somebody would still follow', async () => {
    await go(at('2024-07-15T23:00:00'));
    const value = { reason: '学历证书经核实系伪造', rules: ['open.education'] };
    expect(await refusedAs(desk.command(person(1), 'fail', { ...value, rules: ['internal.exam'] }))).toEqual([
      422,
      'contract.rule-required',
    ]);
    expect((await desk.command(person(1), 'fail', value)).status).toBe(200);
    expect((await desk.read(`/contracts/${person(1)}`)).contract.ended).toMatchObject({ lapsed: false });
    const { outcomes } = await desk.read('/outcomes');
    expect(outcomes.find((one: { number: string }) => one.number === person(1)).outcome).toBe(
      'contract-failed',
    );
  });

  test('with a place given up, two equals are still too many for the one left', async () => {
    expect(await postOf()).toMatchObject({ open: 2, givenUp: 1, tied: true });
    expect((await desk.read('/checks')).reached.map(({ number }: Applicant) => number)).toEqual([
      person(0),
      person(1),
      person(2),
    ]);
    expect(await refusedAs(desk.issue(person(0)))).toEqual([409, 'contract.tie-unresolved']);
    const reason = '经研究不再组织加试';
    expect((await officer.post(`${HERE}/contract-posts/01/give-up`, { reason })).status).toBe(200);
    expect(await postOf()).toMatchObject({ open: 2, givenUp: 2, tied: false });
  });
});

describe('an issued text', () => {
  test('stays as it was when the template changes, and issuing again is another edition', async () => {
    const issued = await desk.issue(person(0));
    expect(issued.status).toBe(200);
    const first = await desk.read(`/contracts/${person(0)}/text`);
    expect(first).toMatchObject({ edition: 1, templateVersion: 1 });
    expect((await officer.post(TEMPLATE, { text: `${DEFAULT_TEMPLATE}\n丙补充` })).status).toBe(200);
    expect(await desk.read(`/contracts/${person(0)}/text`)).toEqual(first);
    expect(await refusedAs(desk.issue(person(0)))).toEqual([422, 'contract.reason-required']);
    expect((await desk.issue(person(0), { startOn: '2024-09-02', reason: '起始日期有误' })).status).toBe(200);
    const second = await desk.read(`/contracts/${person(0)}/text`);
    expect(second).toMatchObject({ edition: 2, templateVersion: 2 });
    expect([second.text.includes('丙补充'), second.text.includes('2027年9月1日')]).toEqual([true, true]);
    expect(second.sha256).not.toBe(first.sha256);
  });
});

describe('after the reserve date', () => {
  test('a place that falls vacant stays open, is no longer on offer, and the page says why', async () => {
    await go(at('2024-07-16T00:00:00'));
    expect(await figures()).toEqual({ filled: 0, onOffer: 2, left: 3 });
    expect((await desk.command(person(2), 'decline', { reason: '另有工作' })).status).toBe(200);
    expect(await figures()).toEqual({ filled: 0, onOffer: 1, left: 4 });
    const page = (await officer.page(`${HERE}/contracts/${person(2)}`)).text;
    expect(page).toContain('已过递补截止日期（2024年7月15日），空缺保留');
    expect((await postOf()).givenUp).toBe(3);
  });
});

describe('closing and opening again', () => {
  test('closing frees what is neither signed nor given up', async () => {
    const twice = async () => {
      const copy = await desk.upload(person(0), aPdf());
      const other = contractDesk(cloud, await signIn(cloud, 'officer02'));
      return Promise.all(
        [desk, other].map((one) => one.command(person(0), 'sign', { signedOn: '2024-07-16', upload: copy })),
      );
    };
    expect((await twice()).map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await figures()).toEqual({ filled: 1, onOffer: 0, left: 4 });
    expect((await desk.read('/objections')).pending).not.toBeNull();
    expect(await refusedAs(stage('close'))).toEqual([409, 'contract.undecided']);
    expect((await officer.post(`${HERE}/notice/supplement`)).status).toBe(201);
    expect((await stage('close')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 1, onOffer: 0, left: 4 });
  });

  test('opening again needs no room where nothing would go on offer', async () => {
    const positions = [{ code: '01', office: '段店司法所', headcount: 4 }];
    const later = {
      registration: { opens: '2024-08-01T08:00:00+08:00', closes: '2024-08-05T18:00:00+08:00' },
    };
    await officer.post('/console/campaigns', aCampaignFile({ code: 'second', positions, ...later }));
    expect((await officer.post('/console/campaigns/second/publish')).status).toBe(200);
    expect(await figures()).toEqual({ filled: 1, onOffer: 4, left: 0 });
    expect((await stage('reopen', { reason: '更正' })).status).toBe(200);
    expect(await figures()).toEqual({ filled: 1, onOffer: 4, left: 0 });
  });
});

test('the audit of the whole campaign finds nothing', async () =>
  expect(await auditFindings(cloud, '2024-open-1')).toEqual([]));
