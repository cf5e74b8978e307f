import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { getItem } from '../../../shared/adapters/dynamo/commands.ts';
import { recordKey } from '../../../shared/adapters/dynamo/keys.ts';
import { sittingStore } from '../../../shared/adapters/dynamo/sitting-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import type { Arrangement, Sitting, Ticket } from '../../../shared/domain/model/sitting.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aStoredApplication } from '../../builders/stored-application.ts';
import { type Engines, INDEX, startEngines, TABLE } from '../engines.ts';

const TERMS = { startsAt: 10, endsAt: 20, place: '第一中学', bring: ['带证件'] };
const sitting = (version: number, changes: Partial<Sitting> = {}): Sitting => ({
  campaign: 'c-1',
  stage: 'written',
  version,
  terms: TERMS,
  rooms: [{ name: '一', seats: 30 }],
  log: [{ what: 'rooms', at: version, by: 'officer01' }],
  ...changes,
});
const arrangement = (version: number, people: number): Arrangement => ({
  campaign: 'c-1',
  stage: 'written',
  version,
  seed: '0f',
  terms: TERMS,
  rooms: [{ name: '一', seats: 30 }],
  seats: Object.fromEntries(
    Array.from({ length: people }, (_, index) => [
      `P${String(index).padStart(11, '0')}`,
      { room: 1 + Math.floor(index / 999), seat: 1 + (index % 999), since: version },
    ]),
  ),
  by: 'officer01',
  at: 5,
});
const ticket = (since: number): Ticket => ({
  number: '0000000000A1',
  campaign: 'c-1',
  stage: 'written',
  since,
  room: 1,
  seat: since,
  ticketNumber: `0100${since}`,
  roomName: '一',
  terms: TERMS,
  maskedCitizenId: '1410************17',
  issuedAt: since,
});

let engines: Engines;
let table: Table;
beforeAll(async () => {
  engines = await startEngines('dynamodb');
  table = openTable({ name: TABLE, index: INDEX });
});
afterAll(() => engines.stop());

describe('a sitting', () => {
  test('is written on the version before it, and nothing else', async () => {
    const store = sittingStore(table);
    expect(await store.find('c-1', 'written')).toBeUndefined();
    expect(await store.save(sitting(1))).toBe('written');
    expect(await store.save(sitting(1))).toBe('stale');
    expect(await store.save(sitting(3))).toBe('stale');
    expect(await store.find('c-1', 'written')).toEqual(sitting(1));
    expect(await store.find('c-1', 'exam')).toBeUndefined();
  });

  test('takes an arrangement of 6,000 people with it, in pieces, or neither', async () => {
    const store = sittingStore(table);
    const [next, all] = [sitting(2, { arrangement: 1 }), arrangement(1, 6000)];
    expect(await store.arrange(next, all)).toBe('written');
    expect(await store.arrangement('c-1', 'written', 1)).toEqual(all);
    expect(await store.arrange(sitting(2, { arrangement: 2 }), arrangement(2, 1))).toBe('stale');
    expect(await store.arrangement('c-1', 'written', 2)).toBeUndefined();
    expect(await store.find('c-1', 'written')).toEqual(next);
  });

  test('keeps every version of its arrangements', async () => {
    const store = sittingStore(table);
    expect(await store.arrange(sitting(3, { arrangement: 2 }), arrangement(2, 3))).toBe('written');
    expect(Object.keys((await store.arrangement('c-1', 'written', 1))?.seats ?? {})).toHaveLength(6000);
    expect(await store.arrangement('c-1', 'written', 2)).toEqual(arrangement(2, 3));
  });
});

describe('a ticket', () => {
  test('is issued once per arrangement that changes it; an earlier one never comes back', async () => {
    const store = sittingStore(table);
    const answers = [
      await store.issue(ticket(2)),
      await store.issue(ticket(2)),
      await store.issue(ticket(1)),
    ];
    expect([...answers, await store.issue(ticket(3))]).toEqual(['issued', 'exists', 'exists', 'issued']);
    const applications = applicationStore(table);
    await applications.accept(aStoredApplication('0000000000A1'));
    expect((await applications.findDossier('0000000000A1'))?.ticket).toEqual(ticket(3));
    expect((await getItem(table, recordKey('0000000000A1', 'ticket')))?.tell).toEqual({
      kind: 'ticket.issued',
      at: 3,
      facts: { stage: 'written', startsAt: 10, place: '第一中学', since: 3 },
    });
  });
});

describe('a decision on the opening ratio', () => {
  const opening = {
    ratio: 3,
    posts: [{ post: '01', from: 2, to: 0, admitted: 2 }],
    until: 9,
    by: 'x',
    at: 8,
  };
  const campaigns = () => campaignStore(table);

  test('is written once, on the progress it was taken on; the campaign then reads as it goes ahead', async () => {
    const campaign = aCampaign({ code: 'ratio-1', openingRatio: 3 });
    const progress = { status: 'running', version: 4, stage: 'review', open: false, log: [] } as const;
    await campaigns().create({ campaign, progress, createdAt: 1, createdBy: 'officer01' });
    expect(await campaigns().decideOpening('ratio-1', opening, 3)).toBe('stale');
    expect((await campaigns().find('ratio-1'))?.campaign).toEqual(campaign);
    expect(await campaigns().decideOpening('ratio-1', opening, 4)).toBe('written');
    expect(await campaigns().decideOpening('ratio-1', opening, 4)).toBe('stale');
    const stored = await campaigns().find('ratio-1');
    expect(stored).toMatchObject({ opening, campaign: { positions: [{ headcount: 0, announced: 2 }] } });
    expect((await campaigns().list())[0]?.campaign.positions[0]?.headcount).toBe(0);
  });

  test('an applicant moves with every record, once, and is found under the new post by every reader', async () => {
    const positions = ['01', '02'].map((code) => ({ code, office: code, headcount: 1 }));
    const progress = { status: 'running', version: 4, stage: 'review', open: false, log: [] } as const;
    const campaign = aCampaign({ code: 'ratio-2', openingRatio: 3, positions });
    await campaigns().create({ campaign, progress, createdAt: 1, createdBy: 'officer01' });
    const store = applicationStore(table);
    const number = '0000000000B2';
    const owner = { number, campaign: 'ratio-2' };
    await store.accept(aStoredApplication(number, { campaign: 'ratio-2' }));
    await store.recordScreening({ ...owner, findings: [], eligible: true }, '01', 1);
    await store.recordReview({ ...owner, decision: 'accepted', rules: [], reason: '', by: 'x', at: 2 }, '01');
    await store.recordChecks({ ...owner, version: 1, log: [] }, '01');
    const offer = { ...owner, from: '01', until: 100 };
    expect(await store.offerPosts(offer, '01', 3)).toBe('written');
    expect(await store.offerPosts({ ...offer, until: 200 }, '01', 4)).toBe('exists');
    const told = async () => (await getItem(table, recordKey(number, 'offer')))?.tell;
    expect(await told()).toEqual({ kind: 'post.cancelled', at: 3, facts: { post: '01', until: 100 } });
    const answer = { ...offer, to: '02', answeredAt: 5 };
    const both = await Promise.all([store.answerOffer(answer), store.answerOffer(answer)]);
    expect(both.sort()).toEqual(['stale', 'written']);
    expect(await told()).toEqual({ kind: 'post.moved', at: 5, facts: { from: '01', post: '02' } });
    expect(await store.findDossier(number)).toMatchObject({ application: { position: '02' }, offer: answer });
    expect(await store.worksheet('ratio-2')).toMatchObject([
      { number, position: '02', screening: {}, review: {}, checks: {}, offer: { from: '01', to: '02' } },
    ]);
    expect(await store.worksheet('ratio-2')).toHaveLength(1);
  });

  test('an answer without an offer that got through counts as well; of nobody it does not', async () => {
    const store = applicationStore(table);
    const number = '0000000000B3';
    await store.accept(aStoredApplication(number, { campaign: 'ratio-2' }));
    const answer = { number, campaign: 'ratio-2', from: '01', until: 100, to: '*', answeredAt: 5 };
    expect(await store.answerOffer(answer)).toBe('written');
    expect((await store.findDossier(number))?.application.position).toBe('01');
    expect(await store.answerOffer({ ...answer, number: '0000000000B9', to: '02' })).toBe('stale');
  });
});
