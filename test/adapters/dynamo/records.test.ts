import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { Screening } from '../../../shared/domain/model/finding.ts';
import type { Review } from '../../../shared/domain/model/review.ts';
import type {
  ApplicationStore,
  CheckRecord,
  ReleasedOutcome,
} from '../../../shared/ports/application-store.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const CAMPAIGN = '2024-open-1';
const AT = Date.parse('2024-06-25T09:00:00+08:00');

const aScreening = (number: string, changes: Partial<Screening> = {}): Screening => ({
  number,
  campaign: CAMPAIGN,
  eligible: false,
  findings: [
    { rule: 'open.age', clause: '四(二)1(3)', verdict: 'fail', evidence: 'computed', facts: '36周岁' },
    { rule: 'open.skills', clause: '四(二)1(6)', verdict: 'check', evidence: 'reviewer', facts: '待审核' },
  ],
  ...changes,
});

const aReview = (number: string, changes: Partial<Review> = {}): Review => ({
  number,
  campaign: CAMPAIGN,
  decision: 'refused',
  rules: ['open.character'],
  reason: '材料不符',
  by: 'reviewer01',
  at: AT,
  ...changes,
});

const someChecks = (number: string, version: number, changes: Partial<CheckRecord> = {}): CheckRecord => ({
  number,
  campaign: CAMPAIGN,
  version,
  log: [{ at: AT, by: 'officer01', what: 'background', result: 'pass', reason: '' }],
  background: 'pass',
  ...changes,
});

const anOutcome = (number: string, changes: Partial<ReleasedOutcome> = {}): ReleasedOutcome => ({
  number,
  campaign: CAMPAIGN,
  position: '01',
  failed: [],
  shortlisted: true,
  reached: false,
  substitute: false,
  written: 8010,
  releasedAt: AT,
  progressVersion: 3,
  ...changes,
});

let engines: Engines;
let store: ApplicationStore;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  const table = openTable({ name: TABLE, index: INDEX });
  store = applicationStore(table);
  const positions = ['02', '01'].map((code) => ({ code, office: `${code}司法所`, headcount: 1 }));
  await campaignStore(table).create({
    campaign: aCampaign({ positions }),
    progress: { status: 'draft', version: 0, log: [] },
    createdAt: AT,
    createdBy: 'officer01',
  });
});
afterAll(() => engines.stop());

describe('records of one applicant', () => {
  test('the first screening stays', async () => {
    const number = '0000000000B1';
    await store.accept(aStoredApplication(number));
    expect(await store.recordScreening(aScreening(number), '01', AT)).toBe('written');
    expect(await store.recordScreening(aScreening(number, { eligible: true }), '01', AT)).toBe('exists');
    expect((await store.findDossier(number))?.screening).toEqual(aScreening(number));
  });

  test('of two reviewers the first one decides', async () => {
    const number = '0000000000B2';
    await store.accept(aStoredApplication(number));
    const answers = await Promise.all([
      store.recordReview(aReview(number), '01'),
      store.recordReview(aReview(number, { decision: 'accepted', rules: [], by: 'reviewer02' }), '01'),
    ]);
    expect(answers.toSorted()).toEqual(['exists', 'written']);
  });

  test('checks follow their version', async () => {
    const number = '0000000000B3';
    await store.accept(aStoredApplication(number));
    expect(await store.recordChecks(someChecks(number, 2), '01')).toBe('stale');
    expect(await store.recordChecks(someChecks(number, 1), '01')).toBe('written');
    expect(await store.recordChecks(someChecks(number, 1), '01')).toBe('stale');
    const second = someChecks(number, 2, { medical: 'fail' });
    expect(await store.recordChecks(second, '01')).toBe('written');
    expect((await store.findDossier(number))?.checks).toEqual(second);
  });

  test('a later release replaces an earlier one, and never the other way round', async () => {
    const number = '0000000000B4';
    await store.accept(aStoredApplication(number));
    const later = anOutcome(number, { progressVersion: 5, interview: 'absent', outcome: 'interview-absent' });
    await store.release(anOutcome(number));
    await store.release(later);
    // In the same moment, as by a clock that stands; and by one that was put back.
    await store.release(anOutcome(number));
    await store.release(anOutcome(number, { releasedAt: AT + 1 }));
    expect((await store.findDossier(number))?.released).toEqual(later);
  });

  test('of two releases that rest on the same progress the later one counts', async () => {
    const number = '0000000000B6';
    await store.accept(aStoredApplication(number));
    const later = anOutcome(number, { releasedAt: AT + 1, reached: true });
    await store.release(later);
    await store.release(anOutcome(number));
    expect((await store.findDossier(number))?.released).toEqual(later);
  });

  test('nobody is found under a number without an application', async () => {
    await store.recordScreening(aScreening('0000000000B5'), '01', AT);
    expect(await store.findDossier('0000000000B5')).toBeUndefined();
  });
});

describe('the worksheet', () => {
  test('joins what was found and decided, by position, then number', async () => {
    const campaign = CAMPAIGN;
    await store.accept(aStoredApplication('0000000000CZ', { campaign, position: '01', name: '甲' }));
    await store.accept(
      aStoredApplication('0000000000C3', { campaign, position: '02', name: '乙', sex: 'female' }),
    );
    await store.recordScreening(aScreening('0000000000C3'), '02', AT);
    await store.recordReview(aReview('0000000000C3'), '02');
    await store.recordChecks(someChecks('0000000000C3', 1), '02');
    const rows = (await store.worksheet(campaign)).filter(({ number }) => number.startsWith('0000000000C'));
    expect(rows.map(({ number }) => number)).toEqual(['0000000000CZ', '0000000000C3']);
    expect(rows[1]).toEqual({
      number: '0000000000C3',
      name: '乙',
      position: '02',
      sex: 'female',
      submittedAt: Date.parse('2024-06-20T10:00:00+08:00'),
      preferred: false,
      screening: { eligible: false, failed: ['open.age'] },
      review: { decision: 'refused', rules: ['open.character'], by: 'reviewer01' },
      checks: { version: 1, background: 'pass' },
    });
  });

  test('is empty for a campaign nobody made', async () => {
    expect(await store.worksheet('unheard-of')).toEqual([]);
  });
});

describe('failed look-ups', () => {
  test('are counted per number and hour', async () => {
    const [number, hour] = ['0000000000D1', '2024-06-20T02'];
    expect(await store.failedLookups(number, hour)).toBe(0);
    expect(await store.countFailedLookup(number, hour)).toBe(0);
    expect(await store.countFailedLookup(number, hour)).toBe(1);
    expect(await store.failedLookups(number, hour)).toBe(2);
    expect(await store.failedLookups(number, '2024-06-20T03')).toBe(0);
  });
});
