import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { screeningHandler } from '../../../functions/screening/handler.ts';
import { cachedCampaigns } from '../../../shared/adapters/cached-campaigns.ts';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { aContext } from '../http-event.ts';
import { AT, CAMPAIGN, type Office, openOffice } from '../office.ts';
import { aQueueEvent } from '../queue-event.ts';

let engines: Engines;
let office: Office;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  office = openOffice();
  await office.run('registration');
});
afterAll(() => engines.stop());
afterEach(() => vi.restoreAllMocks());

const work = (...messages: readonly unknown[]) =>
  screeningHandler({ ...office, findCampaign: cachedCampaigns(office.campaigns) })(
    aQueueEvent(...messages),
    aContext(),
  );

const submitted = (number: string, changes: object = {}) => ({
  v: 1,
  id: `${number}#submitted`,
  type: 'application.submitted',
  at: AT,
  campaign: CAMPAIGN,
  number,
  ...changes,
});

const screeningOf = async (number: string) => (await office.applications.findDossier(number))?.screening;

describe('screening', () => {
  test('finds what the machine can say, from the sealed citizen number too', async () => {
    const young = await office.apply('2006-06-22', 1);
    const fits = await office.apply('2006-06-21', 2);
    expect(await work(submitted(young), submitted(fits))).toEqual({ batchItemFailures: [] });
    const [first, second] = [await screeningOf(young), await screeningOf(fits)];
    expect([first?.eligible, second?.eligible]).toEqual([false, true]);
    expect(first?.findings.find(({ verdict }) => verdict === 'fail')).toMatchObject({
      rule: 'open.age',
      clause: '四(二)1(3)',
      evidence: 'computed',
    });
    expect(first?.findings).toHaveLength(13);
  });

  test('is done once, however often the message comes', async () => {
    const number = await office.apply('1995-01-01', 3);
    await work(submitted(number));
    const first = await screeningOf(number);
    const again = submitted(number, { at: AT + 1000 });
    expect(await work(submitted(number), again)).toEqual({ batchItemFailures: [] });
    expect(await screeningOf(number)).toEqual(first);
  });

  test('goes on around messages that cannot be worked on', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const number = await office.apply('1995-01-01', 4);
    const moved = await office.apply('1995-01-01', 5, { campaign: 'elsewhere' });
    const { batchItemFailures } = await work(
      { hello: 'world' },
      submitted('0000000000ZZ'),
      submitted(moved),
      submitted(number),
      submitted(number, { v: 2 }),
    );
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)).toEqual([
      'm-0',
      'm-1',
      'm-2',
      'm-4',
    ]);
    expect(await screeningOf(number)).toBeDefined();
  });
});
