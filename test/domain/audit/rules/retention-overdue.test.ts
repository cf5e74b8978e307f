import { expect, test } from 'vitest';
import {
  type KeptApplication,
  retentionOverdue,
} from '../../../../shared/domain/audit/rules/retention-overdue.ts';
import { CONTRACT_STATES } from '../../../../shared/domain/model/contract.ts';
import type { Progress } from '../../../../shared/domain/model/stage.ts';
import { aCampaign } from '../../../builders/campaign.ts';

const CLOSED = Date.parse('2024-09-02T16:00:00+08:00');
const progress: Progress = {
  status: 'running',
  version: 20,
  stage: 'contract',
  open: false,
  log: [{ event: 'close', stage: 'contract', at: CLOSED, by: 'officer01' }],
};
// 200 days after 2 September 2024 is 21 March 2025; the 22nd is for deleting.
const [DELETING, OVER] = ['2025-03-22', '2025-03-23'];
const findings = (
  applications: readonly KeptApplication[],
  today = OVER,
  now: Progress = progress,
  unanswered = 0,
) => retentionOverdue({ campaign: aCampaign(), progress: now, applications, unanswered }, 200, today);

test('data may be kept to the last day, is deleted on the next, and then is overdue', () => {
  expect(findings([{}], DELETING)).toEqual([]);
  expect(findings([{}])).toEqual([
    {
      rule: 'retention.overdue',
      subject: { kind: 'campaign', key: '2024-open-1' },
      campaign: '2024-open-1',
      facts: '招聘结束后个人信息保存 200 天，已于2025年3月21日期满，未被聘用人员的报名还有 1 份没有删除。',
      occurrence: OVER,
    },
  ]);
});

test('a campaign under way keeps what it has', () => {
  expect(findings([{}], OVER, { ...progress, open: true })).toEqual([]);
});

test.each(
  CONTRACT_STATES.map((state) => [state, state === 'signed' || state === 'started' ? 0 : 1] as const),
)('somebody whose contract is %s leaves %i to delete', (state, count) =>
  expect(findings([{ contract: { state } }])).toHaveLength(count),
);

test('whoever is left is counted, and what holds the deletion back is said', () => {
  expect(findings([])).toEqual([]);
  expect(findings([{}, {}])[0]?.facts).toMatch(/还有 2 份没有删除。$/);
  const [held] = findings([{}], OVER, progress, 2);
  expect(held?.facts).toMatch(/还有 2 件异议、申诉或者成绩复核没有办结，办结以前不删除。$/);
});
