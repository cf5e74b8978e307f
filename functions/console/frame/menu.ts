import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import type { StaffAction } from '../../../shared/domain/permissions.ts';

/** What the left menu says of one campaign: which entry the page belongs to, and how many people wait at each. */
export type CampaignMenu = {
  readonly code: string;
  readonly title: string;
  readonly track: TrackId;
  readonly here: MenuKey;
  readonly waiting: Waiting;
  /** Open findings of the whole county, as far as they were counted. */
  readonly findings?: number;
};

export const MENU_KEYS = [
  'overview',
  'roster',
  'recusals',
  'review',
  'appeals',
  'opening',
  'sitting',
  'assessment',
  'exam',
  'written',
  'interview-list',
  'panels',
  'interview',
  'score-reviews',
  'ranking',
  'checks',
  'notices',
  'notice',
  'objections',
  'contracts',
  'outcomes',
  'messages',
  'figures',
] as const;
export type MenuKey = (typeof MENU_KEYS)[number];
export type Waiting = Readonly<Partial<Record<MenuKey, number>>>;

export type MenuEntry = {
  readonly key: MenuKey;
  readonly label: string;
  /** Path below the campaign's own page. */
  readonly path: string;
  readonly action: StaffAction;
};

/** The menu of open recruitment, in the order of the plan's stages, 四(二)3. */
const OPEN_MENU: readonly MenuEntry[] = [
  { key: 'overview', label: '概况与阶段', path: '', action: 'campaign.read' },
  { key: 'recusals', label: '回避登记', path: '/recusals', action: 'recusal.read' },
  { key: 'review', label: '资格审查', path: '/review', action: 'review.read' },
  { key: 'appeals', label: '申诉', path: '/appeals', action: 'appeals.read' },
  { key: 'opening', label: '开考比例', path: '/opening', action: 'opening.read' },
  { key: 'sitting', label: '考场和准考证', path: '/sitting', action: 'sitting.read' },
  { key: 'written', label: '笔试成绩', path: '/scores/written', action: 'scores.read' },
  { key: 'interview-list', label: '面试名单', path: '/interview-list', action: 'scores.read' },
  { key: 'panels', label: '考官组与抽签', path: '/panels', action: 'scores.read' },
  { key: 'interview', label: '面试成绩', path: '/scores/interview', action: 'scores.read' },
  { key: 'score-reviews', label: '成绩复核', path: '/score-reviews', action: 'score-reviews.read' },
  { key: 'ranking', label: '成绩排名', path: '/ranking', action: 'ranking.read' },
  { key: 'checks', label: '考察与体检', path: '/checks', action: 'checks.read' },
  { key: 'notices', label: '各环节公告', path: '/notices', action: 'notice.read' },
  { key: 'notice', label: '公示', path: '/notice', action: 'notice.read' },
  { key: 'objections', label: '异议与补充公示', path: '/objections', action: 'objections.read' },
  { key: 'contracts', label: '签订合同', path: '/contracts', action: 'contracts.read' },
  { key: 'outcomes', label: '结果一览', path: '/outcomes', action: 'outcomes.read' },
  { key: 'messages', label: '消息', path: '/messages', action: 'messages.read' },
  { key: 'figures', label: '统计', path: '/figures', action: 'outcomes.read' },
];

/** The menu of the internal track, 四(一). */
const INTERNAL_MENU: readonly MenuEntry[] = [
  { key: 'overview', label: '概况与阶段', path: '', action: 'campaign.read' },
  { key: 'roster', label: '摸底表名册', path: '/roster', action: 'roster.read' },
  { key: 'recusals', label: '回避登记', path: '/recusals', action: 'recusal.read' },
  { key: 'review', label: '资格审查', path: '/review', action: 'review.read' },
  { key: 'appeals', label: '申诉', path: '/appeals', action: 'appeals.read' },
  { key: 'assessment', label: '考核', path: '/assessment', action: 'assessment.read' },
  { key: 'sitting', label: '考场和准考证', path: '/sitting', action: 'sitting.read' },
  { key: 'exam', label: '考试成绩', path: '/scores/exam', action: 'scores.read' },
  { key: 'score-reviews', label: '成绩复核', path: '/score-reviews', action: 'score-reviews.read' },
  { key: 'ranking', label: '成绩排名', path: '/ranking', action: 'ranking.read' },
  { key: 'checks', label: '拟选聘与放弃', path: '/checks', action: 'checks.read' },
  { key: 'notices', label: '各环节公告', path: '/notices', action: 'notice.read' },
  { key: 'notice', label: '公示', path: '/notice', action: 'notice.read' },
  { key: 'objections', label: '异议与补充公示', path: '/objections', action: 'objections.read' },
  { key: 'contracts', label: '签订合同', path: '/contracts', action: 'contracts.read' },
  { key: 'outcomes', label: '结果一览', path: '/outcomes', action: 'outcomes.read' },
  { key: 'messages', label: '消息', path: '/messages', action: 'messages.read' },
  { key: 'figures', label: '统计', path: '/figures', action: 'outcomes.read' },
];

/** The menu of a campaign of this track. */
export const menuOf = (track: TrackId): readonly MenuEntry[] =>
  track === 'open' ? OPEN_MENU : INTERNAL_MENU;
