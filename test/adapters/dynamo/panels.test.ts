import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import { recordKey } from '../../../shared/adapters/dynamo/keys.ts';
import { panelStore } from '../../../shared/adapters/dynamo/panel-store.ts';
import { recusalStore } from '../../../shared/adapters/dynamo/recusal-store.ts';
import { scoreStore } from '../../../shared/adapters/dynamo/score-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { Arrangement, InterviewSlot, PanelMarks } from '../../../shared/domain/model/panel.ts';
import { EMPTY_REGISTER } from '../../../shared/domain/model/recusal.ts';
import { LARGEST_PANEL } from '../../../shared/domain/panels/decide-assignment.ts';
import { LONGEST_REGISTER } from '../../../shared/domain/recusal/declare.ts';
import { aPanel, aRegister, FIVE } from '../../builders/panel.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

let engines: Engines;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
});
afterAll(() => engines.stop());
const table = () => openTable({ name: TABLE, index: INDEX });
const stores = () => ({ panels: panelStore(table()), recusals: recusalStore(table()) });

const arrangement = (version: number, changes: Partial<Arrangement> = {}): Arrangement => ({
  version,
  panels: [aPanel({ log: [{ event: 'made', by: 'officer01', at: 7, detail: '设立' }] })],
  ...changes,
});
const slot = (number: string): InterviewSlot => ({
  number,
  campaign: 'c-slots',
  arranged: true,
  date: '2024-07-01',
  from: '08:30',
  room: '一号考场',
  at: 9,
});
const marks: PanelMarks = {
  panel: 'P1',
  version: 1,
  rows: { 1: [8000, 8001], 2: 'absent' },
  fileName: 'a.csv',
  by: 'examiner01',
  at: 9,
};

describe('the register', () => {
  test('is empty until somebody declares, and written on the version before', async () => {
    const { recusals } = stores();
    expect(await recusals.find('c-register')).toEqual(EMPTY_REGISTER);
    const register = { ...aRegister(FIVE.slice(0, 1)), version: 1 };
    expect(await recusals.save('c-register', register)).toBe('written');
    expect(await recusals.save('c-register', register)).toBe('stale');
    expect(await recusals.save('c-register', { ...register, version: 3 })).toBe('stale');
    expect(await recusals.find('c-register')).toEqual(register);
  });

  test('fits one item at its longest, every declaration withdrawn', async () => {
    const { recusals } = stores();
    const [one = expect.fail('none')] = aRegister(
      [],
      [[FIVE[0] ?? expect.fail('none'), 'AAAAAAAAAAAA']],
    ).declarations;
    const withdrawn = { by: '王主任（officer01）', at: 1, reason: '身份证号码写错，经本人书面说明' };
    const declarations = Array.from({ length: LONGEST_REGISTER }, () => ({ ...one, withdrawn }));
    expect(await recusals.save('c-full', { version: 1, declarations })).toBe('written');
  });
});

describe('a command on the panels', () => {
  test('is written on the version before, and only over the register it was decided on', async () => {
    const { panels, recusals } = stores();
    const campaign = 'c-versions';
    expect(await panels.write({ campaign, arrangement: arrangement(1), register: 0 })).toBe('written');
    expect(await panels.write({ campaign, arrangement: arrangement(1), register: 0 })).toBe('stale');
    await recusals.save(campaign, { ...aRegister(FIVE), version: 1 });
    expect(await panels.write({ campaign, arrangement: arrangement(2), register: 0 })).toBe('stale');
    expect(await panels.write({ campaign, arrangement: arrangement(2), register: 1 })).toBe('written');
    const formed = arrangement(3, { formed: { sheet: 1, reopened: 0, by: 'x', at: 5 } });
    expect(await panels.write({ campaign, arrangement: formed, register: 1 })).toBe('written');
    expect(await panels.find(campaign)).toEqual(formed);
  });

  test('writes marks, slots and sheet with it, or none of them', async () => {
    const { panels } = stores();
    const campaign = 'c-slots';
    const sheet = {
      campaign,
      kind: 'interview',
      version: 1,
      marks: { AAAAAAAAAAAA: 8001 },
      sha256: 'a'.repeat(64),
      fileName: '考官组评分汇总',
      by: 'officer01',
      at: 9,
    } as const;
    const change = { campaign, register: 0, marks, sheet, slots: [slot('AAAAAAAAAAAA')] };
    expect(await panels.write({ ...change, arrangement: arrangement(2) })).toBe('stale');
    expect(await panels.versions(campaign, 'P1')).toEqual([]);
    expect(await scoreStore(table()).latest(campaign, 'interview')).toBeUndefined();
    expect(await getItem(table(), recordKey('AAAAAAAAAAAA', 'interview'))).toBeUndefined();
    expect(await panels.write({ ...change, arrangement: arrangement(1) })).toBe('written');
    expect(await panels.marks(campaign, 'P1', 1)).toEqual(marks);
    expect(await panels.versions(campaign, 'P1')).toEqual([marks]);
    expect(await panels.marks(campaign, 'P1', 0)).toBeUndefined();
    expect(await scoreStore(table()).latest(campaign, 'interview')).toEqual(sheet);
    expect(await getItem(table(), recordKey('AAAAAAAAAAAA', 'interview'))).toMatchObject({
      tell: { kind: 'interview.assigned', facts: { place: '一号考场' } },
    });
    // A second sheet of the same version is told, and its arrangement is not written either.
    expect(await panels.write({ campaign, register: 0, sheet, arrangement: arrangement(2) })).toBe('stale');
    expect((await panels.find(campaign)).version).toBe(1);
  });

  test('nothing is told of a place that is being changed', async () => {
    const { panels } = stores();
    const slots = [{ ...slot('BBBBBBBBBBBB'), arranged: false }];
    await panels.write({ campaign: 'c-untold', register: 0, slots, arrangement: arrangement(1) });
    const item = await getItem(table(), recordKey('BBBBBBBBBBBB', 'interview'));
    expect([item?.arranged, item?.tell]).toEqual([false, undefined]);
  });

  test('of a whole panel exchanged for another fits one transaction', async () => {
    const { panels } = stores();
    const slots = Array.from({ length: 2 * LARGEST_PANEL }, (_, index) =>
      slot(String(index).padStart(12, '0')),
    );
    expect(await panels.write({ campaign: 'c-most', register: 0, slots, arrangement: arrangement(1) })).toBe(
      'written',
    );
  });
});
