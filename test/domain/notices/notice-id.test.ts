import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS } from '../../../shared/domain/model/notice.ts';
import { isNoticeId, noticeId, readNoticeId } from '../../../shared/domain/notices/notice-id.ts';

describe('the id of a notice', () => {
  const codes = [
    'abc',
    '2024-open-1',
    'k'.repeat(40),
    ...NOTICE_KINDS.map((kind) => `2024-${kind}`),
    'final',
  ];
  const pairs = codes.flatMap((campaign) => NOTICE_KINDS.map((kind) => [campaign, kind] as const));

  test.each(pairs)('%s and %s are read back, also from codes that end like a kind', (campaign, kind) => {
    expect(readNoticeId(noticeId(campaign, kind))).toEqual({ campaign, kind });
  });

  test('names one notice only', () =>
    expect(new Set(pairs.map(([campaign, kind]) => noticeId(campaign, kind))).size).toBe(pairs.length));

  test.each([
    '',
    'proposed',
    '-final',
    'ab-final',
    'Open-1-final',
    '2024-open-1',
    '2024-open-1-list',
    'a#b-review',
  ])('%j is none', (text) => expect(isNoticeId(text)).toBe(false));
});
