import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Engines, startEngines } from '../../adapters/engines.ts';
import { anObjection } from '../../builders/objection.ts';
import { BEGINS, closedContracts, local, openRetention, type Retention } from './desk.ts';

let engines: Engines;
let desk: Retention;
beforeAll(async () => {
  engines = await startEngines('dynamodb', 'keys', 's3');
  desk = openRetention();
});
afterAll(() => engines.stop());
beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});

const ofNumber = (keys: readonly string[], number: string) => keys.filter((key) => key.includes(number));

test('on the last day of keeping nothing is deleted, on the next everything of whoever was not hired', async () => {
  const code = 'boundary';
  await desk.office.run('contract', { code });
  const hired = await desk.applied(code, 1, true);
  const others = [await desk.applied(code, 2), await desk.applied(code, 3)];
  // A draft whose files were uploaded and which was never handed in.
  await desk.file(code, 'NEVERHANDEDIN0001', 'photo');
  await desk.close(code);
  const before = await desk.everything(`verified/${code}/`);
  expect(before.files).toHaveLength(16);
  expect(await desk.runAt(BEGINS - 1)).toEqual({ messages: 1, failed: 0 });
  expect(await desk.everything(`verified/${code}/`)).toEqual(before);

  expect((await desk.runAt(BEGINS)).failed).toBe(0);
  const after = await desk.everything(`verified/${code}/`);
  expect(after.files).toEqual(before.files.filter((file) => file.includes('UPLOADBOUNDARY1/')));
  expect(ofNumber(after.keys, hired)).toEqual(ofNumber(before.keys, hired));
  for (const number of others) expect(ofNumber(after.keys, number)).toEqual([`APP#${number}|DELETED`]);
  expect((await desk.office.applications.worksheet(code)).map(({ number }) => number)).toEqual([hired]);

  const record = await desk.deletions.ofCampaign(code);
  expect(record).toMatchObject({
    ...{ days: 200, keptUntil: '2025-03-21', begunAt: BEGINS, finishedAt: BEGINS, people: 2, hired: 1 },
    clause: '个人信息保护法 第四十七条',
    figures: [{ position: '01', registered: { male: 3, female: 0 } }],
    deleted: { applications: 2, objections: 0, files: 11 },
  });
  // Application and review of two people, five files each, and the photo.
  expect(record?.deleted?.items).toBe(2 * 2 + 11);
  expect(JSON.stringify(record)).not.toMatch(/王小明|1995|13800138000/);
  // Again is harmless, and changes nothing.
  await desk.runAt(BEGINS + 3_600_000);
  expect(await desk.everything(`verified/${code}/`)).toEqual(after);
  expect(await desk.deletions.ofCampaign(code)).toEqual(record);
});

test('an objection without an answer holds the whole campaign back, and is deleted with it later', async () => {
  const code = 'objected';
  await desk.office.run('contract', { code });
  const number = await desk.applied(code, 1);
  const objection = {
    ...anObjection({ number: 'OBJECTION00A', campaign: code }),
    codeDigest: '0'.repeat(64),
  };
  await desk.objections.file(objection);
  await desk.close(code);
  const held = await desk.everything(`verified/${code}/`);
  await desk.runAt(BEGINS);
  expect(await desk.everything(`verified/${code}/`)).toEqual(held);
  await desk.objections.settle({
    objection: { ...objection, state: 'withdrawn', withdrawnAt: BEGINS, version: 2 },
  });
  await desk.runAt(BEGINS + 60_000);
  const { keys } = await desk.everything(`verified/${code}/`);
  expect(ofNumber(keys, number)).toEqual([`APP#${number}|DELETED`]);
  expect(ofNumber(keys, 'OBJECTION00A')).toEqual(['OBJ#OBJECTION00A|DELETED']);
});

test('a campaign that was opened again keeps what it has', async () => {
  const code = 'reopened';
  await desk.office.run('contract', { code });
  const number = await desk.applied(code, 1);
  await desk.close(code);
  await desk.office.campaigns.advance(code, closedContracts(3, true));
  await desk.runAt(local('2030-01-01T00:00:00'));
  expect(await desk.office.applications.findDossier(number)).toBeDefined();
});

test.each([1, 4, 7, 10])('broken off at its request number %i, it goes on where it was', async (k) => {
  const code = `killed-${k}`;
  await desk.office.run('contract', { code });
  const numbers = [await desk.applied(code, 1), await desk.applied(code, 2), await desk.applied(code, 3)];
  await desk.close(code);
  let calls = 0;
  // From the k-th step on nothing gets through, as after a kill.
  const dying = <Arguments extends readonly unknown[], Answer>(
    work: (...given: Arguments) => Promise<Answer>,
  ) =>
    vi.fn(async (...given: Arguments) => {
      calls += 1;
      if (calls >= k) throw new Error('killed');
      return work(...given);
    });
  vi.spyOn(console, 'error').mockReturnValue();
  const { deletions, documents } = desk;
  const { failed } = await desk.runAt(BEGINS, {
    deletions: { ...deletions, erase: dying(deletions.erase), leadsOf: dying(deletions.leadsOf) },
    documents: { ...documents, erase: dying(documents.erase) },
  });
  expect(failed).toBe(1);
  expect((await desk.deletions.ofCampaign(code))?.finishedAt).toBeUndefined();
  const { messages } = await desk.runAt(BEGINS + 60_000, { partitionsARun: 1 });
  expect(messages).toBeGreaterThan(1);
  const { keys, files } = await desk.everything(`verified/${code}/`);
  expect(files).toEqual([]);
  for (const number of numbers) expect(ofNumber(keys, number)).toEqual([`APP#${number}|DELETED`]);
  expect((await desk.deletions.ofCampaign(code))?.deleted).toMatchObject({ applications: 3, files: 15 });
});

test('more than one transaction takes is deleted in several, and no step leaves a record that is not true', async () => {
  const code = 'many';
  await desk.office.run('contract', { code });
  const number = await desk.applied(code, 1);
  for (let at = 1; at <= 120; at += 1)
    await desk.office.messages.keep({
      ...{ id: `m-${at}`, number, campaign: code, kind: 'application.received', at, slot: at, toldBy: 'x' },
      ...{ facts: {}, title: '报名已收到', text: '报名已收到。', sms: { state: 'none', tries: 0 } },
    });
  await desk.close(code);
  await desk.runAt(BEGINS);
  const deletion = await desk.deletions.find({ kind: 'application', key: number });
  expect(Object.keys(deletion?.items ?? {})).toHaveLength(122);
  expect(deletion?.version).toBe(2);
  expect(ofNumber((await desk.everything('x')).keys, number)).toEqual([`APP#${number}|DELETED`]);
});
