import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { itemSize, LARGEST_APPLICATION } from '../../../shared/adapters/dynamo/item-size.ts';
import { toApplicationItem } from '../../../shared/adapters/dynamo/items/application-item.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { Tell } from '../../../shared/domain/model/message.ts';
import type { OpenStoredApplication } from '../../../shared/ports/application-store.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const AT = Date.parse('2024-06-20T11:00:00+08:00');
const TELL: Tell = { kind: 'application.corrected', at: AT };
const screening = (number: string, eligible: boolean) => ({
  number,
  campaign: '2024-open-1',
  findings: [],
  eligible,
});

let engines: Engines;
let store: ReturnType<typeof applicationStore>;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  store = applicationStore(openTable({ name: TABLE, index: INDEX }));
});
afterAll(() => engines.stop());

const next = (
  before: OpenStoredApplication,
  changes: Partial<OpenStoredApplication> = {},
): OpenStoredApplication => ({
  ...before,
  version: (before.version ?? 1) + 1,
  correctedAt: AT,
  ...changes,
});
const accepted = async (number: string): Promise<OpenStoredApplication> => {
  const application = aStoredApplication(number);
  await store.accept(application);
  return application;
};

describe('corrections', () => {
  test('of two made from one version the second is stale, and loses nothing of the first', async () => {
    const first = await accepted('0000000000A1');
    const both = await Promise.all([
      store.correct(next(first, { major: '历史' }), first, TELL),
      store.correct(next(first, { major: '哲学' }), first, TELL),
    ]);
    expect(both.toSorted()).toEqual(['stale', 'written']);
    const dossier = await store.findDossier(first.number);
    expect(dossier?.versions).toEqual([first]);
    expect(dossier?.application.major).toBe(both[0] === 'written' ? '历史' : '哲学');
  });

  test('follow one another, each kept', async () => {
    const first = await accepted('0000000000A2');
    const second = next(first, { name: '王大明' });
    const third = next(second, { name: '王中明' });
    expect(await store.correct(second, first, TELL)).toBe('written');
    expect(await store.correct(third, second, TELL)).toBe('written');
    expect(await store.correct(third, second, TELL)).toBe('stale');
    expect(await store.findDossier(first.number)).toEqual({ application: third, versions: [first, second] });
  });

  test('take the findings back, and keep those of an older version out', async () => {
    const first = await accepted('0000000000A3');
    expect(await store.recordScreening(screening(first.number, true), '01', AT)).toBe('written');
    const second = next(first);
    await store.correct(second, first, TELL);
    expect((await store.findDossier(first.number))?.screening).toBeUndefined();
    expect(await store.recordScreening(screening(first.number, true), '01', AT)).toBe('exists');
    expect(await store.recordScreening(screening(first.number, true), '01', AT, 3)).toBe('exists');
    expect(await store.recordScreening(screening(first.number, false), '01', AT, 2)).toBe('written');
    expect(await store.recordScreening(screening(first.number, true), '01', AT, 2)).toBe('exists');
    expect((await store.findDossier(first.number))?.screening?.eligible).toBe(false);
  });

  test('of an application that is not there are refused', async () => {
    const nobody = aStoredApplication('0000000000A4');
    expect(await store.correct(next(nobody), nobody, TELL)).toBe('stale');
    expect(await store.findDossier(nobody.number)).toBeUndefined();
  });

  test('leave as much room for the texts as the first version had', () => {
    const full = aStoredApplication('0000000000A5');
    const room = LARGEST_APPLICATION - itemSize(toApplicationItem({ ...full, experience: 'x' }));
    const filled = { ...full, experience: '字'.repeat(1 + Math.floor(room / 2)) };
    expect([store.excess(filled), store.excess(next(filled))]).toEqual([0, 0]);
    expect(store.excess(next(filled, { experience: `${filled.experience}字` }))).toBeGreaterThan(0);
  });
});
