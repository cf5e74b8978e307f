import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { sweepNotices } from '../../../functions/sweep/notices.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import { type NoticePublished, noticePublished } from '../../../shared/messages/facts.ts';

const NOW = Date.parse('2024-06-24T09:00:00+08:00');
const aSummary = (id: string, publishedAt: number, frozen?: boolean): NoticeSummary => ({
  id,
  campaign: '2024-open-1',
  kind: 'review',
  title: '资格审查结果公告',
  publishedAt,
  ...(frozen && { frozen }),
  lastDay: '2024-07-03',
  provisional: false,
  workingDays: 7,
});

const sweep = async (notices: readonly NoticeSummary[], lose = false) => {
  const sent: NoticePublished[] = [];
  await sweepNotices(
    {
      campaigns: { listNotices: async () => notices },
      notices: {
        send: async (facts) => {
          sent.push(...facts);
          return lose ? facts : [];
        },
      },
    },
    NOW,
  );
  return sent;
};

beforeEach(() => {
  vi.spyOn(console, 'info').mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());

describe('the sweep of notices', () => {
  test('tells of those whose moment has come and that are not frozen', async () => {
    const sent = await sweep([
      aSummary('a-review', NOW + 1),
      aSummary('b-review', NOW),
      aSummary('c-review', NOW - 1, true),
      aSummary('d-review', NOW - 90 * 86_400_000),
    ]);
    expect(sent.map(({ notice, at }) => [notice, at])).toEqual([
      ['b-review', NOW],
      ['d-review', NOW],
    ]);
    for (const fact of sent) expect(noticePublished.safeParse(fact).success).toBe(true);
  });

  test('fails, and so comes again, when the queue does not take them', async () => {
    await expect(sweep([aSummary('b-review', NOW)], true)).rejects.toThrow('1 notices');
  });
});
