import { describe, expect, test } from 'vitest';
import { checkRooms, checkTerms, type TypedTerms } from '../../../shared/domain/sitting/check-terms.ts';

const TYPED: TypedTerms = {
  date: '2024-06-29',
  from: '09:00',
  to: '11:00',
  place: ' 尧都区第一中学 ',
  bring: '带证件\n\n 带笔 ',
};

describe('when and where', () => {
  test('is read in Asia/Shanghai, blank lines left out', () =>
    expect(checkTerms(TYPED)).toEqual({
      ok: true,
      value: {
        startsAt: Date.parse('2024-06-29T01:00:00Z'),
        endsAt: Date.parse('2024-06-29T03:00:00Z'),
        place: '尧都区第一中学',
        bring: ['带证件', '带笔'],
      },
    }));

  test.each<[Partial<TypedTerms>, readonly [string, string][]]>([
    [{ date: '2024-06-31' }, [['sitting.date', 'date']]],
    [{ date: '' }, [['sitting.date', 'date']]],
    [{ date: '1999-12-31' }, [['sitting.date', 'date']]],
    [{ from: '9:00' }, [['sitting.clock', 'from']]],
    [{ to: '24:00' }, [['sitting.clock', 'to']]],
    [{ from: '11:00' }, [['sitting.ends-first', 'to']]],
    [{ place: ' ' }, [['sitting.place', 'place']]],
    [{ place: '长'.repeat(101) }, [['sitting.place', 'place']]],
    [{ bring: '长'.repeat(101) }, [['sitting.bring', 'bring']]],
    [{ bring: 'x\n'.repeat(11) }, [['sitting.bring', 'bring']]],
    [
      { date: 'x', from: 'x', place: '' },
      [
        ['sitting.date', 'date'],
        ['sitting.clock', 'from'],
        ['sitting.place', 'place'],
      ],
    ],
  ])('%j is refused, every fault beside its field', (changes, faults) => {
    const checked = checkTerms({ ...TYPED, ...changes });
    expect(checked.ok ? [] : checked.refusals.map(({ code, field }) => [code, field])).toEqual(faults);
  });

  test('one minute is long enough, and the place may be 100 characters', () =>
    expect(checkTerms({ ...TYPED, from: '10:59', place: '长'.repeat(100) }).ok).toBe(true));
});

describe('rooms', () => {
  const room = (line: number, name: string, seats: string) => ({ line, name, seats });

  test('are taken as they stand, trimmed', () =>
    expect(checkRooms([room(2, ' 一 ', ' 30 '), room(3, '二', '1'), room(5, '三', '999')])).toEqual({
      rooms: [
        { name: '一', seats: 30 },
        { name: '二', seats: 1 },
        { name: '三', seats: 999 },
      ],
      faults: [],
    }));

  test('all faults of all rows come together, and no room with them', () => {
    const { rooms, faults } = checkRooms([
      room(2, '一', '30'),
      room(3, '', '30'),
      room(4, '一', '0'),
      room(5, '四', '1000'),
      room(6, '五', '三十'),
      room(7, '六'.repeat(21), '2.5'),
    ]);
    expect(rooms).toEqual([]);
    expect(faults.map(({ line, field, refusal }) => [line, field, refusal.code])).toEqual([
      [3, 'room', 'sitting.room-name'],
      [4, 'room', 'sitting.room-twice'],
      [4, 'seats', 'sitting.seats'],
      [5, 'seats', 'sitting.seats'],
      [6, 'seats', 'sitting.seats'],
      [7, 'room', 'sitting.room-name'],
      [7, 'seats', 'sitting.seats'],
    ]);
    expect(faults[1]?.refusal.facts).toMatchObject({ first: 2 });
  });

  test.each([
    [0, 'sitting.no-rooms'],
    [100, 'sitting.too-many-rooms'],
  ])('%d rooms: %s', (count, code) => {
    const all = Array.from({ length: count }, (_, index) => room(index + 1, String(index), '1'));
    expect(checkRooms(all).faults).toMatchObject([{ line: 0, refusal: { code } }]);
  });

  test('99 rooms are not too many', () =>
    expect(
      checkRooms(Array.from({ length: 99 }, (_, index) => room(index, String(index), '1'))).rooms,
    ).toHaveLength(99));
});
