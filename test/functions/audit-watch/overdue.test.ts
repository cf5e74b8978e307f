import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { Progress } from '../../../shared/domain/model/stage.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aContract } from '../../builders/contract.ts';
import { anObjection } from '../../builders/objection.ts';
import { AT, CAMPAIGN } from '../office.ts';
import { ARRIVING, due, openDeadLetters, openWatch, recorded, type Watch } from './desk.ts';

const MINUTE = 60_000;

let engines: Engines;
let watch: Watch;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3', 'sqs');
  watch = openWatch((await openDeadLetters()).deadLetters, ARRIVING);
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});

const at = (text: string): number => Date.parse(`${text}+08:00`);
const closedContracts = (version: number, moment: number): Progress => ({
  ...{ status: 'running', version, stage: 'contract', open: false },
  log: [{ event: 'close', stage: 'contract', at: moment, by: 'officer01' }],
});
const lookAt = (moment: number) => watch.work({}, due(moment));

test('an objection without an answer is found in the first run after its due day, of campaigns under way', async () => {
  await watch.office.run('notice');
  const over = anObjection({ number: 'OBJECTION002', campaign: 'over', dueOn: '2024-07-23' });
  await watch.office.campaigns.create({
    ...{ campaign: aCampaign({ code: 'over' }), createdAt: AT, createdBy: 'officer01' },
    progress: closedContracts(1, at('2024-07-20T09:00:00')),
  });
  await watch.objections.file({ ...over, codeDigest: '0'.repeat(64) });
  await watch.objections.file({ ...anObjection({ dueOn: '2024-07-23' }), codeDigest: '0'.repeat(64) });
  await lookAt(at('2024-07-23T23:59:59'));
  expect(await recorded(watch)).toEqual([]);
  await lookAt(at('2024-07-24T00:00:00'));
  expect(await recorded(watch)).toEqual(['objection.overdue objection OBJECTION001']);
  const [row] = await watch.findings.list();
  expect(row).toMatchObject({ campaign: CAMPAIGN, severity: 'serious', answerBy: '2024-07-31' });
});

test('an appeal without an answer is found after as long, while the review is not over', async () => {
  const filedAt = at('2024-07-01T10:00:00');
  for (const [code, stage] of [
    ['in-review', 'review'],
    ['in-written', 'written'],
  ] as const) {
    await watch.office.run(stage, { code });
    const number = await watch.office.apply('1995-01-01', 1, { campaign: code, submittedAt: AT });
    const appeal = {
      ...{ number, campaign: code, text: '学历证书已经补交，请重新审查。', filedAt, state: 'filed' as const },
      against: { rules: ['open.education' as const], by: '李审查', at: filedAt - MINUTE },
      ...{ version: 1, log: [{ event: 'file' as const, at: filedAt, by: '申请人本人' }] },
    };
    const tell = { kind: 'appeal.received' as const, at: filedAt };
    expect(await watch.office.applications.recordAppeal(appeal, '01', tell)).toBe('written');
  }
  // 15 working days after 1 July: 22 July.
  const campaignsOf = async () =>
    (await watch.findings.list()).filter(({ subject }) => subject.kind === 'application');
  await lookAt(at('2024-07-25T00:00:00'));
  expect((await campaignsOf()).map(({ campaign }) => campaign)).toEqual(['in-review']);
});

test('a finding that nobody answered in time is found itself, once, and not for its own silence', async () => {
  const overdue = async () =>
    (await watch.findings.list()).filter(({ rule }) => rule === 'finding.overdue').length;
  await lookAt(at('2024-07-31T12:00:00'));
  expect(await overdue()).toBe(0);
  await lookAt(at('2024-08-01T12:00:00'));
  expect(await overdue()).toBe(1);
  await lookAt(at('2024-08-02T12:00:00'));
  expect(await overdue()).toBe(2);
  await lookAt(at('2024-12-02T12:00:00'));
  expect(await overdue()).toBe(2);
});

test('what was kept of people who were not hired is found when the time is over, and no other campaign is read', async () => {
  const code = 'closed';
  const closedAt = at('2024-09-02T16:00:00');
  await watch.office.run('contract', { code });
  const hired = await watch.office.apply('1995-01-01', 1, { campaign: code });
  await watch.office.apply('1995-01-01', 2, { campaign: code });
  const contract = aContract('started', { number: hired, campaign: code, version: 1 });
  expect(await watch.office.contracts.save({ contract, progressVersion: 1, checksVersion: 0 })).toBe(
    'written',
  );
  await watch.office.campaigns.advance(code, closedContracts(2, closedAt));

  const worksheet = vi.fn(watch.office.applications.worksheet);
  const applications = { worksheet };
  await watch.work({ applications }, due(at('2025-03-22T23:00:00')));
  expect(worksheet.mock.calls.flat()).not.toContain(code);
  expect(await recorded(watch)).not.toContain(`retention.overdue campaign ${code}`);
  await watch.work({ applications }, due(at('2025-03-23T00:00:00')));
  expect(worksheet.mock.calls.flat()).toContain(code);
  const row = (await watch.findings.list()).find(({ rule }) => rule === 'retention.overdue');
  expect(row?.subject).toEqual({ kind: 'campaign', key: code });
  expect((await watch.findings.find(row?.id ?? ''))?.facts).toContain('还有 1 份没有删除');
});
