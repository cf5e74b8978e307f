import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { anObjection } from '../../builders/objection.ts';
import { AT, CAMPAIGN } from '../office.ts';
import { type Bureau, openBureau } from './bureau.ts';

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
    await bureau.audit(clock, 'audit.due', { auditCampaign });
    expect(await bureau.found()).toContain(`stage.order ${CAMPAIGN}`);
  });

  test('is looked at once in a run, however many entries it has there', async () => {
    const sheets = Array.from({ length: 1100 }, (_, place) => `CAMP#many|SHEET#written#${place}`);
    expect(await wokenBy(...sheets, 'CAMP#few|CAMPAIGN')).toEqual(['few', 'many']);
  });

  test('whose audit fails keeps neither the others nor what is new waiting for more than an hour', async () => {
    await bureau.log('CAMP#bad|CAMPAIGN', 'CAMP#good|CAMPAIGN');
    const done: string[] = [];
    const auditCampaign = async (code: string) => {
      if (code === 'bad') throw new Error('too large');
      done.push(code);
      return { found: [], remember: async () => undefined };
    };
    const failures: string[] = [];
    for (let hour = 0; hour < 3; hour += 1) {
      clock += HOUR;
      await bureau
        .audit(clock, 'audit.due', { auditCampaign })
        .catch((error) => failures.push(String(error)));
    }
    expect(done).toEqual(['good']);
    expect(failures.length).toBeGreaterThan(0);
    // It waits until it can be audited, and is found by the alarm of the dead letters meanwhile.
    bureau.woken.splice(0);
    await bureau.audit(clock + HOUR);
    expect(bureau.woken).toEqual(['bad']);
  });
});
