import { formatDate } from '../../../shared/domain/calendar/format.ts';
import { officeOf } from '../campaign-state/people.ts';
import { workbook } from '../http/workbook.ts';
import { template } from '../imports/template.ts';
import { type PanelsContext, withPanel, withPanels } from './context.ts';
import { lotsIn } from './marks.ts';
import { cellText, resultText } from './marks-page.tsx';
import { marksHeader } from './read-marks.ts';

/** GET …/panels/{panel}/marks/template.csv: the panel's lots, its members' columns empty. */
export const marksTemplateCsv = withPanel(({ panel, examiners }) =>
  template(`${panel.name}评分表`, marksHeader(examiners), lotsIn(panel)),
);

/** GET …/panels/{panel}/marks/template.xlsx: the same for Excel. */
export const marksTemplateXlsx = withPanel(({ panel, examiners }) =>
  workbook(
    `${panel.name}评分表模板`,
    marksHeader(examiners).map((title, index) => ({
      title,
      cell: (lot: string) => (index === 0 ? lot : undefined),
    })),
    lotsIn(panel),
  ),
);

/** GET …/panels/{panel}/marks.xlsx: the panel's sheet with the mark of every lot. */
export const marksWorkbook = withPanel(async ({ panel, examiners, state, services }) => {
  const marks = await services.panels.marks(state.campaign.code, panel.id, panel.marked);
  return workbook(
    `${panel.name}评分`,
    [
      ...marksHeader(examiners).map((title, index) => ({
        title,
        cell: (lot: string) => (index === 0 ? lot : cellText(marks?.rows[lot], index - 1)),
      })),
      { title: '成绩', cell: (lot: string) => resultText(marks?.rows[lot]) },
    ],
    lotsIn(panel),
  );
});

/** Everybody assigned with place and time, in order of time and room, then number; no names. */
export const scheduleRows = ({ state }: Pick<PanelsContext, 'state'>) => {
  const positions = new Map(state.rows.map(({ number, position }) => [number, position]));
  return state.panels.panels
    .toSorted((a, b) => (`${a.date} ${a.from} ${a.room}` < `${b.date} ${b.from} ${b.room}` ? -1 : 1))
    .flatMap(({ assigned, date, from, room }) =>
      assigned.map((number) => ({ number, position: positions.get(number) ?? '', date, from, room })),
    );
};

/** GET …/panels/schedule.xlsx: when and where everybody on the interview lists is heard. */
export const scheduleWorkbook = withPanels((context) =>
  workbook(
    `${context.state.campaign.code}-面试安排`,
    [
      { title: '报名号', width: 16, cell: ({ number }) => number },
      { title: '岗位', cell: ({ position }) => position },
      { title: '司法所', width: 20, cell: ({ position }) => officeOf(context.state, position) },
      { title: '日期', width: 16, cell: ({ date }) => formatDate(date) },
      { title: '报到时间', cell: ({ from }) => from },
      { title: '考场', width: 24, cell: ({ room }) => room },
    ],
    scheduleRows(context),
  ),
);
