import { formatDate, formatDateTime } from '../calendar/format.ts';
import type { Stage } from '../model/stage.ts';
import { stagesOf } from '../stages/engine.ts';
import { noticeLabel, noticeStage } from './notice-labels.ts';
import { appealWindow, type KnownNotice, scoreReviewWindow, type WindowFacts } from './windows.ts';

/** One date of a stage; without `when` it has not been fixed yet (尚未确定). */
export type StageDate = { readonly what: string; readonly when?: string; readonly href?: string };

export type DateFacts = WindowFacts & {
  /** When and where the applicant sits an exam or the interview, as they were told; by stage. */
  readonly sittings: Readonly<Partial<Record<Stage, string>>>;
};

const EXAMS: readonly Stage[] = ['written', 'interview', 'exam'];
const SITTING: Readonly<Partial<Record<Stage, string>>> = {
  written: '笔试时间',
  interview: '面试时间',
  exam: '考试时间',
};

const noticeDates = ({ now }: WindowFacts, notice: KnownNotice): readonly StageDate[] => {
  const out = now >= notice.publishedAt;
  const label = noticeLabel(notice.kind) ?? '公示';
  const when = formatDateTime(notice.publishedAt);
  // Before its moment the notice has no address anybody could open; that it will come, and when, is no secret.
  if (!out) return [{ what: label, when: `将于 ${when} 公布` }];
  return [
    { what: label, when: `${when} 公布`, href: `/notices/${notice.id}` },
    { what: `对${label}提出异议`, when: `${formatDate(notice.lastDay)}为止` },
  ];
};

/** Whether a stage is closed: what nobody dated by then is not awaited any more. */
const isOver = (stage: Stage, { campaign, progress }: WindowFacts): boolean => {
  if (progress.status === 'draft') return false;
  const order = stagesOf(campaign.track);
  const ahead = order.indexOf(stage) - order.indexOf(progress.stage);
  return ahead < 0 || (ahead === 0 && !progress.open);
};

/** What the plan foresees in a stage and no notice has fixed yet. */
const awaited = (stage: Stage, { campaign }: WindowFacts): readonly StageDate[] => {
  if (stage === 'notice') return [{ what: `公示（${campaign.noticeWorkingDays} 个工作日）` }];
  if (stage === 'review') return [{ what: '资格审查结果' }];
  return EXAMS.includes(stage) ? [{ what: '成绩公布' }] : [];
};

const ownDates = (stage: Stage, facts: DateFacts): readonly StageDate[] => {
  const dates: StageDate[] = [];
  const sitting = SITTING[stage];
  const when = facts.sittings[stage];
  if (sitting !== undefined && (when !== undefined || !isOver(stage, facts)))
    dates.push({ what: sitting, ...(when !== undefined && { when }) });
  if (stage === 'review') dates.push({ what: '对审查结果申诉', when: appealWindow(facts).until });
  const scores = EXAMS.includes(stage) ? scoreReviewWindow(facts, stage) : undefined;
  if (scores) dates.push({ what: '申请成绩复核', when: scores.until });
  const { reserveUntil } = facts.campaign;
  if (stage === 'contract' && reserveUntil !== undefined)
    dates.push({ what: '递补有效', when: `${formatDate(reserveUntil)}为止` });
  return dates;
};

/**
 * Every date of a stage beyond its opening and closing, in the order in which they come: sittings, notices, and how long one
 * may appeal, ask for a score review or object. Source: 六(三) 知情权.
 */
export const stageDates = (stage: Stage, facts: DateFacts): readonly StageDate[] => {
  const notices = facts.notices.filter(({ kind }) => noticeStage(kind, facts.campaign.track) === stage);
  const own = ownDates(stage, facts);
  const sittings = own.filter(({ what }) => what === SITTING[stage]);
  const rest = own.filter((date) => !sittings.includes(date));
  const published = notices.flatMap((notice) => noticeDates(facts, notice));
  const open = published.length > 0 || isOver(stage, facts) ? published : awaited(stage, facts);
  return [...sittings, ...open, ...rest];
};
