import { afterAll, beforeAll, expect, test } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { assessmentStore } from '../../../shared/adapters/dynamo/assessment-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { LARGEST_APPLICATION } from '../../../shared/adapters/dynamo/item-size.ts';
import { rosterStore } from '../../../shared/adapters/dynamo/roster-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { Assessment } from '../../../shared/domain/model/assessment.ts';
import type { InternalStoredApplication } from '../../../shared/ports/application-store.ts';
import type { StoredAssessorSheet } from '../../../shared/ports/assessment-store.ts';
import { LONGEST_ROSTER, type Roster } from '../../../shared/ports/roster-store.ts';
import { anInternalCampaign } from '../../builders/campaign.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
});
afterAll(() => engines.stop());
const table = () => openTable({ name: TABLE, index: INDEX });
const CODE = '2024-internal-1';
const AT = Date.parse('2024-06-01T08:00:00+08:00');

const aRoster = (version: number, numbers: readonly string[]): Roster => ({
  campaign: CODE,
  version,
  numbers,
  sha256: 'a'.repeat(64),
  fileName: 'roster.csv',
  by: 'officer01',
  at: AT,
});

test('the latest roster counts, and a version is written once', async () => {
  const store = rosterStore(table());
  expect(await store.latest(CODE)).toBeUndefined();
  expect(await store.add(aRoster(1, ['A']))).toBe('written');
  expect(await store.add(aRoster(1, ['B']))).toBe('stale');
  const longest = Array.from({ length: LONGEST_ROSTER }, (_, index) => String(index).padStart(12, '0'));
  expect(await store.add(aRoster(2, longest))).toBe('written');
  expect(await store.latest(CODE)).toEqual(aRoster(2, longest));
  expect(await store.latest('another')).toBeUndefined();
});

const good: Assessment = {
  de: 'qualified',
  neng: 'qualified',
  qin: 'qualified',
  ji: 'qualified',
  lian: 'unqualified',
};
const aSheet = (assessor: string, version: number, assessment: Assessment): StoredAssessorSheet => ({
  campaign: CODE,
  assessor,
  version,
  verdicts: { AAAAAAAAAAAA: assessment },
  sha256: 'b'.repeat(64),
  fileName: 'sheet.csv',
  by: assessor,
  at: AT,
});

test('the latest sheet of each assessor counts, and a difference is settled once', async () => {
  const store = assessmentStore(table());
  const better: Assessment = { ...good, lian: 'qualified' };
  for (const sheet of [aSheet('y', 1, good), aSheet('x', 1, good), aSheet('x', 2, better)])
    expect(await store.add(sheet)).toBe('written');
  expect(await store.add(aSheet('y', 1, better))).toBe('stale');
  const settlement = {
    campaign: CODE,
    number: 'AAAAAAAAAAAA',
    assessment: good,
    over: 'x:…;y:…',
    reason: '查阅记录',
    by: 'officer01',
    at: AT,
  };
  expect(await store.settle(settlement)).toBe('written');
  expect(await store.settle({ ...settlement, assessment: better })).toBe('exists');
  expect(await store.find(CODE)).toEqual({
    sheets: [aSheet('x', 2, better), aSheet('y', 1, good)],
    settlements: [settlement],
  });
});

test('an internal application and campaign come back as they were', async () => {
  const campaigns = campaignStore(table());
  const record = {
    campaign: anInternalCampaign(),
    progress: { status: 'draft', version: 0, log: [] },
    createdAt: AT,
    createdBy: 'officer01',
  } as const;
  await campaigns.create(record);
  expect(await campaigns.find(CODE)).toEqual(record);

  const { experience, householdCode, residenceCode, declarations, preference, ...common } =
    aStoredApplication('0000000000B1', { campaign: CODE, major: '法'.repeat(100) });
  const application: InternalStoredApplication = {
    ...common,
    track: 'internal',
    internal: {
      serving: true,
      partyMember: false,
      trainee: true,
      retired: false,
      socialInsuranceTransferable: true,
      partyRelationTransferable: false,
      criminal: false,
      detentionDrugs: true,
      credit: false,
      disciplined: true,
    },
  };
  const store = applicationStore(table());
  expect(LARGEST_APPLICATION).toBe(2048);
  expect(store.excess(application)).toBe(0);
  expect(await store.accept(application)).toBe('accepted');
  expect((await store.findDossier('0000000000B1'))?.application).toEqual(application);
  expect(await store.worksheet(CODE)).toMatchObject([{ number: '0000000000B1', preferred: false }]);
  expect([experience, householdCode, residenceCode, declarations, preference]).toHaveLength(5);
});
