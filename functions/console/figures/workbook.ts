import { formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { type BalanceStep, shareOfWomen } from '../../../shared/domain/figures/balance.ts';
import { STEP_LABELS } from '../../../shared/domain/figures/labels.ts';
import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { withCampaign } from '../campaign-state/load.ts';
import type { Answer } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { workbook } from '../http/workbook.ts';
import type { Services } from '../services.ts';
import { countyBalance } from './handler.tsx';
import { figuresOf, type SheetFigures } from './load.ts';

type Line = { readonly what: string; readonly item: string; readonly count: number } & Partial<BalanceStep>;

const balanceLine = (step: BalanceStep): Line => ({
  what: '各环节人数与男女比例',
  item: STEP_LABELS[step.step],
  count: step.male + step.female,
  ...step,
});

const sheetLines = ({ kind, bins, absent, below, pass }: SheetFigures): readonly Line[] => {
  const what = `${SCORE_LABELS[kind]}分布`;
  return [
    ...bins.map(({ from, to, count }) => ({ what, item: `${from} 到 ${to} 分`, count })),
    { what, item: '缺考', count: absent },
    ...(pass === undefined ? [] : [{ what, item: `低于合格线 ${pass} 分`, count: below }]),
  ];
};

const linesToWorkbook = (name: string, lines: readonly Line[]): Promise<Answer> =>
  workbook(
    name,
    [
      { title: '统计', width: 28, cell: ({ what }) => what },
      { title: '项目', width: 28, cell: ({ item }) => item },
      { title: '数量', cell: ({ count }) => count },
      { title: '男', cell: ({ male }) => male },
      { title: '女', cell: ({ female }) => female },
      {
        title: '女性占比（百分数）',
        cell: ({ male, female }) =>
          male === undefined || female === undefined ? undefined : shareOfWomen({ male, female }),
      },
    ],
    lines,
  );

/** GET /console/campaigns/{code}/figures.xlsx: every figure the pictures show. */
export const figuresWorkbook = withCampaign((state) => {
  const { balance, sheets, arrivals } = figuresOf(state);
  return linesToWorkbook(`${state.campaign.code}-统计`, [
    ...balance.map(balanceLine),
    ...sheets.flatMap(sheetLines),
    ...arrivals.map(({ from, count }) => ({ what: '每小时报名份数', item: formatDateTime(from), count })),
  ]);
});

/** GET /console/figures.xlsx: men and women at every step, over the whole county. */
export const countyFiguresWorkbook = async (_request: StaffRequest, services: Services): Promise<Answer> =>
  linesToWorkbook('全县统计', (await countyBalance(services)).map(balanceLine));
