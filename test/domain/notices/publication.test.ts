import { describe, expect, test } from 'vitest';
import { NOTICE_KINDS } from '../../../shared/domain/model/notice.ts';
import type { Progress, Stage } from '../../../shared/domain/model/stage.ts';
import { decideCallBack } from '../../../shared/domain/notices/decide-call-back.ts';
import {
  decidePublication,
  LONGEST_AHEAD_MS,
  type PublicationCommand,
} from '../../../shared/domain/notices/decide-publication.ts';
import { isNoticeKindOf, NOTICE_RULES, noticeAtClosing } from '../../../shared/domain/notices/kinds.ts';
import { isOut, isPublished, publishedAt } from '../../../shared/domain/notices/published.ts';
import { resultWindow } from '../../../shared/domain/notices/result-window.ts';
import { stagesOf } from '../../../shared/domain/stages/engine.ts';

const NOW = Date.parse('2024-06-24T09:00:00+08:00');
const at = (stage: Stage, open = true): Progress => ({ status: 'running', version: 3, stage, open, log: [] });
const decide = (changes: Partial<PublicationCommand> = {}) =>
  decidePublication({
    track: 'open',
    progress: at('review'),
    kind: 'review',
    notices: [],
    missing: 0,
    now: NOW,
    ...changes,
  });
const codeOf = (changes: Partial<PublicationCommand>) => {
  const decided = decide(changes);
  return decided.ok ? decided.value : decided.refusal.code;
};

describe('publishing a notice', () => {
  const every = (['open', 'internal'] as const).flatMap((track) =>
    stagesOf(track).flatMap((stage) => NOTICE_KINDS.map((kind) => [track, stage, kind] as const)),
  );
  test.each(every)('on the %s track, stage %s open, %s', (track, stage, kind) => {
    const expected = isNoticeKindOf(track, kind)
      ? NOTICE_RULES[kind].stage === stage
        ? NOW
        : 'stage.not-open'
      : 'not-found';
    expect(codeOf({ track, kind, progress: at(stage) })).toBe(expected);
    if (expected === NOW) expect(codeOf({ track, kind, progress: at(stage, false) })).toBe('stage.not-open');
  });

  test.each([
    ['nothing missing', { missing: 0 }, NOW],
    ['something missing', { missing: 1 }, 'notice.incomplete'],
    ['composed before', { notices: [{ kind: 'review', publishedAt: NOW + 1 }] }, 'notice.already-scheduled'],
    ['another composed before', { notices: [{ kind: 'final', publishedAt: NOW }] }, NOW],
    ['this very moment', { at: NOW }, NOW],
    ['a millisecond ago', { at: NOW - 1 }, 'notice.moment-past'],
    ['a moment ahead', { at: NOW + 1 }, NOW + 1],
    ['as far ahead as goes', { at: NOW + LONGEST_AHEAD_MS }, NOW + LONGEST_AHEAD_MS],
    ['too far ahead', { at: NOW + LONGEST_AHEAD_MS + 1 }, 'notice.moment-far'],
    ['a draft', { progress: { status: 'draft', version: 0, log: [] } }, 'stage.not-open'],
    ['proposed, later', { kind: 'proposed', progress: at('notice'), at: NOW + 1 }, 'notice.at-once-only'],
  ] as const)('with %s', (_, changes, expected) => expect(codeOf(changes)).toBe(expected));
});

describe('calling back', () => {
  const notice = { kind: 'written', publishedAt: NOW } as const;
  test.each([
    ['a millisecond before', NOW - 1, '有误', undefined],
    ['at the moment', NOW, '有误', 'notice.already-out'],
    ['without a reason', NOW - 1, '  ', 'notice.reason-required'],
    ['with the longest reason', NOW - 1, '写'.repeat(500), undefined],
    ['with a reason too long', NOW - 1, '写'.repeat(501), 'notice.reason-too-long'],
  ] as const)('%s', (_, now, reason, code) => {
    const decided = decideCallBack(notice, reason, now, '王主任（officer01）');
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code);
    if (decided.ok)
      expect(decided.value).toMatchObject({
        event: 'called-back',
        at: now,
        publishedAt: NOW,
        kind: 'written',
      });
  });
  test('what is not there', () =>
    expect(decideCallBack(undefined, 'x', NOW, 'y')).toMatchObject({ refusal: { code: 'notice.unknown' } }));
});

describe('the moment', () => {
  const notices = [{ kind: 'written', publishedAt: NOW }] as const;
  test.each([
    [NOW - 1, false],
    [NOW, true],
    [NOW + 1, true],
  ])('%d', (now, out) => {
    expect(isPublished({ publishedAt: NOW }, now)).toBe(out);
    expect(isOut(notices, 'written', now)).toBe(out);
    expect(isOut(notices, 'exam', now)).toBe(false);
  });
  test('of a kind', () => {
    expect(publishedAt(notices, 'written')).toBe(NOW);
    expect(publishedAt(notices, 'exam')).toBeUndefined();
  });
});

describe('the time to act on a result', () => {
  // Monday 24 June 2024.
  test.each([
    [0, '2024-06-24'],
    [1, '2024-06-25'],
    [3, '2024-06-27'],
    [5, '2024-07-01'],
  ])('of %d working days ends with %s', (days, lastDay) => {
    expect(resultWindow(NOW, days, NOW)).toEqual({ lastDay, over: false, provisional: false });
    const end = Date.parse(`${lastDay}T23:59:59.999+08:00`);
    expect(resultWindow(NOW, days, end).over).toBe(false);
    expect(resultWindow(NOW, days, end + 1).over).toBe(true);
  });
  test('is not over before it began', () =>
    expect(resultWindow(NOW, 3, NOW - 30 * 86_400_000).over).toBe(false));
  test('is provisional beyond the published arrangements', () =>
    expect(resultWindow(Date.parse('2031-05-05T09:00:00+08:00'), 3, NOW).provisional).toBe(true));
});

test('every result that people may act on is published by closing its stage at the latest', () => {
  expect(stagesOf('open').map((stage) => noticeAtClosing('open', stage))).toEqual([
    ...[undefined, 'review', 'written', 'interview', undefined, undefined, undefined, 'final'],
  ]);
  expect(stagesOf('internal').map((stage) => noticeAtClosing('internal', stage))).toEqual([
    ...[undefined, 'review', undefined, 'exam', undefined, 'final'],
  ]);
});
