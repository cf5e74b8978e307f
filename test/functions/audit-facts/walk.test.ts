import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { BUNDLES_A_MESSAGE } from '../../../functions/audit-facts/handler.ts';
import { type Engines, startEngines, TABLE } from '../../adapters/engines.ts';
import { startMeteringProxy } from '../../bench/metering-proxy.ts';
import { AT, CAMPAIGN } from '../office.ts';
import { type Bureau, due, openBureau } from './bureau.ts';

const HOUR = 3_600_000;
let engines: Engines;
let bureau: Bureau;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys');
  bureau = openBureau();
  await bureau.office.run('review');
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

const bookmark = async () => {
  const mark = await bureau.bookmarks.read();
  return mark.kind === 'kept' ? mark.state.next : mark.kind;
};

/** An application whose stored findings are not those of its declarations. */
const spoiled = async (serial: number): Promise<string> => {
  const number = await bureau.office.apply('1995-01-01', serial);
  const screening = { number, campaign: CAMPAIGN, findings: [], eligible: true };
  await bureau.office.applications.recordScreening(screening, '01', AT);
  return number;
};

describe('the walk along the log', () => {
  test('looks at nothing of an empty log', async () => {
    expect(await bureau.audit(AT)).toBe(1);
    expect([await bookmark(), await bureau.found()]).toEqual([0, []]);
  });

  test('finds what is wrong once, however often it is told to look', async () => {
    const number = await spoiled(1);
    const fits = await bureau.office.apply('1995-01-01', 2);
    await bureau.screen(fits);
    await bureau.log(`APP#${number}|A`, `APP#${number}|SCREENING`, `APP#${fits}|A`, `APP#${fits}|SCREENING`);
    await bureau.audit(AT);
    expect(await bureau.found()).toEqual([`screening.recomputed ${number}`]);
    expect(await bookmark()).toBe(4);
    await bureau.audit(AT + HOUR);
    await bureau.run([due(AT), due(AT)]);
    expect(await bureau.found()).toHaveLength(1);
    const [row] = await bureau.findings.list();
    expect(row).toMatchObject({ foundAt: AT, campaign: CAMPAIGN, severity: 'serious', state: 'open' });
  });

  test('asked again days after it was due, it leaves the bureau all its days to answer', async () => {
    const number = await spoiled(9);
    await bureau.log(`APP#${number}|SCREENING`);
    const sentAt = AT + 96 * HOUR;
    await bureau.run([due(AT + HOUR)], {}, sentAt);
    const row = (await bureau.findings.list()).find(({ subject }) => subject.key === number);
    expect(row?.foundAt).toBe(sentAt);
  });

  test('broken off between findings and bookmark, it finds the same again and nothing twice', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const number = await spoiled(3);
    await bureau.log(`APP#${number}|SCREENING`);
    const before = await bookmark();
    const failing = {
      bookmarks: {
        ...bureau.bookmarks,
        write: async () => {
          throw new Error('power is gone');
        },
      },
    };
    expect(await bureau.run([due(AT + 2 * HOUR)], failing)).toEqual(['m-0']);
    expect([await bookmark(), (await bureau.found()).length]).toEqual([before, 3]);
    await bureau.audit(AT + 2 * HOUR);
    expect(await bookmark()).toBe(Number(before) + 1);
    expect((await bureau.found()).filter((one) => one.endsWith(number))).toHaveLength(1);
  });

  test('a message that cannot be read fails alone; a run that came second leaves the bookmark as it is', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const number = await spoiled(4);
    await bureau.log(`APP#${number}|SCREENING`);
    const failed = await bureau.run([
      { hello: 'world' },
      due(AT + 3 * HOUR),
      { ...due(AT), v: 2 },
      due(AT + 3 * HOUR),
      { ...due(AT), scheduledTime: 'now' },
    ]);
    expect(failed).toEqual(['m-0', 'm-2', 'm-4']);
    expect(await bookmark()).toBe((await bureau.ledger.state()).frontier.size);
    expect((await bureau.found()).filter((one) => one.endsWith(number))).toHaveLength(1);
  });

  test('a longer stretch is walked in several messages, each going on where the last one ended', async () => {
    const { size } = (await bureau.ledger.state()).frontier;
    const number = await spoiled(5);
    const many = Array.from({ length: 3 * 256 - size - 1 }, (_, place) => `UPLOAD#${place}|photo`);
    await bureau.log(...many, `APP#${number}|SCREENING`);
    // What it enqueues gets lost: the message comes again, and goes on.
    vi.spyOn(console, 'error').mockReturnValue();
    const losing = { again: { send: async <M>(messages: readonly M[]) => messages } };
    expect(await bureau.run([due(AT + 4 * HOUR)], losing)).toEqual(['m-0']);
    expect(await bookmark()).toBe(BUNDLES_A_MESSAGE * 256);
    expect((await bureau.found()).filter((one) => one.endsWith(number))).toEqual([]);
    expect(await bureau.audit(AT + 4 * HOUR)).toBe(1);
    expect(await bookmark()).toBe(3 * 256);
    expect((await bureau.found()).filter((one) => one.endsWith(number))).toHaveLength(1);
  });

  test('what it enqueues is the very message, as often as it takes', async () => {
    await bureau.log('UPLOAD#more|photo');
    const week = due(AT + 5 * HOUR, 'audit.full-due');
    expect(await bureau.run([week])).toEqual([]);
    expect(bureau.queued.splice(0)).toEqual([week]);
    expect(await bureau.run([week])).toEqual([]);
    expect([bureau.queued, await bookmark()]).toEqual([[], 3 * 256 + 1]);
  });

  test('asked for everything it begins anew, once for each time it is asked', async () => {
    const before = await bureau.found();
    const week = AT + 7 * 24 * HOUR;
    expect(await bureau.audit(week, 'audit.full-due')).toBe(2);
    expect(await bureau.found()).toEqual(before);
    // The same message again finds everything done.
    expect(await bureau.audit(week, 'audit.full-due')).toBe(1);
    expect(await bureau.run([due(week + 1, 'audit.full-due')])).toEqual([]);
    expect(await bookmark()).toBe(BUNDLES_A_MESSAGE * 256);
    await bureau.audit(week + HOUR);
    expect(await bookmark()).toBe(3 * 256 + 1);
  });

  test('a bookmark that somebody moved is a finding of the day, and everything is looked at anew', async () => {
    const number = await spoiled(6);
    await bureau.log(`APP#${number}|SCREENING`);
    const key = { pk: { S: '~AUDITSTATE#facts' }, sk: { S: 'BOOKMARK' } };
    const state = { ':state': { S: JSON.stringify({ next: 10_000, tallies: [] }) } };
    const move = () =>
      bureau.table.client.send(
        new UpdateItemCommand({
          TableName: TABLE,
          Key: key,
          UpdateExpression: 'SET #state = :state',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: state,
        }),
      );
    await move();
    expect(await bookmark()).toBe('altered');
    expect(await bureau.audit(AT + 200 * HOUR)).toBe(2);
    expect((await bureau.found()).filter((one) => one.startsWith('log.bookmark'))).toEqual([
      'log.bookmark facts',
    ]);
    expect(await bureau.found()).toContain(`screening.recomputed ${number}`);
    await move();
    await bureau.audit(AT + 201 * HOUR);
    expect((await bureau.found()).filter((one) => one.startsWith('log.bookmark'))).toHaveLength(1);
    await move();
    await bureau.audit(AT + 225 * HOUR);
    expect((await bureau.found()).filter((one) => one.startsWith('log.bookmark'))).toHaveLength(2);
  });

  test('an unreadable record is a finding and keeps nothing else from being looked at', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const [broken, number] = [await bureau.office.apply('1995-01-01', 7), await spoiled(8)];
    await bureau.table.client.send(
      new PutItemCommand({
        TableName: TABLE,
        Item: { pk: { S: `APP#${broken}` }, sk: { S: 'REVIEW' }, decision: { S: 'perhaps' } },
      }),
    );
    await bureau.log(
      `APP#${broken}|REVIEW`,
      `APP#${number}|SCREENING`,
      'AUDIT#nonsense|FINDING',
      'OBJ#none|OBJECTION',
    );
    await bureau.audit(AT + 300 * HOUR);
    for (const one of [broken, number]) expect(await bureau.found()).toContain(`screening.recomputed ${one}`);
  });
});

test('what a run costs follows from what is new, not from what there is', async () => {
  const endpoint = process.env.AWS_ENDPOINT_URL_DYNAMODB ?? '';
  const proxy = await startMeteringProxy(endpoint);
  try {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = proxy.url;
    const metered = openBureau();
    let serial = 100;
    const arrive = async (count: number) => {
      for (let one = 0; one < count; one += 1) {
        serial += 1;
        const number = await metered.office.apply('1995-01-01', serial);
        await metered.screen(number);
        await metered.log(`APP#${number}|A`, `APP#${number}|SCREENING`, `APP#${number}|MSG#1`);
      }
    };
    const requestsFor = async (at: number): Promise<number> => {
      proxy.take();
      await metered.audit(at);
      return proxy.take().length;
    };
    await metered.audit(AT + 400 * HOUR);
    const costs: number[] = [];
    for (const [place, count] of [5, 60, 5].entries()) {
      await arrive(count);
      costs.push(await requestsFor(AT + (401 + place) * HOUR));
    }
    const [few = 0, many = 0, again = 0] = costs;
    // One read for each dossier; bookmark, log and campaign once, and a bundle or two.
    expect(few).toBeLessThanOrEqual(5 + 6);
    expect(many).toBeLessThanOrEqual(60 + 6);
    expect(Math.abs(again - few)).toBeLessThanOrEqual(1);
    expect(await requestsFor(AT + 410 * HOUR)).toBe(2);
  } finally {
    process.env.AWS_ENDPOINT_URL_DYNAMODB = endpoint;
    await proxy.stop();
  }
});
