import { describe, expect, test } from 'vitest';
import type { Screening } from '../../../shared/domain/model/finding.ts';
import { decideReview, type ReviewCommand } from '../../../shared/domain/review/decide.ts';
import { failedRules } from '../../../shared/domain/review/failed-rules.ts';
import { isEligible, screen } from '../../../shared/domain/rules/open/index.ts';
import { anApplicationForm } from '../../builders/application.ts';
import { aCampaign } from '../../builders/campaign.ts';

const screeningOf = (form = anApplicationForm()): Screening => {
  const findings = screen(form, aCampaign());
  return { number: 'n1', campaign: '2024-open-1', findings, eligible: isEligible(findings) };
};
const tooSchooled = screeningOf(anApplicationForm({ education: 'high-school', householdCode: '110101' }));
const command: ReviewCommand = {
  decision: 'accepted',
  rules: [],
  reason: '',
  screening: screeningOf(),
  by: 'reviewer01',
  at: 1_000,
};
const refusal: ReviewCommand = {
  ...command,
  decision: 'refused',
  rules: ['open.residence'],
  reason: '证明不全',
};

describe('a review', () => {
  test('accepts, and rests on no rule', () =>
    expect(decideReview({ ...command, rules: ['open.age'] })).toEqual({
      ok: true,
      value: {
        number: 'n1',
        campaign: '2024-open-1',
        decision: 'accepted',
        rules: [],
        reason: '',
        by: 'reviewer01',
        at: 1_000,
      },
    }));

  test('refuses with rules, each once and in the order of the plan', () =>
    expect(
      decideReview({ ...refusal, rules: ['open.bar.unsuitable', 'open.residence', 'open.residence'] }),
    ).toMatchObject({
      ok: true,
      value: { rules: ['open.residence', 'open.bar.unsuitable'], reason: '证明不全' },
    }));

  test.each<[string, ReviewCommand, string, string | undefined]>([
    [
      'accepting what the machine found to fail',
      { ...command, screening: tooSchooled },
      'review.machine-rule',
      'decision',
    ],
    ['before the machine has looked', { ...command, screening: undefined }, 'review.not-screened', undefined],
    ['refusing without a rule', { ...refusal, rules: [] }, 'review.reason-required', 'rules'],
    ['refusing without a reason', { ...refusal, reason: ' \n' }, 'review.reason-required', 'reason'],
    [
      'refusing by a rule that does not exist',
      { ...refusal, rules: ['open.height'] },
      'review.rule-unknown',
      'rules',
    ],
    [
      'a reason of 501 characters',
      { ...refusal, reason: '长'.repeat(501) },
      'review.reason-too-long',
      'reason',
    ],
  ])('is not taken: %s', (_, wrong, code, field) => {
    const decided = decideReview(wrong);
    expect(decided.ok ? {} : decided.refusal).toMatchObject({ code, ...(field && { field }) });
  });

  test('takes a reason of 500 characters', () =>
    expect(decideReview({ ...refusal, reason: '长'.repeat(500) }).ok).toBe(true));
});

describe('the rules that exclude somebody', () => {
  test('are the machine’s and the reviewer’s, once each, in order', () =>
    expect(
      failedRules(tooSchooled, { decision: 'refused', rules: ['open.education', 'open.character'] }),
    ).toEqual(['open.character', 'open.education']));

  test('are none of an acceptance', () =>
    expect(failedRules(screeningOf(), { decision: 'accepted', rules: ['open.age'] })).toEqual([]));

  test('are none before anybody has looked', () => expect(failedRules(undefined, undefined)).toEqual([]));
});
