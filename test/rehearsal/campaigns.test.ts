import { paginateScan } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Cloud } from '../../infra/local/cloud.ts';
import { createClients } from '../../infra/local/endpoints.ts';
import { csvText } from '../../infra/rehearsal/csv.ts';
import { DEMO_STAFF } from '../../infra/rehearsal/demo-staff.ts';
import { type Inputs, readInputs } from '../../infra/rehearsal/inputs.ts';
import { createProgress } from '../../infra/rehearsal/progress.ts';
import { outcomesCsv } from '../../infra/rehearsal/report.ts';
import { startOf, walkCampaign } from '../../infra/rehearsal/walk.ts';
import { TOLD_BEGINNINGS, UNTOLD } from '../../shared/ledger/untold.ts';
import { auditFindings } from '../functions/audit-facts/campaign-audit.ts';
import { testCloud } from '../setup/cloud.ts';
import { readCells, workFolder } from './cli.ts';
import { citizenNumber, type GeneratedCampaign, generateCampaign } from './generate.ts';
import { type CampaignJson, type Cells, expectedRows } from './oracle.ts';

const LIMIT = 120_000;

let cloud: Cloud;
let folder: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  folder = await workFolder();
  cloud = await testCloud({ county: '141002' });
});
afterAll(async () => {
  await cloud?.stop();
  await folder.remove();
});

const tableText = (rows: readonly Cells[]): string => {
  const columns = Object.keys(rows[0] ?? {});
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]);
};

/** Writes the three files and reads them as the command does. */
const inputsOf = async ({ campaign, applicants, scores }: GeneratedCampaign): Promise<Inputs> => {
  const read = await readInputs(
    {
      campaign: await folder.write(`${campaign.code}.json`, JSON.stringify(campaign)),
      applicants: await folder.write(`${campaign.code}-applicants.csv`, tableText(applicants)),
      scores: await folder.write(`${campaign.code}-scores.csv`, tableText(scores)),
    },
    ['141002'],
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};

const rehearse = async (generated: GeneratedCampaign) => {
  const inputs = await inputsOf(generated);
  cloud.clock.set(startOf(inputs));
  const ground = { url: cloud.url, clock: cloud.clock, idle: () => cloud.idle(), staff: DEMO_STAFF };
  const walk = await walkCampaign(inputs, ground, createProgress(process.stderr));
  return { rows: readCells(outcomesCsv(walk.findings)).map(({ number: _, ...row }) => row), walk };
};

describe('a rehearsal and the second reading of the file formats agree', () => {
  it.each([5, 8, 11])(
    'on made-up campaign %i',
    async (seed) => {
      const generated = generateCampaign(seed, 24);
      const { rows } = await rehearse(generated);
      expect(rows).toEqual(expectedRows(generated.campaign, generated.applicants, generated.scores));
      expect(await auditFindings(cloud, String(generated.campaign.code))).toEqual([]);
    },
    LIMIT,
  );
});

describe('a small campaign written by hand', () => {
  const OPENS = '2026-06-17T08:00:00.000+08:00';
  const campaign = {
    county: '141002',
    code: '2026-open-mini',
    title: '尧都区2026年公开招聘司法协理员公告',
    track: 'open',
    bornFrom: '1990-06-22',
    bornTo: '2008-06-21',
    registration: { opens: OPENS, closes: '2026-06-21T18:00:00+08:00' },
    positions: [
      { code: '01', office: '第1司法所', headcount: 2 },
      { code: '02', office: '第2司法所', headcount: 1 },
    ],
    written: { weight: 33 },
    interview: { ratio: 3 },
    substitutes: false,
    noticeWorkingDays: 7,
  } satisfies CampaignJson & Record<string, unknown>;
  const person = (index: number, change: Cells = {}): Cells => ({
    applied_at: `2026-06-18T10:00:${String(index).padStart(2, '0')}.000+08:00`,
    name: '王明',
    citizen_id: citizenNumber('141002', '19950101', index),
    phone: '13800000000',
    position: '01',
    education: 'college',
    major: '法学',
    household_code: '141002',
    residence_code: '141002',
    law_qualification: 'no',
    law_graduate: 'no',
    political_legal_experience: 'no',
    criminal: 'no',
    detention_drugs: 'no',
    credit: 'no',
    dismissed: 'no',
    judicial_dismissal: 'no',
    ...change,
  });
  const score = (applicant: Cells, written: string, interview: string, change: Cells = {}): Cells => ({
    citizen_id: applicant.citizen_id ?? '',
    written,
    interview,
    background: '',
    medical: '',
    withdrew: '',
    ...change,
  });

  it(
    'refuses, ranks and stops as the formats say',
    async () => {
      const people = [
        person(1),
        person(2),
        person(3),
        person(4, { position: '02' }),
        person(5, { position: '02' }),
        person(6, { citizen_id: citizenNumber('141002', '19900622', 6) }),
        person(7, { citizen_id: citizenNumber('141002', '19900621', 7) }),
        person(8, { citizen_id: citizenNumber('141002', '20080621', 8) }),
        person(9, { citizen_id: citizenNumber('141002', '20080622', 9) }),
        person(1, { applied_at: '2026-06-19T00:00:00+08:00', position: '02' }),
        person(11, { name: '王' }),
        person(12, { citizen_id: '141002199501011234' }),
        person(13, { phone: '12800000000' }),
        person(14, { position: '03' }),
        person(15, { applied_at: '2026-06-17T07:59:59.999+08:00' }),
        person(16, { applied_at: OPENS }),
        person(17, { applied_at: '2026-06-21T17:59:59.999+08:00' }),
        person(18, { applied_at: '2026-06-21T18:00:00.000+08:00' }),
        person(19, { name: '王', applied_at: '2026-06-22T00:00:00+08:00' }),
      ];
      const of = (line: number): Cells => people[line - 1] ?? {};
      const scores = [
        score(of(1), '90', '90', { withdrew: 'yes', background: 'fail' }),
        score(of(2), '0', '80.05', { medical: 'fail' }),
        score(of(3), '80', '50'),
        score(of(4), '70.5', '80'),
        score(of(5), '70.50', '80.00'),
      ];
      const { rows, walk } = await rehearse({ campaign, applicants: people, scores });
      const result = rows.map((row) => [row.result, row.clauses, row.final, row.rank, row.note].join('|'));
      expect(result).toEqual([
        'withdrawn||90.00|1|',
        'not-selected||53.63|3|',
        'proposed||59.90|2|',
        'tie-unresolved||76.87|1|',
        'tie-unresolved||76.87|1|',
        'written-absent||||',
        'ineligible|open.age|||',
        'written-absent||||',
        'ineligible|open.age|||',
        'refused-duplicate||||',
        'refused-invalid||||name',
        'refused-invalid||||citizen_id',
        'refused-invalid||||phone',
        'refused-invalid||||position',
        'refused-closed||||',
        'written-absent||||',
        'written-absent||||',
        'refused-closed||||',
        'refused-invalid||||name',
      ]);
      expect(rows).toEqual(expectedRows(campaign, people, scores));
      expect(walk.noticeUntil).toMatch(/^2026-07-\d\d$/);
      expect(await auditFindings(cloud, campaign.code)).toEqual([]);
    },
    LIMIT,
  );
});

it('every partition of whole campaigns passes the filter of the stream, or is left out on purpose', async () => {
  const { dynamodb } = createClients(cloud.endpoints);
  const seen = new Set<string>();
  for await (const { Items } of paginateScan({ client: dynamodb }, { TableName: cloud.tableName }))
    for (const { pk } of Items ?? []) seen.add(pk?.S?.split('#')[0] ?? '');
  expect(seen.size).toBeGreaterThan(5);
  const beginnings = [...TOLD_BEGINNINGS, UNTOLD];
  expect([...seen].filter((name) => !beginnings.includes(name.charAt(0)))).toEqual([]);
});
