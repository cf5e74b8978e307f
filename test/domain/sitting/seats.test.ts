import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seatOrder } from '../../../shared/adapters/crypto/seat-order.ts';
import { arrangeSeats, type Places, seatLatecomers, seatsIn } from '../../../shared/domain/sitting/seats.ts';
import { ticketNumber } from '../../../shared/domain/sitting/ticket-number.ts';

const numbers = fc.uniqueArray(fc.stringMatching(/^[0-9A-HJKMNP-TV-Z]{12}$/), { maxLength: 120 });
const rooms = fc.array(fc.record({ name: fc.string(), seats: fc.integer({ min: 1, max: 40 }) }), {
  maxLength: 6,
});
const seed = fc.stringMatching(/^[0-9a-f]{32}$/);
const at = (places: Places) => Object.values(places).map(({ room, seat }) => `${room}/${seat}`);
const value = (result: ReturnType<typeof arrangeSeats>): Places =>
  result.ok ? result.value : expect.fail(result.refusal.code);

describe('assigning seats', () => {
  test('everybody gets exactly one seat that exists, and no seat is given twice; too few seats are counted', () =>
    fc.assert(
      fc.property(numbers, rooms, seed, (people, all, key) => {
        const result = arrangeSeats(people, all, seatOrder(key));
        if (people.length > seatsIn(all)) {
          expect(result).toEqual({
            ok: false,
            refusal: {
              code: 'sitting.too-few-seats',
              facts: { people: people.length, seats: seatsIn(all), missing: people.length - seatsIn(all) },
            },
          });
          return;
        }
        const places = value(result);
        expect(Object.keys(places).sort()).toEqual([...people].sort());
        expect(new Set(at(places)).size).toBe(people.length);
        for (const { room, seat } of Object.values(places)) {
          expect(seat).toBeGreaterThanOrEqual(1);
          expect(seat).toBeLessThanOrEqual(all[room - 1]?.seats ?? 0);
        }
      }),
    ));

  test('the order of the list, and a number listed twice, change nothing', () =>
    fc.assert(
      fc.property(numbers, seed, fc.integer(), (people, key, turn) => {
        const all = [
          { name: 'a', seats: 60 },
          { name: 'b', seats: 60 },
        ];
        const cut = people.length === 0 ? 0 : Math.abs(turn) % people.length;
        const turned = [...people.slice(cut), ...people.slice(0, cut)].reverse();
        expect(arrangeSeats([...turned, ...people.slice(0, 3)], all, seatOrder(key))).toEqual(
          arrangeSeats(people, all, seatOrder(key)),
        );
      }),
    ));

  test('latecomers get free seats and move nobody', () =>
    fc.assert(
      fc.property(numbers, seed, fc.nat({ max: 30 }), (people, key, count) => {
        const all = [
          { name: 'a', seats: 70 },
          { name: 'b', seats: 50 },
        ];
        const order = seatOrder(key);
        const late = people.slice(0, Math.min(count, people.length));
        const first = value(arrangeSeats(people.slice(late.length), all, order));
        const added = value(seatLatecomers(first, people, all, order));
        expect(Object.keys(added).sort()).toEqual([...late].sort());
        expect(new Set([...at(first), ...at(added)]).size).toBe(people.length);
      }),
    ));

  test('latecomers without a free seat are refused with the numbers', () =>
    expect(
      seatLatecomers(
        { a: { room: 1, seat: 1 } },
        ['a', 'b', 'c'],
        [{ name: '1', seats: 2 }],
        (number) => number,
      ),
    ).toEqual({
      ok: false,
      refusal: { code: 'sitting.too-few-seats', facts: { people: 2, seats: 1, missing: 1 } },
    }));

  test('a seat that somebody left before the end is filled first', () =>
    expect(
      seatLatecomers({ a: { room: 1, seat: 2 } }, ['a', 'b'], [{ name: '1', seats: 3 }], (number) => number),
    ).toEqual({ ok: true, value: { b: { room: 1, seat: 1 } } }));

  test('the seed decides: under another one the same people sit elsewhere', () => {
    const people = Array.from({ length: 30 }, (_, index) => `P${String(index).padStart(3, '0')}`);
    const all = [{ name: 'a', seats: 30 }];
    const [one, other] = ['00'.repeat(16), '01'.repeat(16)].map((key) =>
      value(arrangeSeats(people, all, seatOrder(key))),
    );
    expect(one).not.toEqual(other);
    // HMAC-SHA256 under sixteen zero bytes, worked out apart from this code: openssl dgst -sha256 -mac HMAC.
    expect(seatOrder('00'.repeat(16))('P000')).toBe(
      '6eeaf998281f312f5944553dbf4469db98f324483c8186ad1fd1513b614e7415',
    );
  });

  test.each([
    [{ room: 1, seat: 1 }, '01001'],
    [{ room: 12, seat: 30 }, '12030'],
    [{ room: 99, seat: 999 }, '99999'],
  ])('%j has ticket number %s', (place, number) => expect(ticketNumber(place)).toBe(number));
});
