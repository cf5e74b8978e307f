import type { TrackId } from '../model/campaign.ts';
import type { Stage } from '../model/stage.ts';

type Announced = {
  readonly label: string;
  /** The stage whose end the notice makes public: whoever left the procedure before it is not told of it. */
  readonly stage: Readonly<Record<TrackId, Stage>>;
  /** Whether it says the result of that stage, as closing the stage does: both are one piece of news. */
  readonly result: boolean;
};

const both = (stage: Stage): Announced['stage'] => ({ open: stage, internal: stage });

/** The notices of a campaign in the order of the procedure: how people call them, and which stage each one belongs to. */
const NOTICES: Readonly<Record<string, Announced>> = {
  review: { label: '资格审查结果', stage: both('review'), result: true },
  written: { label: '笔试成绩', stage: both('written'), result: true },
  'interview-list': { label: '进入面试人员名单', stage: both('written'), result: false },
  interview: { label: '面试成绩和总成绩', stage: both('interview'), result: true },
  exam: { label: '考试成绩', stage: both('exam'), result: true },
  'medical-list': {
    label: '进入体检人员名单',
    stage: { open: 'interview', internal: 'exam' },
    result: false,
  },
  proposed: { label: '拟聘用人员公示', stage: both('notice'), result: false },
  final: { label: '聘用结果', stage: both('contract'), result: true },
};

/** What a kind of notice is called; undefined for a kind nobody knows. */
export const noticeLabel = (kind: string): string | undefined =>
  Object.hasOwn(NOTICES, kind) ? NOTICES[kind]?.label : undefined;

/** The stage a kind of notice makes public on a track; an unknown kind counts as the last, of which nobody is left out. */
export const noticeStage = (kind: string, track: TrackId): Stage =>
  (Object.hasOwn(NOTICES, kind) ? NOTICES[kind]?.stage[track] : undefined) ?? 'contract';

/** The stage whose result a notice says, the same as the closing of that stage; undefined for lists and the notice of proposed. */
export const resultStage = (kind: string, track: TrackId): Stage | undefined =>
  Object.hasOwn(NOTICES, kind) && NOTICES[kind]?.result ? NOTICES[kind]?.stage[track] : undefined;
