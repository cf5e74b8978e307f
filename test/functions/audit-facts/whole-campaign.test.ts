import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { anObjection } from '../../builders/objection.ts';
import { AT, CAMPAIGN } from '../office.ts';
import { type Bureau, due, openBureau } from './bureau.ts';

const HOUR = 60 * 60_000;
let engines: Engines;
let bureau: Bureau;
let serial = 0;
let clock = AT + 24 * HOUR;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  bureau = openBureau();
  await bureau.office.run('review');
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
  vi.spyOn(console, 'error').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const apply = (): Promise<string> => {
  serial += 1;
  return bureau.office.apply('1995-01-01', serial, {});
};

describe('a campaign as a whole', () => {
  const wokenBy = async (...items: readonly string[]) => {
    bureau.woken.splice(0);
    await bureau.log(...items);
    clock += HOUR;
    await bureau.audit(clock);
    return [...bureau.woken].sort();
  };

  test.each([
    [
      'its own items',
      ['CAMP#one|CAMPAIGN', 'CAMP#one|SHEET#written#000001', 'CAMP#two|HOST'],
      ['one', 'two'],
    ],
    ['its notices', [`NOTICE#${CAMPAIGN}-proposed|NOTICE`, 'NOTICE#nonsense|NOTICE'], [CAMPAIGN]],
    ['the log itself, uploads, the number', ['UPLOAD#1|photo', 'QUOTA|FILED', 'AUDIT#x|FINDING'], []],
  ])('is looked at again for %s', async (_, items, codes) => expect(await wokenBy(...items)).toEqual(codes));

  test.each([
    ...['RELEASED', 'CHECKS', 'CONTRACT', 'APPEAL', 'OFFER', 'SCORE-REVIEW#written'].map(
      (sk) => [sk, [CAMPAIGN]] as const,
    ),
    ...['A', 'V#000001', 'SCREENING', 'REVIEW', 'TICKET', 'INTERVIEW', 'MSG#1', 'REVEAL#1'].map(
      (sk) => [sk, []] as const,
    ),
  ])('a record %s of an applicant wakes %j', async (sk, codes) =>
    expect(await wokenBy(`APP#${await apply()}|${sk}`)).toEqual(codes),
  );

  test('is looked at once in a run, also for an objection, and what is found of it is on record', async () => {
    const objection = { ...anObjection({ number: 'OBJECTION002' }), codeDigest: 'x' };
    await bureau.objections.file(objection);
    const items = ['OBJ#OBJECTION002|OBJECTION', `CAMP#${CAMPAIGN}|CAMPAIGN`, `APP#${await apply()}|CHECKS`];
    expect(await wokenBy(...items)).toEqual([CAMPAIGN]);
    expect(await wokenBy('OBJ#OBJECTION002|REVEAL#1')).toEqual([]);
    await bureau.log(`CAMP#${CAMPAIGN}|CAMPAIGN`);
    const found = { rule: 'stage.order', facts: '先后不符', occurrence: 'y' } as const;
    const auditCampaign = async (key: string) => ({
      found: [{ ...found, subject: { kind: 'campaign' as const, key } }],
      remember: async () => undefined,
    });
    expect(await bureau.run([due(clock)], { auditCampaign })).toEqual([]);
    expect(await bureau.found()).toContain(`stage.order ${CAMPAIGN}`);
  });
});
