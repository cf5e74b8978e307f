import { describe, expect, test } from 'vitest';
import { appealOwnDecider } from '../../../../shared/domain/audit/rules/appeal-own-decider.ts';
import { reviewRecused } from '../../../../shared/domain/audit/rules/review-recused.ts';
import type { Declaration, Register } from '../../../../shared/domain/model/recusal.ts';
import { accountIn } from '../../../../shared/domain/objections/recusal.ts';
import { AT, anAppeal, anEvidence, aReview, NUMBER } from './evidence.ts';

const declared = (changes: Partial<Declaration> = {}): Register => ({
  version: 1,
  declarations: [
    {
      id: 'R1',
      who: { kind: 'staff', id: 'reviewer01', name: '李审核' },
      what: { kind: 'relation', relation: 'spouse', number: NUMBER },
      by: '李审核（reviewer01）',
      at: AT - 1,
      ...changes,
    },
  ],
});
const withdrawnAt = (at: number) => ({ withdrawn: { by: '王主任（officer01）', at, reason: '号码写错' } });

describe('a decision by somebody who must leave it to others', () => {
  test.each([
    ['declared a moment before', {}, 1],
    ['declared in the same moment', { at: AT }, 0],
    ['declared afterwards', { at: AT + 1 }, 0],
    ['withdrawn before the decision', withdrawnAt(AT - 1), 0],
    ['withdrawn in the same moment', withdrawnAt(AT), 0],
    ['withdrawn only after the decision', withdrawnAt(AT + 1), 1],
    ['about somebody else', { what: { kind: 'relation', relation: 'spouse', number: '0'.repeat(12) } }, 0],
    ['that there is nobody', { what: { kind: 'none' } }, 0],
    ['by another account', { who: { kind: 'staff', id: 'reviewer0', name: '李审核' } }, 0],
    ['by a person from outside of that name', { who: { kind: 'external', id: 'reviewer01', name: '李' } }, 0],
  ] as const)('%s', (_, changes, count) => {
    const found = reviewRecused(anEvidence({ review: aReview(), register: declared(changes) }));
    expect(found).toHaveLength(count);
  });

  test('says when, by which declaration, and names nobody', () => {
    const [found] = reviewRecused(anEvidence({ review: aReview(), register: declared() }));
    expect(found).toMatchObject({ rule: 'review.recused', subject: { kind: 'application', key: NUMBER } });
    for (const words of ['2024年6月24日 10:00', '第 R1 条', '资格审查结论'])
      expect(found?.facts).toContain(words);
    expect(found?.facts).not.toMatch(/李|reviewer01/);
  });

  test('so is a new query code given to the applicant', () => {
    const who = { kind: 'staff', id: 'officer01', name: '王主任' } as const;
    const reissue = {
      ...{ number: NUMBER, campaign: '2024-open-1', serial: 1, document: 'identity-card' as const },
      ...{ reason: '遗失', by: '王主任（officer01）' },
    };
    const found = (at: number) =>
      reviewRecused(anEvidence({ register: declared({ who, at: AT }), reissues: [{ ...reissue, at }] })).map(
        ({ facts }) => facts.slice(0, 5),
      );
    expect(found(AT + 1)).toEqual(['查询码补发']);
    expect(found(AT)).toEqual([]);
  });

  test('the answer to an appeal is a decision of its own', () => {
    const who = { kind: 'staff', id: 'officer01', name: '王主任' } as const;
    const answered = {
      review: aReview(),
      appeal: anAppeal(),
      register: declared({ who, at: AT + 3_600_000 }),
    };
    expect(reviewRecused(anEvidence(answered)).map(({ facts }) => facts.slice(0, 4))).toEqual(['申诉答复']);
    const { answer: _, ...open } = anAppeal({ state: 'filed' });
    expect(reviewRecused(anEvidence({ ...answered, appeal: open }))).toEqual([]);
  });
});

describe('an appeal', () => {
  const answeredBy = (by: string) => {
    const appeal = anAppeal();
    return appeal.answer && { ...appeal, answer: { ...appeal.answer, by } };
  };
  test.each([
    ['by another account', '王主任（officer01）', 0],
    ['by whoever decided', '李审核（reviewer01）', 1],
    ['by the same account under another name', '李某（reviewer01）', 1],
    ['by somebody of the same name', '李审核（reviewer02）', 0],
  ])('answered %s', (_, by, count) =>
    expect(appealOwnDecider(anEvidence({ review: aReview(), appeal: answeredBy(by) }))).toHaveLength(count),
  );

  test('is held against the review on record, too, when the appeal says another', () => {
    const appeal = { ...anAppeal(), against: { rules: [], by: '别人（reviewer09）', at: AT } };
    const review = aReview({ by: '王主任（officer01）' });
    expect(appealOwnDecider(anEvidence({ review, appeal }))).toHaveLength(1);
    expect(appealOwnDecider(anEvidence({ appeal }))).toHaveLength(0);
  });

  test('that nobody answered, or that was never filed, is no matter', () => {
    const { answer: _, ...open } = anAppeal({ state: 'filed' });
    expect(appealOwnDecider(anEvidence({ review: aReview(), appeal: open }))).toEqual([]);
    expect(appealOwnDecider(anEvidence({ review: aReview() }))).toEqual([]);
  });

  test.each([
    ['王主任（officer01）', 'officer01'],
    ['王（主任）（officer01）', 'officer01'],
    ['officer01', 'officer01'],
  ])('the account in %s is %s', (signature, account) => expect(accountIn(signature)).toBe(account));
});
