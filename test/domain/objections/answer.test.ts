import { describe, expect, test } from 'vitest';
import { type AnswerCommand, decideAnswer } from '../../../shared/domain/objections/decide-answer.ts';
import { isSignedBy } from '../../../shared/domain/objections/recusal.ts';
import { aNotice, anObjection } from '../../builders/objection.ts';

const AT = Date.parse('2024-07-08T10:00:00+08:00');
const { concerns: _, position: __, ...ABOUT_NOBODY } = anObjection();

const answer = (changes: Partial<AnswerCommand> = {}) =>
  decideAnswer({
    objection: anObjection(),
    decision: 'upheld',
    reason: ' 经核查，证书系伪造。 ',
    strikes: '',
    listed: aNotice().rows,
    reviewedBy: '李审核（reviewer01）',
    account: 'officer01',
    by: '王主任（officer01）',
    at: AT,
    ...changes,
  });

describe('an answer', () => {
  test('upholding strikes the person concerned, with reason, signature and moment', () =>
    expect(answer()).toMatchObject({
      value: {
        state: 'upheld',
        answer: { reason: '经核查，证书系伪造。', by: '王主任（officer01）', at: AT, struck: 'A000' },
      },
    }));

  test('rejecting strikes nobody, whatever the form says', () => {
    const rejected = answer({ decision: 'rejected', strikes: 'B000' });
    expect(rejected).toMatchObject({ value: { state: 'rejected' } });
    expect(rejected).not.toHaveProperty('value.answer.struck');
  });

  test.each([
    ['', 'objection.reason-required'],
    [' \n', 'objection.reason-required'],
    ['查'.repeat(1000), undefined],
    ['查'.repeat(1001), 'objection.reason-too-long'],
  ])('needs a reason that can be read: %.8j', (reason, code) => {
    const decided = answer({ reason });
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
  });

  test('whom the objection names cannot be exchanged for another', () =>
    expect(answer({ strikes: 'B000' })).toMatchObject({ value: { answer: { struck: 'A000' } } }));

  test('about nobody: strikes whoever the officer picks, or nobody', () => {
    const picked = answer({ objection: ABOUT_NOBODY, strikes: ' B000 ' });
    expect(picked).toMatchObject({ value: { answer: { struck: 'B000' } } });
    expect(answer({ objection: ABOUT_NOBODY })).not.toHaveProperty('value.answer.struck');
    expect(answer({ objection: ABOUT_NOBODY, strikes: 'Z999' })).toMatchObject({
      refusal: { code: 'objection.person-unknown', field: 'strikes' },
    });
  });

  test('about somebody who is off the list by now: upheld, with nobody left to strike', () => {
    const decided = answer({ listed: [] });
    expect(decided).toMatchObject({ value: { state: 'upheld' } });
    expect(decided).not.toHaveProperty('value.answer.struck');
  });
});

describe('recusal (回避)', () => {
  test.each(['upheld', 'rejected'] as const)('whoever decided the review may not answer: %s', (decision) =>
    expect(answer({ decision, reviewedBy: '王主任（officer01）' })).toMatchObject({
      refusal: { code: 'objection.recused' },
    }),
  );

  test.each([
    ['王主任（officer01）', 'officer01', true],
    ['officer01', 'officer01', true],
    ['王主任（officer011）', 'officer01', false],
    ['王主任（xofficer01）', 'officer01', false],
    ['officer01（reviewer01）', 'officer01', false],
  ])('%s is that of %s: %j', (signature, account, expected) =>
    expect(isSignedBy(signature, account)).toBe(expected),
  );

  test('without a review there is nobody to recuse', () =>
    expect(answer({ reviewedBy: undefined })).toMatchObject({ ok: true }));
});

describe('an answer to an objection against the notice of one step', () => {
  const objection = anObjection({ notice: '2024-open-1-review' });
  const follows = '重新审查该人员的学历。';

  test('upheld, says what follows and strikes nobody, not even somebody listed as proposed', () => {
    const decided = answer({ objection, follows: ` ${follows} ` });
    expect(decided).toMatchObject({ value: { state: 'upheld', answer: { follows } } });
    expect(decided.ok && decided.value.answer).not.toHaveProperty('struck');
  });

  test.each([
    ['nothing', '  ', 'objection.follows-required'],
    ['the longest text', '写'.repeat(1000), undefined],
    ['one character more', '写'.repeat(1001), 'objection.reason-too-long'],
  ])('with %s', (_, text, code) => {
    const decided = answer({ objection, follows: text });
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
  });

  test('rejected, needs only its reason', () =>
    expect(answer({ objection, decision: 'rejected' })).toMatchObject({ value: { state: 'rejected' } }));

  test('who reviewed the person steps back here, too', () =>
    expect(answer({ objection, follows, account: 'reviewer01' })).toMatchObject({
      refusal: { code: 'objection.recused' },
    }));
});
