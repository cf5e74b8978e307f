import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { getItem, putItem } from '../../../shared/adapters/dynamo/commands.ts';
import { toFindingItem } from '../../../shared/adapters/dynamo/items/audit-items.ts';
import { findingKey } from '../../../shared/adapters/dynamo/keys.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { AT } from '../office.ts';
import { type Bureau, openBureau } from './bureau.ts';

const HOUR = 3_600_000;
let engines: Engines;
let bureau: Bureau;
let clock = AT + 24 * HOUR;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  bureau = openBureau();
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

/** Runs the audit an hour later; answers what is on record of this finding. */
const auditOf = async (id: string): Promise<readonly string[]> => {
  clock += HOUR;
  await bureau.audit(clock);
  const rows = await bureau.findings.list();
  return rows.filter(({ subject }) => subject.key === id).map(({ rule }) => rule);
};

describe('findings on record', () => {
  test('as they are handled they are in order; one closed behind the handling is found', async () => {
    const found = { rule: 'stage.order', facts: '先后不符', occurrence: 'x' } as const;
    const keys = ['handled', 'altered'];
    const [handled = '', altered = ''] = await bureau.findings.record(
      keys.map((key) => ({ ...found, subject: { kind: 'campaign', key } })),
      AT,
    );
    const [one, two] = [await bureau.findings.find(handled), await bureau.findings.find(altered)];
    if (one === undefined || two === undefined) throw new Error('no findings');
    const event = {
      event: 'fix',
      at: AT + 1,
      by: '赵纪检（inspector01）',
      role: 'inspector',
      text: '已整改',
    } as const;
    await bureau.findings.advance({ ...one, state: 'fixed', version: 2, log: [event] });
    await bureau.findings.advance({ ...two, state: 'fixed', version: 2 });
    await bureau.log(`AUDIT#${handled}|FINDING`, `AUDIT#${altered}|FINDING`);
    expect([await auditOf(handled), await auditOf(altered)]).toEqual([[], ['finding.altered']]);
  });

  test('one closed in the name of 纪检监察 by whoever writes the table is found, however complete it is', async () => {
    const subject = { kind: 'campaign', key: 'forged' } as const;
    const found = { rule: 'stage.order', facts: '先后不符', occurrence: 'x', subject } as const;
    const [id = ''] = await bureau.findings.record([found], AT);
    const finding = await bureau.findings.find(id);
    if (finding === undefined) throw new Error('no finding');
    const event = {
      event: 'explain',
      at: AT + 1,
      by: '王某（jw01）',
      role: 'inspector',
      text: '属实',
    } as const;
    const closed = toFindingItem({ ...finding, state: 'explained', version: 2, log: [event] });
    const { mac } = (await getItem(bureau.table, findingKey(id))) ?? {};
    await putItem(bureau.table, { ...closed, mac });
    await bureau.log(`AUDIT#${id}|FINDING`);
    expect(await auditOf(id)).toEqual(['finding.altered']);
  });
});
