import type { TrackId } from '../model/campaign.ts';
import { NOTICE_KINDS, type NoticeKind } from '../model/notice.ts';
import type { Stage } from '../model/stage.ts';

export type NoticeRule = {
  readonly label: string;
  /** The end of its title, after the campaign's own. */
  readonly title: string;
  readonly tracks: readonly TrackId[];
  /** The stage that must be open for it to be published, and whose closing an objection against it holds. */
  readonly stage: Stage;
  /** Whether closing that stage publishes it when nobody did before. */
  readonly closing: boolean;
  /** Whether it may be set to a later moment. The notice of proposed appointments starts its own clock, at once. */
  readonly scheduled: boolean;
};

const BOTH: readonly TrackId[] = ['open', 'internal'];
const OPEN: readonly TrackId[] = ['open'];

/**
 * Which notice belongs to which track and stage; the only such table. What must be complete before (every review decided, the
 * sheet imported …) is what the stage itself needs to be closed: see complete.ts. Source: 四(一), 四(二)3, 六(三).
 */
export const NOTICE_RULES: Readonly<Record<NoticeKind, NoticeRule>> = {
  review: {
    label: '资格审查结果',
    title: '资格审查结果公告',
    tracks: BOTH,
    stage: 'review',
    closing: true,
    scheduled: true,
  },
  written: {
    label: '笔试成绩',
    title: '笔试成绩公告',
    tracks: OPEN,
    stage: 'written',
    closing: true,
    scheduled: true,
  },
  'interview-list': {
    label: '面试名单',
    title: '进入面试人员名单公告',
    tracks: OPEN,
    stage: 'interview',
    closing: false,
    scheduled: true,
  },
  interview: {
    label: '面试成绩和总成绩',
    title: '面试成绩和总成绩公告',
    tracks: OPEN,
    stage: 'interview',
    closing: true,
    scheduled: true,
  },
  exam: {
    label: '考试成绩',
    title: '考试成绩公告',
    tracks: ['internal'],
    stage: 'exam',
    closing: true,
    scheduled: true,
  },
  'medical-list': {
    label: '体检名单',
    title: '进入体检人员名单公告',
    tracks: OPEN,
    stage: 'medical',
    closing: false,
    scheduled: true,
  },
  proposed: {
    label: '拟聘用人员公示',
    title: '拟聘用人员公示',
    tracks: BOTH,
    stage: 'notice',
    closing: false,
    scheduled: false,
  },
  final: {
    label: '聘用结果',
    title: '聘用结果公告',
    tracks: BOTH,
    stage: 'contract',
    closing: true,
    scheduled: true,
  },
};

/** The notices of a track, in the order of its stages. */
export const noticeKindsOf = (track: TrackId): readonly NoticeKind[] =>
  NOTICE_KINDS.filter((kind) => NOTICE_RULES[kind].tracks.includes(track));

/** Whether a text names a notice of either track. */
export const isNoticeKind = (text: string): text is NoticeKind => Object.hasOwn(NOTICE_RULES, text);

/** Whether a text names a notice of a track. */
export const isNoticeKindOf = (track: TrackId, text: string): text is NoticeKind =>
  noticeKindsOf(track).some((kind) => kind === text);

/** The notice that closing a stage publishes when nobody did before; undefined where there is none. */
export const noticeAtClosing = (track: TrackId, stage: Stage): NoticeKind | undefined =>
  noticeKindsOf(track).find((kind) => NOTICE_RULES[kind].stage === stage && NOTICE_RULES[kind].closing);
