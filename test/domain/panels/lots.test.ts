import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideDraw } from '../../../shared/domain/panels/decide-draw.ts';
import { drawInForce, lotsOf } from '../../../shared/domain/panels/draw-in-force.ts';
import { isSeed, lotOrder } from '../../../shared/domain/panels/lot-order.ts';
import { anArrangement, aPanel, aRegister, FIVE, ON_THE_DAY } from '../../builders/panel.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const SEED = '00'.repeat(32);
const number = fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/);
const numbers = fc.uniqueArray(number, { maxLength: 40 });
const seed = fc.stringMatching(/^[0-9a-f]{64}$/);

describe('the order a seed gives', () => {
  test('is the order of the SHA-256 of seed, line break and number', () => {
    const given = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'CCCCCCCCCCCC', 'DDDDDDDDDDDD'];
    // printf '%s\nAAAAAAAAAAAA' 000…0 | sha256sum, and so on.
    const places = given.map((one) => [digest(`${SEED}\n${one}`), one] as const);
    const expected = places.toSorted(([a], [b]) => a.localeCompare(b)).map(([, one]) => one);
    expect(lotOrder(SEED, given, digest)).toEqual(expected);
    expect(lotOrder(SEED, given, digest)).toEqual([...lotOrder(SEED, given.toReversed(), digest)]);
  });

  test('has everybody once, whatever order they come in', () =>
    fc.assert(
      fc.property(
        seed,
        numbers.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        (one, [all, shuffled]) => {
          const order = lotOrder(one, all, digest);
          expect(order.toSorted()).toEqual(all.toSorted());
          expect(lotOrder(one, shuffled, digest)).toEqual(order);
        },
      ),
    ));

  test('over many seeds everybody is first about equally often', () => {
    const people = ['A', 'B', 'C', 'D'];
    const first = new Map(people.map((one) => [one, 0]));
    for (let index = 0; index < 4000; index += 1) {
      const [winner = ''] = lotOrder(digest(String(index)), people, digest);
      first.set(winner, (first.get(winner) ?? 0) + 1);
    }
    for (const times of first.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
  });

  test('a seed is 32 bytes of hex', () => {
    expect([isSeed(SEED), isSeed('0'), isSeed('g'.repeat(64)), isSeed('A'.repeat(64))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});

const PEOPLE = ['AAAAAAAAAAAA', 'BBBBBBBBBBBB', 'CCCCCCCCCCCC'];
const [A = '', B = '', C = ''] = PEOPLE;
const register = aRegister(FIVE);
const draw = (changes: Record<string, unknown> = {}, panel = aPanel({ assigned: PEOPLE })) =>
  decideDraw(
    {
      panel: 'P1',
      drawing: { method: 'entered', lots: { [A]: 2, [B]: 1, [C]: 3 } },
      absent: [],
      reason: '',
      by: 'officer01',
      at: ON_THE_DAY,
      ...changes,
    },
    { arrangement: anArrangement(panel), register },
  );
const lots = (value: Readonly<Record<string, number>>) => ({ drawing: { method: 'entered', lots: value } });
const DRAWN = {
  method: 'entered',
  lots: { [A]: 1, [B]: 2, [C]: 3 },
  absent: [],
  by: 'x',
  at: 1,
} as const;

describe('drawing', () => {
  test('keeps who drew which lot', () => {
    const done = draw();
    if (!done.ok) return expect.fail(done.refusal.code);
    expect(drawInForce(done.value.panel)).toMatchObject({ lots: { [A]: 2, [B]: 1, [C]: 3 }, absent: [] });
    expect(done.value.arrangement.version).toBe(2);
  });

  test('by the software keeps the seed, and the lots are its order of those present', () => {
    const done = draw({ drawing: { method: 'software', seed: SEED, digest }, absent: [B] });
    if (!done.ok) return expect.fail(done.refusal.code);
    const made = drawInForce(done.value.panel);
    expect(made).toMatchObject({ seed: SEED, absent: [B], method: 'software' });
    expect(made && lotsOf(made).map((one) => one.number)).toEqual(lotOrder(SEED, [A, C], digest));
  });

  test.each([
    ['an unknown panel', draw({ panel: 'P9' }), 'panel.unknown'],
    ['a panel that hears nobody', draw({}, aPanel()), 'panel.nobody'],
    ['the day before', draw({ at: ON_THE_DAY - 9 * 3_600_000 - 1 }), 'panel.not-the-day'],
    ['the day after', draw({ at: ON_THE_DAY + 15 * 3_600_000 }), 'panel.not-the-day'],
    ['after marks', draw({}, aPanel({ assigned: PEOPLE, marked: 1, draws: [DRAWN] })), 'panel.marked'],
    ['again without a reason', draw({}, aPanel({ assigned: PEOPLE, draws: [DRAWN] })), 'panel.redraw-reason'],
    ['somebody without a lot', draw(lots({ [A]: 1, [B]: 2 })), 'lots.missing'],
    ['a lot of somebody else', draw(lots({ [A]: 1, [B]: 2, [C]: 3, X: 4 })), 'lots.unknown'],
    ['a lot of somebody absent', draw({ absent: [C] }), 'lots.unknown'],
    ['an absent stranger', draw({ absent: ['X'] }), 'lots.unknown'],
    ['lot 0', draw(lots({ [A]: 0, [B]: 1, [C]: 2 })), 'lots.invalid'],
    ['lot 4 of 3', draw(lots({ [A]: 1, [B]: 2, [C]: 4 })), 'lots.invalid'],
    ['half a lot', draw(lots({ [A]: 1.5, [B]: 2, [C]: 3 })), 'lots.invalid'],
    ['one lot twice', draw(lots({ [A]: 1, [B]: 1, [C]: 3 })), 'lots.twice'],
    ['a bad seed', draw({ drawing: { method: 'software', seed: 'x', digest } }), 'lots.seed'],
  ])('%s is refused', (_, result, code) => expect(result).toMatchObject({ ok: false, refusal: { code } }));

  test('at the first and the last moment of the day is possible', () => {
    expect(draw({ at: ON_THE_DAY - 9 * 3_600_000 }).ok).toBe(true);
    expect(draw({ at: ON_THE_DAY + 15 * 3_600_000 - 1 }).ok).toBe(true);
  });

  test('again with a reason keeps the earlier draw on the record', () => {
    const done = draw({ reason: '抽签箱倾倒' }, aPanel({ assigned: PEOPLE, draws: [DRAWN] }));
    if (!done.ok) return expect.fail(done.refusal.code);
    const { draws } = done.value.panel;
    expect(draws).toHaveLength(2);
    expect(draws[0]).toMatchObject({ lots: DRAWN.lots, setAside: { reason: '抽签箱倾倒' } });
    expect(drawInForce(done.value.panel)?.lots).toEqual({ [A]: 2, [B]: 1, [C]: 3 });
  });
});
