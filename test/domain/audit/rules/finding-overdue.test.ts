import { expect, test } from 'vitest';
import { findingOverdue, type ListedFinding } from '../../../../shared/domain/audit/rules/finding-overdue.ts';

const aFinding = (changes: Partial<ListedFinding> = {}): ListedFinding => ({
  id: '0123456789abcdef',
  rule: 'log.altered',
  subject: { kind: 'application', key: '0123456789AB' },
  campaign: '2024-open-1',
  answerBy: '2024-06-20',
  state: 'open',
  answered: false,
  ...changes,
});

test.each([
  ['is in time on its last day', {}, '2024-06-20', 0],
  ['is overdue the day after', {}, '2024-06-21', 1],
  ['that was answered waits for others', { answered: true }, '2024-06-21', 0],
  ['that was closed waits for nobody', { state: 'explained' } as const, '2024-06-21', 0],
  ['of this rule is not followed by another', { rule: 'finding.overdue' } as const, '2024-06-21', 0],
])('a finding %s', (_what, changes, today, count) =>
  expect(findingOverdue([aFinding(changes)], today)).toHaveLength(count),
);

test('the finding names the other one, its campaign and its day', () => {
  expect(findingOverdue([aFinding()], '2024-06-21')).toEqual([
    {
      rule: 'finding.overdue',
      subject: { kind: 'finding', key: '0123456789abcdef' },
      campaign: '2024-open-1',
      facts: '审计发现“系统里的材料与存证不一致”的答复期限为2024年6月20日，至今没有答复。',
      occurrence: '2024-06-21',
    },
  ]);
});
