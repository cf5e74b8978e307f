import { describe, expect, test } from 'vitest';
import { decideAppealAnswer } from '../../../shared/domain/appeals/decide-answer.ts';
import {
  type AppealFacts,
  decideAppealFiling,
  mayAppeal,
} from '../../../shared/domain/appeals/decide-filing.ts';
import { appealHold } from '../../../shared/domain/appeals/holds.ts';
import { appealLastDay, isReviewKnown } from '../../../shared/domain/appeals/period.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import type { Review } from '../../../shared/domain/model/review.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import type { Progress, Stage, StageEvent } from '../../../shared/domain/model/stage.ts';
import { excludingRules, reviewOutcome } from '../../../shared/domain/review/standing.ts';
import { aCampaign } from '../../builders/campaign.ts';
import { aCandidate } from '../../builders/candidate.ts';

const at = (text: string): number => Date.parse(`${text}+08:00`);
// A Friday; three working days later is Wednesday 3 July.
const PUBLISHED = at('2024-06-28T09:00:00');
const campaign = aCampaign({ appealWorkingDays: 3 });
const noDays = aCampaign({ appealWorkingDays: 0 });

const progress = (stage: Stage, open: boolean, ...log: StageEvent[]): Progress => ({
  status: 'running',
  version: 3,
  stage,
  open,
  log,
});
const CLOSED: StageEvent = { event: 'close', stage: 'review', at: PUBLISHED, by: 'officer01' };
const reviewing = progress('review', true);
const reviewed = progress('review', false, CLOSED);
const written = progress('written', true, CLOSED);

const refused: Review = {
  number: '0000000000A1',
  campaign: campaign.code,
  decision: 'refused',
  rules: ['open.residence'],
  reason: '户口簿不在本县',
  by: '审核一（reviewer01）',
  at: PUBLISHED - 1000,
};
const facts = (changes: Partial<AppealFacts> = {}): AppealFacts => ({
  campaign,
  progress: reviewing,
  published: PUBLISHED,
  review: refused,
  appeal: undefined,
  withdrew: false,
  now: PUBLISHED,
  ...changes,
});
const TEXT = '户口簿第二页是本县地址，请再看一次。';
const filed = (): Appeal => {
  const decided = decideAppealFiling({ ...facts(), text: TEXT });
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.value;
};

describe('when an appeal may be filed', () => {
  test.each<[string, Partial<AppealFacts>, string]>([
    ['a moment before the notice', { now: PUBLISHED - 1 }, 'appeal.not-open'],
    ['at the notice', { now: PUBLISHED }, 'accepted'],
    ['the last moment of the third working day', { now: at('2024-07-03T23:59:59.999') }, 'accepted'],
    ['the day after', { now: at('2024-07-04T00:00:00') }, 'appeal.period-over'],
    ['nothing public', { published: undefined }, 'appeal.not-open'],
    ['closed without a notice', { published: undefined, progress: reviewed }, 'accepted'],
    [
      'opened again after it was closed',
      { published: undefined, progress: progress('review', true, CLOSED) },
      'accepted',
    ],
    ['a notice to come, but the stage closed', { published: PUBLISHED + 1, progress: reviewed }, 'accepted'],
    ['the next stage open', { progress: written }, 'appeal.period-over'],
    [
      'no days: long after, while the stage is open',
      { campaign: noDays, now: at('2024-09-01T00:00:00') },
      'accepted',
    ],
    [
      'no days: between the stages',
      { campaign: noDays, progress: reviewed, now: at('2024-09-01T00:00:00') },
      'accepted',
    ],
    ['no days: the next stage open', { campaign: noDays, progress: written }, 'appeal.period-over'],
    ['accepted', { review: { ...refused, decision: 'accepted' } }, 'appeal.nothing-refused'],
    ['not reviewed', { review: undefined }, 'appeal.nothing-refused'],
    ['refused, but nobody may know', { now: PUBLISHED - 1, review: undefined }, 'appeal.not-open'],
    ['left', { withdrew: true }, 'application.withdrawn'],
    ['a second time', { appeal: filed() }, 'appeal.already-filed'],
  ])('%s: %s', (_case, changes, expected) => {
    const decided = mayAppeal(facts(changes));
    expect(decided.ok ? 'accepted' : decided.refusal.code).toBe(expected);
  });

  test('the last day is counted from the notice, without its own day', () => {
    expect(appealLastDay(facts())).toEqual({ date: '2024-07-03', provisional: false });
    expect(appealLastDay(facts({ campaign: noDays }))).toBeUndefined();
    expect(appealLastDay(facts({ published: undefined, progress: reviewed }))?.date).toBe('2024-07-03');
  });

  test('a result is known from its notice on, also while the stage is open', () => {
    expect([isReviewKnown(facts(), PUBLISHED - 1), isReviewKnown(facts(), PUBLISHED)]).toEqual([false, true]);
  });
});

describe('what an appeal says', () => {
  test.each([
    ['123456789', 'appeal.text-short'],
    ['1234567890', 'accepted'],
    [`  ${'字'.repeat(1000)}\n`, 'accepted'],
    ['字'.repeat(1001), 'appeal.text-long'],
    [`\ud800${'字'.repeat(20)}`, 'appeal.text-malformed'],
  ])('%.20j', (text, expected) => {
    const decided = decideAppealFiling({ ...facts(), text });
    expect(decided.ok ? 'accepted' : decided.refusal.code).toBe(expected);
  });

  test('keeps what it is against, and who filed it', () =>
    expect(filed()).toMatchObject({
      state: 'filed',
      version: 1,
      against: { rules: ['open.residence'], by: refused.by },
      log: [{ event: 'file', by: '申请人本人', at: PUBLISHED }],
    }));
});

describe('the answer', () => {
  const command = (changes: Partial<Parameters<typeof decideAppealAnswer>[0]> = {}) => ({
    appeal: filed(),
    decision: 'upheld' as const,
    reason: '户口簿第二页确为本县',
    account: 'reviewer02',
    by: '审核二（reviewer02）',
    role: 'reviewer' as const,
    at: PUBLISHED + 1,
    withdrew: false,
    ...changes,
  });
  const answered = decideAppealAnswer(command());

  test('is signed and final', () => {
    expect(answered).toMatchObject({
      ok: true,
      value: { state: 'upheld', version: 2, answer: { role: 'reviewer' } },
    });
    if (!answered.ok) throw new Error('answered');
    expect(decideAppealAnswer(command({ appeal: answered.value, decision: 'rejected' }))).toMatchObject({
      refusal: { code: 'appeal.already-decided', facts: { by: '审核二（reviewer02）' } },
    });
  });

  test.each<[Partial<Parameters<typeof decideAppealAnswer>[0]>, string]>([
    [{ account: 'reviewer01' }, 'appeal.own-decision'],
    [{ reason: '  ' }, 'appeal.reason-required'],
    [{ reason: '字'.repeat(1001) }, 'appeal.reason-too-long'],
    [{ withdrew: true }, 'application.withdrawn'],
  ])('%j is refused', (changes, code) =>
    expect(decideAppealAnswer(command(changes))).toMatchObject({ ok: false, refusal: { code } }),
  );

  test.each<[Appeal['state'] | undefined, string, readonly string[]]>([
    [undefined, 'refused', ['open.age', 'open.residence']],
    ['filed', 'refused', ['open.age', 'open.residence']],
    ['rejected', 'refused', ['open.age', 'open.residence']],
    ['upheld', 'accepted', []],
  ])('%s makes the person %s by %j', (state, outcome, rules) => {
    const appeal = state && { state };
    expect(reviewOutcome(refused, appeal)).toBe(outcome);
    expect(excludingRules(['open.age'], refused, appeal)).toEqual(rules);
  });
});

describe('what appeals hold', () => {
  const CLOSE = { event: 'close', stage: 'review' } as const;
  const NEXT = { event: 'open', stage: 'written' } as const;
  const person = (changes: Partial<Candidate> = {}) =>
    aCandidate('a', { review: 'refused', failed: ['open.age'], ...changes });
  const hold = (
    move: Parameters<typeof appealHold>[1],
    people: readonly Candidate[],
    changes: Partial<AppealFacts> = {},
    appealed: readonly string[] = [],
  ) => {
    const { now, ...publicity } = facts(changes);
    return appealHold({ ...publicity, candidates: people, appealed: new Set(appealed) }, move, now)?.code;
  };

  test.each<[string, Parameters<typeof hold>, string | undefined]>([
    ['the period runs and somebody was refused', [CLOSE, [person()]], 'appeal.period-running'],
    ['on the last day', [CLOSE, [person()], { now: at('2024-07-03T23:59:59.999') }], 'appeal.period-running'],
    ['the day after', [CLOSE, [person()], { now: at('2024-07-04T00:00:00') }], undefined],
    ['the notice is still to come', [CLOSE, [person()], { now: PUBLISHED - 1 }], 'appeal.period-running'],
    ['nothing published', [CLOSE, [person()], { published: undefined }], undefined],
    ['nobody refused', [CLOSE, [aCandidate('a')]], undefined],
    [
      'whoever was refused has left',
      [CLOSE, [person({ checks: { withdrew: true, left: 'review' } })]],
      undefined,
    ],
    ['whoever was refused has used it', [CLOSE, [person()], {}, ['a']], undefined],
    ['no days', [CLOSE, [person()], { campaign: noDays }], undefined],
    [
      'closed meanwhile: the next stage waits',
      [NEXT, [person()], { progress: reviewed }],
      'appeal.period-running',
    ],
    [
      'the next stage over an open appeal',
      [NEXT, [person({ appealing: true })], { campaign: noDays }, ['a']],
      'appeal.open',
    ],
    ['a later stage', [{ event: 'open', stage: 'interview' }, [person({ appealing: true })]], undefined],
    ['another closing', [{ event: 'close', stage: 'written' }, [person({ appealing: true })]], undefined],
  ])('%s', (_case, args, code) => expect(hold(...args)).toBe(code));
});
