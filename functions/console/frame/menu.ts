import type { StaffAction } from '../../../shared/domain/permissions.ts';

/** What the left menu says of one campaign: which entry the page belongs to, and how many people wait at each. */
export type CampaignMenu = {
  readonly code: string;
  readonly title: string;
  readonly here: MenuKey;
  readonly waiting: Waiting;
};

export const MENU_KEYS = [
  'overview',
  'review',
  'written',
  'interview-list',
  'interview',
  'ranking',
  'checks',
  'notice',
  'outcomes',
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

/** The menu, in the order of the plan's stages, 四(二)3. */
export const MENU: readonly MenuEntry[] = [
  { key: 'overview', label: '概况与阶段', path: '', action: 'campaign.read' },
  { key: 'review', label: '资格审查', path: '/review', action: 'review.read' },
  { key: 'written', label: '笔试成绩', path: '/scores/written', action: 'scores.read' },
  { key: 'interview-list', label: '面试名单', path: '/interview-list', action: 'scores.read' },
  { key: 'interview', label: '面试成绩', path: '/scores/interview', action: 'scores.read' },
  { key: 'ranking', label: '成绩排名', path: '/ranking', action: 'ranking.read' },
  { key: 'checks', label: '考察与体检', path: '/checks', action: 'checks.read' },
  { key: 'notice', label: '公示', path: '/notice', action: 'notice.read' },
  { key: 'outcomes', label: '结果一览', path: '/outcomes', action: 'outcomes.read' },
];
