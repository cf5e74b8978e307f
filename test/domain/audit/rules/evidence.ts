import type { ApplicationEvidence } from '../../../../shared/domain/audit/rules/application-evidence.ts';
import type { Appeal } from '../../../../shared/domain/model/appeal.ts';
import type { Finding } from '../../../../shared/domain/model/finding.ts';
import { EMPTY_REGISTER } from '../../../../shared/domain/model/recusal.ts';
import type { Reveal } from '../../../../shared/domain/model/reveal.ts';
import type { Review } from '../../../../shared/domain/model/review.ts';

export const NUMBER = '0123456789AB';
export const AT = Date.parse('2024-06-24T10:00:00+08:00');

/** Evidence of an application that nothing is new of. */
export const anEvidence = (changes: Partial<ApplicationEvidence> = {}): ApplicationEvidence => ({
  number: NUMBER,
  campaign: '2024-open-1',
  version: 1,
  register: EMPTY_REGISTER,
  reveals: [],
  history: { objections: [] },
  ...changes,
});

export const aFinding = (rule: Finding['rule'], changes: Partial<Finding> = {}): Finding => ({
  rule,
  clause: '四(二)1(3)',
  verdict: 'pass',
  evidence: 'computed',
  facts: '年龄为29周岁',
  ...changes,
});

export const aReview = (changes: Partial<Review> = {}): Review => ({
  number: NUMBER,
  campaign: '2024-open-1',
  decision: 'refused',
  rules: ['open.skills'],
  reason: '材料不符',
  by: '李审核（reviewer01）',
  at: AT,
  ...changes,
});

/** Filed an hour after the review, answered by an officer an hour later. */
export const anAppeal = (changes: Partial<Appeal> = {}): Appeal => ({
  number: NUMBER,
  campaign: '2024-open-1',
  text: '证书上写的就是这个专业。',
  filedAt: AT + 3_600_000,
  against: { rules: ['open.skills'], by: '李审核（reviewer01）', at: AT },
  state: 'upheld',
  answer: {
    decision: 'upheld',
    reason: '证书属实',
    by: '王主任（officer01）',
    role: 'officer',
    at: AT + 7_200_000,
  },
  version: 2,
  log: [],
  ...changes,
});

export const aReveal = (changes: Partial<Reveal> = {}): Reveal => ({
  of: { kind: 'application', number: NUMBER },
  campaign: '2024-open-1',
  page: 'review',
  task: 'review',
  by: '李审核（reviewer01）',
  account: 'reviewer01',
  at: AT,
  ...changes,
});
