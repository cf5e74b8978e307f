import { expect, test } from 'vitest';
import { formatEnd } from '../../../shared/domain/calendar/format-end.ts';

test.each([
  ['2024-06-27T00:00:00+08:00', '2024年6月26日 24:00'],
  ['2025-01-01T00:00:00+08:00', '2024年12月31日 24:00'],
  ['2024-06-27T00:01:00+08:00', '2024年6月27日 00:01'],
  ['2024-06-27T18:00:00+08:00', '2024年6月27日 18:00'],
])('%s ends as %s', (moment, text) => expect(formatEnd(Date.parse(moment))).toBe(text));
