import { describe, expect, test } from 'vitest';
import type { Arrangement, Sitting } from '../../../shared/domain/model/sitting.ts';
import {
  type ArrangeContext,
  decideArrangement,
  decideLatecomers,
} from '../../../shared/domain/sitting/arrange.ts';

const TERMS = { startsAt: 1000, endsAt: 2000, place: '尧都区第一中学', bring: ['带证件'] };
const SITTING: Sitting = {
  campaign: '2024-open-1',
  stage: 'written',
  version: 2,
  terms: TERMS,
  rooms: [
    { name: '第一考场', seats: 2 },
    { name: '第二考场', seats: 2 },
  ],
  log: [],
};
const context = (changes: Partial<ArrangeContext> = {}): ArrangeContext => ({
  sitting: SITTING,
  people: ['a', 'b', 'c'],
  moment: 'ready',
  seed: '0f',
  orderOf: (number) => number,
  now: 500,
  by: '张三（officer01）',
  ...changes,
});
const done = (result: ReturnType<typeof decideArrangement>) =>
  result.ok ? result.value : expect.fail(result.refusal.code);
const seat = (room: number, number: number, since: number) => ({ room, seat: number, since });
const first = done(decideArrangement('', context()));
const afterwards = (changes: Partial<ArrangeContext> = {}, sitting: Partial<Sitting> = {}) =>
  context({ previous: first.arrangement, sitting: { ...first.sitting, ...sitting }, now: 600, ...changes });

describe('arranging', () => {
  test('the first time: everybody by the order, on the record', () => {
    expect(first.arrangement).toEqual({
      campaign: '2024-open-1',
      stage: 'written',
      version: 1,
      seed: '0f',
      terms: TERMS,
      rooms: SITTING.rooms,
      seats: { a: seat(1, 1, 1), b: seat(1, 2, 1), c: seat(2, 1, 1) },
      by: '张三（officer01）',
      at: 500,
    } satisfies Arrangement);
    expect(first.sitting).toMatchObject({
      version: 3,
      arrangement: 1,
      log: [{ what: 'arranged', arrangement: 1, people: 3, at: 500 }],
    });
  });

  test('again with a reason: whose ticket says the same keeps it, whoever moves gets a new one', () => {
    const again = done(decideArrangement(' 有人退出 ', afterwards({ people: ['b', 'c'] })));
    expect(again.arrangement.version).toBe(2);
    expect(again.arrangement.seats).toEqual({ b: seat(1, 1, 2), c: seat(1, 2, 2) });
    expect(again.sitting.log.at(-1)).toMatchObject({
      what: 'rearranged',
      arrangement: 2,
      reason: '有人退出',
    });
    expect(done(decideArrangement('核对', afterwards())).arrangement.seats).toEqual(first.arrangement.seats);
  });

  test.each<[string, Partial<Sitting>]>([
    ['the place', { terms: { ...TERMS, place: '第二中学' } }],
    ['the time', { terms: { ...TERMS, startsAt: 1001 } }],
    [
      'the room’s name',
      {
        rooms: [
          { name: '1', seats: 2 },
          { name: '2', seats: 2 },
        ],
      },
    ],
  ])('again after %s changed: everybody gets a new ticket', (_, changes) => {
    const again = done(decideArrangement('更正', afterwards({}, changes)));
    expect(Object.values(again.arrangement.seats).map(({ since }) => since)).toEqual([2, 2, 2]);
  });

  test.each<[string, string, ArrangeContext, string]>([
    ['review still open', '', context({ moment: 'before' }), 'sitting.not-ready'],
    ['the exam has begun', 'x', afterwards({ moment: 'running' }), 'sitting.started'],
    ['the exam is over', 'x', afterwards({ moment: 'over' }), 'sitting.started'],
    ['no time and place', '', context({ sitting: { ...SITTING, terms: undefined } }), 'sitting.no-terms'],
    ['no rooms', '', context({ sitting: { ...SITTING, rooms: [] } }), 'sitting.no-rooms'],
    ['nobody', '', context({ people: [] }), 'sitting.nobody'],
    ['again without a reason', '  ', afterwards(), 'sitting.reason-required'],
    ['too few seats', '', context({ people: ['a', 'b', 'c', 'd', 'e'] }), 'sitting.too-few-seats'],
  ])('refused: %s', (_, reason, facts, code) =>
    expect(decideArrangement(reason, facts)).toMatchObject({ ok: false, refusal: { code } }),
  );
});

describe('latecomers', () => {
  test.each(['ready', 'running'] as const)(
    'get a free seat while the exam is %s, and nobody moves',
    (moment) => {
      const late = done(decideLatecomers(afterwards({ moment, people: ['0', 'a', 'b', 'c'] })));
      expect(late.arrangement.seats).toEqual({ ...first.arrangement.seats, '0': seat(2, 2, 2) });
      expect(late.sitting.log.at(-1)).toMatchObject({ what: 'late', arrangement: 2, people: 4 });
    },
  );

  test('sit in a room added behind the others, but never in rooms that were changed otherwise', () => {
    const people = ['0', '1', 'a', 'b', 'c'];
    const added = { rooms: [...SITTING.rooms, { name: '备用考场', seats: 1 }] };
    const late = done(decideLatecomers(afterwards({ people }, added)));
    expect([late.arrangement.seats['0'], late.arrangement.seats['1']]).toEqual([
      seat(2, 2, 2),
      seat(3, 1, 2),
    ]);
    const swapped = { rooms: [{ name: '大教室', seats: 900 }] };
    expect(decideLatecomers(afterwards({ people }, swapped))).toMatchObject({
      ok: false,
      refusal: { code: 'sitting.too-few-seats', facts: { people: 2, seats: 1, missing: 1 } },
    });
  });

  test('a seat somebody dropped out of is not given away: their ticket may still be out', () => {
    const late = done(decideLatecomers(afterwards({ people: ['b', 'c', 'd'] })));
    expect(late.arrangement.seats).toMatchObject({ a: seat(1, 1, 1), d: seat(2, 2, 2) });
  });

  test.each<[string, ArrangeContext, string]>([
    ['nothing arranged yet', context(), 'sitting.not-arranged'],
    ['the exam is over', afterwards({ moment: 'over', people: ['z'] }), 'sitting.over'],
    ['everybody has a seat', afterwards(), 'sitting.no-latecomers'],
  ])('refused: %s', (_, facts, code) =>
    expect(decideLatecomers(facts)).toMatchObject({ ok: false, refusal: { code } }),
  );
});
