import { differencesWorkbook } from './assessment/differences-workbook.ts';
import { assessmentTemplateWorkbook } from './assessment/handler.ts';
import { assessmentWorkbook } from './assessment/workbook.ts';
import { stageLogWorkbook } from './campaign/log-workbook.ts';
import { checksWorkbook } from './checks/workbook.ts';
import { correctionsWorkbook } from './corrections/workbook.ts';
import { countyFiguresWorkbook, figuresWorkbook } from './figures/workbook.ts';
import { campaignsWorkbook } from './home/workbook.ts';
import { hostWorkbook } from './host/workbook.ts';
import { get, type StaffRoute } from './http/staff-route.ts';
import { READ } from './inputs.ts';
import { interviewListWorkbook } from './interview-list/workbook.ts';
import { noticeWorkbook } from './notice/workbook.ts';
import { officesTemplateWorkbook } from './quota/offices/handler.tsx';
import { officeLogWorkbook } from './quota/offices/log-workbook.ts';
import { statementsWorkbook } from './quota/overview/statements-workbook.ts';
import { OFFICES_PATH, QUOTA_PATH } from './quota/paths.ts';
import { recusalsTemplateWorkbook } from './recusals/import.ts';
import { reviewQueueWorkbook } from './review-queue/workbook.ts';
import { rosterTemplateWorkbook } from './roster/handler.tsx';
import { rosterWorkbook } from './roster/workbook.ts';
import { scoresTemplateWorkbook } from './scores/handler.tsx';
import { scoresWorkbook } from './scores/workbook.ts';
import { roomsTemplateWorkbook } from './sitting/set-up.ts';
import { sittingWorkbook } from './sitting/workbook.ts';
import { supplementWorkbook } from './supplement/workbook.ts';

const ALL = '/console/campaigns';
const ONE = `${ALL}/{code}`;

/** Lists and blank tables for Excel, each needing the same action as the page it belongs to. */
export const DOWNLOADS: readonly StaffRoute[] = [
  get(`${ALL}.xlsx`, 'campaign.read', campaignsWorkbook),
  get(`${ONE}/log.xlsx`, 'campaign.read', stageLogWorkbook),
  get(`${ONE}/corrections.xlsx`, 'campaign.read', correctionsWorkbook),
  get(`${ONE}/host.xlsx`, 'host.read', hostWorkbook),
  get(`${ONE}/figures.xlsx`, 'outcomes.read', figuresWorkbook),
  get('/console/figures.xlsx', 'outcomes.read', countyFiguresWorkbook),
  get(`${ONE}/review.xlsx`, 'review.read', reviewQueueWorkbook, READ.filtered),
  get(`${ONE}/recusals/import/template.xlsx`, 'panels.arrange', recusalsTemplateWorkbook),
  get(`${ONE}/roster.xlsx`, 'roster.read', rosterWorkbook),
  get(`${ONE}/roster/template.xlsx`, 'roster.read', rosterTemplateWorkbook),
  get(`${ONE}/assessment.xlsx`, 'assessment.read', assessmentWorkbook),
  get(`${ONE}/assessment/differences.xlsx`, 'assessment.read', differencesWorkbook),
  get(`${ONE}/assessment/template.xlsx`, 'assessment.read', assessmentTemplateWorkbook),
  get(`${ONE}/scores/{kind}/marks.xlsx`, 'scores.read', scoresWorkbook),
  get(`${ONE}/scores/{kind}/template.xlsx`, 'scores.read', scoresTemplateWorkbook, READ.template),
  get(`${ONE}/sitting.xlsx`, 'sitting.read', sittingWorkbook),
  get(`${ONE}/sitting/rooms/template.xlsx`, 'sitting.read', roomsTemplateWorkbook),
  get(`${ONE}/interview-list.xlsx`, 'scores.read', interviewListWorkbook),
  get(`${ONE}/checks.xlsx`, 'checks.read', checksWorkbook),
  get(`${ONE}/notice.xlsx`, 'notice.read', noticeWorkbook),
  get(`${ONE}/notice/supplement.xlsx`, 'objections.read', supplementWorkbook),
  get(`${OFFICES_PATH}/template.xlsx`, 'quota.edit', officesTemplateWorkbook),
  get(`${OFFICES_PATH}/log.xlsx`, 'quota.edit', officeLogWorkbook),
  get(`${QUOTA_PATH}/statements.xlsx`, 'quota.read', statementsWorkbook),
];
