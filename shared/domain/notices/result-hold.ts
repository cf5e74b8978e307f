import type { YearArrangement } from '../calendar/working-days.ts';
import type { Campaign } from '../model/campaign.ts';
import type { NoticeSummary } from '../model/notice.ts';
import type { Candidate } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';
import type { Instant } from '../model/time.ts';
import type { KnownRefusal } from '../refusals.ts';
import { isAdmitted } from '../selection/exam-stages.ts';
import { mayTakeExam } from '../selection/internal/ranking-sheet.ts';
import { noticeAtClosing } from './kinds.ts';
import { resultWindow } from './result-window.ts';

export type HoldFacts = {
  readonly campaign: Campaign;
  readonly candidates: readonly Candidate[];
  readonly notices: readonly Pick<NoticeSummary, 'kind' | 'publishedAt'>[];
  /** 调休 arrangements that go before the built-in table. */
  readonly arrangements?: readonly YearArrangement[];
};

/**
 * How many working days the people of a closing stage have to act on its result: the appeal of whoever was refused, the score
 * review of whoever sat the exam; 0 where the campaign offers none or nobody could use it.
 */
export const windowDaysOf = (stage: Stage, { campaign, candidates }: HoldFacts): number => {
  switch (stage) {
    case 'review':
      return candidates.some(({ review }) => review === 'refused') ? campaign.appealWorkingDays : 0;
    case 'written':
      return candidates.some(isAdmitted) ? campaign.scoreReviewWorkingDays : 0;
    case 'interview':
      return candidates.some(({ interview }) => interview !== undefined)
        ? campaign.scoreReviewWorkingDays
        : 0;
    case 'exam':
      return candidates.some(mayTakeExam) ? campaign.scoreReviewWorkingDays : 0;
    default:
      return 0;
  }
};

/**
 * Why a stage may not be closed at `now` on account of its result, or undefined: it is set to a moment still to come, it must
 * be published first so that people can act on it, or the time they have is still running.
 * Codes: `notice.scheduled` (facts.kind, facts.at), `notice.result-first` (facts.kind, facts.days), `notice.window-running`
 * (facts.kind, facts.lastDay). Source: 六(三) (the right to know and to take part), the campaign's own figures.
 */
export const resultHold = (stage: Stage, facts: HoldFacts, now: Instant): KnownRefusal | undefined => {
  const kind = noticeAtClosing(facts.campaign.track, stage);
  if (kind === undefined) return undefined;
  const notice = facts.notices.find((one) => one.kind === kind);
  if (notice && notice.publishedAt > now)
    return { code: 'notice.scheduled', facts: { kind, at: notice.publishedAt } };
  const days = windowDaysOf(stage, facts);
  if (days === 0) return undefined;
  if (notice === undefined) return { code: 'notice.result-first', facts: { kind, days } };
  // The right of appeal holds the review itself: it knows who has used it (appeals/holds.ts).
  if (stage === 'review') return undefined;
  const { over, lastDay } = resultWindow(notice.publishedAt, days, now, facts.arrangements);
  return over ? undefined : { code: 'notice.window-running', facts: { kind, lastDay } };
};
