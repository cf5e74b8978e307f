import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { itemSize } from '../../../shared/adapters/dynamo/item-size.ts';
import { toApplicationItem } from '../../../shared/adapters/dynamo/items/application-item.ts';
import { type Consumed, openTable } from '../../../shared/adapters/dynamo/table.ts';
import { charactersWithin, roomForExperience } from '../../../shared/domain/intake/room.ts';
import type { OpenStoredApplication } from '../../../shared/ports/application-store.ts';
import { aDocumentSet } from '../../builders/application.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

let engines: Engines;
const metered: Consumed[] = [];
const open = () =>
  applicationStore(openTable({ name: TABLE, index: INDEX, meter: (consumed) => metered.push(consumed) }));

beforeAll(async () => {
  engines = await startEngines('dynamodb');
});
afterAll(() => engines.stop());

/** Every text at its longest, in Chinese. */
const longest = (number: string, changes: Partial<OpenStoredApplication> = {}) =>
  aStoredApplication(number, {
    campaign: 'c'.repeat(40),
    position: '9'.repeat(20),
    name: '欧'.repeat(50),
    major: '法'.repeat(100),
    experience: '历'.repeat(500),
    education: 'high-school',
    preference: { lawQualification: true, lawGraduate: true, politicalLegalExperience: true },
    documents: aDocumentSet({
      uploadId: '0'.repeat(24),
      files: {
        'id-front': { type: 'jpg', size: 5_242_880 },
        'id-back': { type: 'jpg', size: 5_242_880 },
        certificate: { type: 'pdf', size: 5_242_880 },
        residence: { type: 'png', size: 5_242_880 },
        photo: { type: 'jpg', size: 5_242_880 },
      },
    }),
    ...changes,
  });

describe('accepting an application', () => {
  test('of ordinary length costs 2 write units, 1 of them for the listing, and reads nothing', async () => {
    metered.length = 0;
    expect(await open().accept(aStoredApplication('0000000000A1'))).toBe('accepted');
    expect(metered).toEqual([{ command: 'PutItem', kind: 'write', units: 2, index: 1 }]);
  });

  test('costs 3 write units with every text at its longest, 1 of them for the listing', async () => {
    metered.length = 0;
    const application = longest('0000000000A2');
    expect(itemSize(toApplicationItem(application))).toBeLessThanOrEqual(2048);
    expect(open().excess(application)).toBe(0);
    expect(await open().accept(application)).toBe('accepted');
    expect(metered).toEqual([{ command: 'PutItem', kind: 'write', units: 3, index: 1 }]);
  });

  test.each([
    ['an ordinary name', '欧'.repeat(50), '法'.repeat(100), '9'.repeat(20)],
    ['rare characters everywhere', '𠮷'.repeat(50), '𠮷'.repeat(100), '9'.repeat(20)],
    ['a position code in Chinese', '欧'.repeat(50), '法'.repeat(100), '岗'.repeat(20)],
    ['short texts', '王明', '', '01'],
  ])(
    'with %s and as much experience as the form takes stays within 2 write units',
    (_, name, major, position) => {
      const room = roomForExperience({ name, major, position });
      const experience = '𠮷'.repeat(charactersWithin('𠮷'.repeat(500), room));
      expect(open().excess(longest('0000000000A8', { name, major, position, experience }))).toBe(0);
    },
  );

  test('says by how much characters of four bytes are too long', () => {
    const application = longest('0000000000A3', { experience: '𠮷'.repeat(500) });
    expect(open().excess(application)).toBeGreaterThan(900);
  });

  test('keeps everything but for the keys', async () => {
    const application = longest('0000000000A4', {
      declarations: { ...longest('x').declarations, credit: true },
    });
    await open().accept(application);
    expect((await open().findDossier('0000000000A4'))?.application).toEqual(application);
  });

  test('refuses the same person a second time', async () => {
    const first = aStoredApplication('0000000000A5');
    expect(await open().accept(first)).toBe('accepted');
    expect(await open().accept(aStoredApplication('0000000000A5', { name: '另一次' }))).toBe('duplicate');
    expect((await open().findDossier('0000000000A5'))?.application.name).toBe('王小明');
  });

  test('accepts exactly one of twenty at the same instant', async () => {
    const store = open();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => store.accept(aStoredApplication('0000000000A6'))),
    );
    expect(answers.filter((answer) => answer === 'accepted')).toHaveLength(1);
  });

  test('knows its own application when a put is repeated', async () => {
    const application = aStoredApplication('0000000000A7');
    await open().accept(application);
    expect(await open().accept(application)).toBe('accepted');
  });
});
