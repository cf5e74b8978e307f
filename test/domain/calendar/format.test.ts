import { describe, expect, test } from 'vitest';
import { formatDate, formatDateTime, localDate } from '../../../shared/domain/calendar/format.ts';

describe('moments in Asia/Shanghai', () => {
  test.each([
    ['2024-06-21T15:59:59.999Z', '2024-06-21', '2024年6月21日 23:59'],
    ['2024-06-21T16:00:00.000Z', '2024-06-22', '2024年6月22日 00:00'],
    ['2023-12-31T16:00:00.000Z', '2024-01-01', '2024年1月1日 00:00'],
    ['2024-06-21T18:00:00.000+08:00', '2024-06-21', '2024年6月21日 18:00'],
  ])('%s is on %s, written %s', (iso, date, text) => {
    expect(localDate(Date.parse(iso))).toBe(date);
    expect(formatDateTime(Date.parse(iso))).toBe(text);
  });

  test('a day is written without leading zeros', () => expect(formatDate('2024-06-01')).toBe('2024年6月1日'));
});
