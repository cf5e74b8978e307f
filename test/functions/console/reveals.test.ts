import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { auditStore } from '../../../shared/adapters/dynamo/audit-store.ts';
import { revealStore } from '../../../shared/adapters/dynamo/reveal-store.ts';
import { openTable } from '../../../shared/adapters/dynamo/table.ts';
import type { RevealOf } from '../../../shared/domain/model/reveal.ts';
import { contractDesk, HERE, walkToContracts } from './contract-walk.ts';
import {
  type Applicant,
  aCampaignFile,
  apply,
  CLOSES,
  consoleCloud,
  type Desk,
  fileFor,
  OPENS,
  secretOf,
  signIn,
} from './desk.ts';

const MINUTE = 60_000;
const NOTE = '查看已记录';

let cloud: Cloud;
let officer: Desk;
let people: readonly Applicant[] = [];
const person = (index: number): Applicant => people[index] ?? { number: '', citizenId: '', code: '' };
const table = () => {
  Object.assign(process.env, cloud.env);
  return openTable({ name: cloud.tableName, index: 'gsi1' });
};
const recordsOf = async (number: string, kind: RevealOf['kind'] = 'application') =>
  (await revealStore(table()).of({ kind, number })).map(({ page, task, account }) => [page, task, account]);
const found = async () =>
  (await auditStore(table(), countySecret(secretOf(cloud))).list()).map(({ rule, subject }) => [
    rule,
    subject.key,
  ]);
const review = (index: number) => `${HERE}/review/${person(index).number}`;

/** Four people; the first two are on notice, and contracts are made. */
beforeAll(async () => {
  cloud = await consoleCloud({ asleep: [] });
  await fileFor(cloud, await signIn(cloud, 'officer01'), 2);
  ({ people } = await walkToContracts(cloud, { people: 4, places: 2 }));
  officer = await signIn(cloud, 'officer01');
});
afterAll(() => cloud?.stop());

describe('a number shown in full', () => {
  test('is on record, once for each time it is asked for, and the page says so', async () => {
    expect(await recordsOf(person(0).number)).toEqual([]);
    const masked = await officer.page(review(0));
    expect([masked.text.includes(person(0).citizenId), masked.text.includes(NOTE)]).toEqual([false, false]);
    for (let again = 0; again < 2; again += 1) {
      const { text } = await officer.page(`${review(0)}?reveal=yes`);
      expect([text.includes(person(0).citizenId), text.includes(NOTE)]).toEqual([true, true]);
    }
    // Twice in one moment is one request told again; a minute later is another.
    expect(await recordsOf(person(0).number)).toHaveLength(1);
    cloud.clock.advance(MINUTE);
    expect(JSON.parse((await officer.get(`${review(0)}?reveal=yes`)).text).application.citizenId).toBe(
      person(0).citizenId,
    );
    expect(await recordsOf(person(0).number)).toEqual([
      ['review', 'contract', 'officer01'],
      ['review', 'contract', 'officer01'],
    ]);
  });

  test('is neither shown nor on record for those who may not see it', async () => {
    const inspector = await signIn(cloud, 'inspector01');
    const { text } = await inspector.page(`${review(1)}?reveal=yes`);
    expect([text.includes(person(1).citizenId), text.includes(NOTE)]).toEqual([false, false]);
    expect(await recordsOf(person(1).number)).toEqual([]);
  });

  test('in a contract is for the contract', async () => {
    const desk = contractDesk(cloud, officer);
    const { number, citizenId } = person(1);
    await desk.check(number);
    expect((await desk.issue(number)).status).toBe(200);
    const path = `${HERE}/contracts/${number}/text`;
    expect((await officer.page(path)).text).not.toContain(NOTE);
    expect(await recordsOf(number)).toEqual([]);
    const { text } = await officer.page(`${path}?reveal=yes`);
    for (const words of [citizenId, NOTE]) expect(text).toContain(words);
    expect(await recordsOf(number)).toEqual([['contract', 'contract', 'officer01']]);
  });

  test('on a document is on record with what it is looked at for; a document without it is not', async () => {
    const { number } = person(2);
    const open = (who: Desk, kind: string) => who.page(`${HERE}/documents/${number}/${kind}`);
    const inspector = await signIn(cloud, 'inspector01');
    const { text } = await officer.page(review(2));
    expect(text).toContain('打开会留下记录');
    for (const kind of ['id-front', 'residence'])
      expect(text).not.toContain(`<img src="${HERE}/documents/${number}/${kind}`);
    expect(text).toContain(`<img src="${HERE}/documents/${number}/photo`);
    for (const kind of ['id-back', 'certificate', 'photo'])
      expect((await open(officer, kind)).status).toBe(302);
    expect(await recordsOf(number)).toEqual([]);
    expect((await open(inspector, 'id-front')).status).toBe(302);
    cloud.clock.advance(MINUTE);
    expect((await open(inspector, 'residence')).status).toBe(302);
    expect(await recordsOf(number)).toEqual([
      ['paper', 'oversight', 'inspector01'],
      ['paper', 'oversight', 'inspector01'],
    ]);
    expect((await open(await signIn(cloud, 'examiner01'), 'id-front')).status).toBe(403);
    expect(await recordsOf(number)).toHaveLength(2);
  });

  test('is shown with the documents that carry it, all on one record', async () => {
    const { number } = person(0);
    const before = (await recordsOf(number)).length;
    cloud.clock.advance(MINUTE);
    const { text } = await officer.page(`${review(0)}?reveal=yes`);
    expect(text).not.toContain('打开会留下记录');
    const images = [...text.matchAll(/<img src="(http[^"]+)"/g)].map(([, src]) =>
      (src ?? '').replaceAll('&amp;', '&'),
    );
    expect(images.length).toBeGreaterThan(0);
    for (const src of images) expect((await fetch(src)).status).toBe(200);
    expect(await recordsOf(number)).toHaveLength(before + 1);
  });

  test('without anything to do about the person it is shown, on record as such, and found by the audit', async () => {
    expect((await officer.page(`${review(3)}?reveal=yes`)).text).toContain(person(3).citizenId);
    expect(await recordsOf(person(3).number)).toEqual([['review', 'none', 'officer01']]);
    await cloud.idle();
    cloud.clock.advance(60 * MINUTE);
    await cloud.idle();
    expect((await found()).filter(([rule]) => rule === 'identity.revealed')).toEqual([
      ['identity.revealed', person(3).number],
    ]);
    // Nothing else is wrong with applications that went through as they should.
    const others = ['screening.recomputed', 'review.recused', 'appeal.own-decider', 'finding.altered'];
    expect((await found()).filter(([rule]) => others.includes(rule ?? ''))).toEqual([]);
  });
});

describe('while the review is open', () => {
  test('a number is for the review; whoever comes second sees what they typed, and no number', async () => {
    const other = await consoleCloud();
    try {
      const first = await signIn(other, 'officer01');
      await fileFor(other, first, 2);
      await first.post('/console/campaigns', aCampaignFile());
      await first.post(`${HERE}/publish`);
      other.clock.set(OPENS);
      const { number, citizenId } = await apply(other, 91);
      await other.idle();
      other.clock.set(CLOSES);
      const [chief, reviewer, second] = await Promise.all(
        ['officer01', 'reviewer01', 'reviewer02'].map((account) => signIn(other, account)),
      );
      await chief?.post(`${HERE}/stages/review/open`);
      Object.assign(process.env, other.env);
      const reveals = revealStore(openTable({ name: other.tableName, index: 'gsi1' }));
      const path = `${HERE}/review/${number}?reveal=yes`;
      const refusal = [['decision', 'refused']] as const;
      const unfinished = await reviewer?.form(path, refusal);
      expect([unfinished?.status, unfinished?.text.includes(citizenId)]).toEqual([422, true]);
      other.clock.advance(MINUTE);
      expect((await reviewer?.form(path, [['decision', 'accepted']]))?.status).toBe(303);
      const late = await second?.form(path, [['decision', 'accepted']]);
      expect([late?.status, late?.text.includes(citizenId)]).toEqual([409, false]);
      const records = await reveals.of({ kind: 'application', number });
      expect(records.map(({ task, by }) => [task, by])).toEqual([
        ['review', expect.stringContaining('（reviewer01）')],
      ]);
    } finally {
      await other.stop();
    }
  });
});
