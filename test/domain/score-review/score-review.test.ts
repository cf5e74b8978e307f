import { describe, expect, test } from 'vitest';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import { type AnswerCommand, decideScoreReview } from '../../../shared/domain/score-review/answer.ts';
import { decideRequest, type ScoreReviewCommand } from '../../../shared/domain/score-review/request.ts';
import { windowAt } from '../../../shared/domain/score-review/window.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
/** A Friday; the three working days after it are Monday to Wednesday. */
const PUBLISHED = at('2024-07-05T18:00:00');
const window = { workingDays: 3, publishedAt: PUBLISHED };

describe('the window', () => {
  test('runs to the end of the third working day after publication', () => {
    expect(windowAt(window, at('2024-07-10T23:59:59.999'))).toMatchObject({
      lastDay: '2024-07-10',
      over: false,
    });
    expect(windowAt(window, at('2024-07-11T00:00:00'))).toMatchObject({ lastDay: '2024-07-10', over: true });
  });
  test('holidays and make-up days count as the State Council says', () =>
    // 1 to 7 October off; 29 September and 12 October are make-up days.
    expect(
      windowAt({ workingDays: 2, publishedAt: at('2024-09-29T09:00:00') }, at('2024-09-30T09:00:00'))
        ?.lastDay,
    ).toBe('2024-10-08'));
  test('there is none without a moment, or where none is offered', () => {
    expect(windowAt({ workingDays: 3, publishedAt: undefined }, PUBLISHED)).toBeUndefined();
    expect(windowAt({ workingDays: 0, publishedAt: PUBLISHED }, PUBLISHED)).toBeUndefined();
  });
});

const review: ScoreReview = {
  number: '7K3M9Q2TXW4D',
  campaign: '2024-open-1',
  position: '01',
  kind: 'written',
  part: 'addition',
  text: '第三大题各小题得分相加与总分不符',
  filedAt: PUBLISHED,
  version: 1,
};

describe('asking', () => {
  const command: ScoreReviewCommand = {
    ...review,
    window,
    mark: 6010,
    earlier: undefined,
    now: PUBLISHED,
  };
  const ask = (changes: Partial<ScoreReviewCommand>) => {
    const decided = decideRequest({ ...command, ...changes });
    return decided.ok ? decided.value : decided.refusal.code;
  };

  test('takes a request from the very millisecond of publication', () => expect(ask({})).toEqual(review));

  test.each<[string, Partial<ScoreReviewCommand>, string]>([
    ['a millisecond early', { now: PUBLISHED - 1 }, 'score-review.not-published'],
    ['no notice yet', { window: { workingDays: 3, publishedAt: undefined } }, 'score-review.not-published'],
    ['the first moment after the window', { now: at('2024-07-11T00:00:00') }, 'score-review.too-late'],
    ['none offered', { window: { workingDays: 0, publishedAt: PUBLISHED } }, 'score-review.none'],
    ['a second time', { earlier: review }, 'score-review.already'],
    ['no mark', { mark: undefined }, 'score-review.no-mark'],
    ['another part', { part: 'standard' }, 'score-review.part-unknown'],
    ['nine characters', { text: '字'.repeat(9) }, 'score-review.text-short'],
    ['nine and blanks', { text: ` ${'字'.repeat(9)}\n\n` }, 'score-review.text-short'],
    ['501 characters', { text: '字'.repeat(501) }, 'score-review.text-long'],
    ['what cannot be read', { text: `第三大题得分\u202E相加与总分不符` }, 'score-review.text-malformed'],
  ])('refuses %s', (_, changes, code) => expect(ask(changes)).toBe(code));

  test.each<[string, Partial<ScoreReviewCommand>]>([
    ['the last millisecond of the window', { now: at('2024-07-11T00:00:00') - 1 }],
    ['ten characters', { text: '字'.repeat(10) }],
    ['five hundred characters beyond U+FFFF', { text: '𠮷'.repeat(500) }],
    ['several lines', { text: '第三大题\r\n得分相加与总分不符' }],
    ['somebody absent', { mark: 'absent' }],
  ])('takes %s', (_, changes) => expect(ask(changes)).toMatchObject({ version: 1 }));
});

describe('deciding', () => {
  const command: AnswerCommand = {
    review,
    result: 'corrected',
    mark: '61.1',
    reason: '第三大题合分少加 1 分',
    current: 6010,
    hands: ['examiner01', 'examiner02'],
    account: 'examiner03',
    by: '陈考务（examiner03）',
    at: PUBLISHED + 1,
  };
  const decide = (changes: Partial<AnswerCommand>) => {
    const decided = decideScoreReview({ ...command, ...changes });
    return decided.ok ? decided.value : decided.refusal.code;
  };

  test('a corrected mark keeps both marks', () =>
    expect(decide({})).toMatchObject({
      version: 2,
      answer: { result: 'corrected', from: 6010, to: 6110, by: command.by, at: command.at },
    }));

  test('an unchanged mark keeps none, whatever was typed', () =>
    expect(decide({ result: 'unchanged' })).toMatchObject({ answer: { result: 'unchanged' } }));

  test('a person counted absent may turn out to have a mark', () =>
    expect(decide({ current: 'absent' })).toMatchObject({ answer: { from: 'absent', to: 6110 } }));

  test.each<[string, Partial<AnswerCommand>, string]>([
    ['by one who entered the marks', { account: 'examiner02' }, 'score-review.own-marks'],
    ['neither of the two results', { result: '' }, 'score-review.result-unknown'],
    ['no mark', { mark: '' }, 'scores.mark-malformed'],
    ['the same mark', { mark: '60.10' }, 'score-review.same-mark'],
    ['no reason', { reason: ' ' }, 'scores.reason-required'],
    ['no reason for leaving it', { result: 'unchanged', reason: '' }, 'scores.reason-required'],
  ])('refuses %s', (_, changes, code) => expect(decide(changes)).toBe(code));

  test('once', () => {
    const decided = decideScoreReview(command);
    expect(decided.ok && decide({ review: decided.value })).toBe('score-review.already-decided');
  });
});
