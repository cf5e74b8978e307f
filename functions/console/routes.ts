import { applicationsList, applicationsWorkbook } from './applications/handler.ts';
import { assessmentPage, assessmentTemplate, importAssessment } from './assessment/handler.ts';
import { settleDifference } from './assessment/settle.ts';
import { campaignOverview } from './campaign/handler.tsx';
import { createCampaign, newCampaignPage } from './campaign-new/handler.tsx';
import { checksPage, recordCheck } from './checks/handler.ts';
import { showDocument } from './documents/handler.ts';
import { homePage } from './home/handler.tsx';
import type { StaffRoute } from './http/staff-route.ts';
import { interviewListPage } from './interview-list/handler.tsx';
import { noticePreview, publishNotice } from './notice/handler.tsx';
import { answerObjection } from './objection-record/answer.ts';
import { showEvidence } from './objection-record/documents.ts';
import { objectionRecord } from './objection-record/handler.tsx';
import { objectionsPage } from './objections/handler.tsx';
import { objectionsWorkbook } from './objections/workbook.ts';
import { outcomesPage } from './outcomes/handler.tsx';
import { outcomesWorkbook } from './outcomes/workbook.ts';
import { publishCampaign } from './publish/command.ts';
import { publishPage } from './publish/handler.tsx';
import { importOffices, officesPage, officesTemplate, saveOffices } from './quota/offices/handler.tsx';
import { officesWorkbook, quotaPage } from './quota/overview/handler.ts';
import { OFFICES_PATH, printedPath, QUOTA_PATH, STATEMENT_PATH } from './quota/paths.ts';
import { printedStatement } from './quota/printed/handler.tsx';
import { saveStatement, statementPage } from './quota/statement/handler.tsx';
import { moveStatement } from './quota/statement/move.ts';
import { rankingPage } from './ranking/handler.tsx';
import { rankingWorkbook } from './ranking/workbook.ts';
import { reviewQueuePage } from './review-queue/handler.tsx';
import { decideRecord } from './review-record/decide.ts';
import { reviewRecord } from './review-record/handler.tsx';
import { importRoster, rosterPage, rosterTemplate } from './roster/handler.tsx';
import { importScores, scoresTemplate, scoresView } from './scores/handler.tsx';
import { moveStage } from './stage/handler.ts';
import { callBackNotice } from './step-notices/call-back.ts';
import { noticesPage } from './step-notices/handler.tsx';
import { noticeDetail } from './step-notices/one-page.tsx';
import { publishStepNotice } from './step-notices/publish.ts';
import { noticeListWorkbook, noticesWorkbook } from './step-notices/workbook.ts';
import { publishSupplement } from './supplement/handler.ts';

const ALL = '/console/campaigns';
const ONE = '/console/campaigns/{code}';

const get = (path: string, action: StaffRoute['action'], handle: StaffRoute['handle']): StaffRoute => ({
  method: 'GET',
  path,
  action,
  handle,
});
const post = (path: string, action: StaffRoute['action'], handle: StaffRoute['handle']): StaffRoute => ({
  method: 'POST',
  path,
  action,
  handle,
});

/** Every page and command of the console behind sign-in, each with the action of shared/domain/permissions.ts it needs. */
export const STAFF_ROUTES: readonly StaffRoute[] = [
  get('/console', 'campaign.read', homePage),
  get(ALL, 'campaign.read', homePage),
  get(`${ALL}/new`, 'campaign.create', newCampaignPage),
  post(ALL, 'campaign.create', createCampaign),
  get(ONE, 'campaign.read', campaignOverview),
  get(`${ONE}/publish`, 'campaign.publish', publishPage),
  post(`${ONE}/publish`, 'campaign.publish', publishCampaign),
  post(`${ONE}/stages/{stage}/open`, 'stage.change', moveStage('open')),
  post(`${ONE}/stages/{stage}/close`, 'stage.change', moveStage('close')),
  post(`${ONE}/stages/{stage}/reopen`, 'stage.change', moveStage('reopen')),
  get(`${ONE}/applications`, 'applications.read', applicationsList),
  get(`${ONE}/applications.xlsx`, 'applications.read', applicationsWorkbook),
  get(`${ONE}/review`, 'review.read', reviewQueuePage),
  get(`${ONE}/review/{number}`, 'review.read', reviewRecord),
  post(`${ONE}/review/{number}`, 'review.decide', decideRecord),
  get(`${ONE}/documents/{number}/{kind}`, 'documents.read', showDocument),
  get(`${ONE}/roster`, 'roster.read', rosterPage),
  get(`${ONE}/roster/template.csv`, 'roster.read', rosterTemplate),
  post(`${ONE}/roster`, 'roster.import', importRoster),
  get(`${ONE}/assessment`, 'assessment.read', assessmentPage),
  get(`${ONE}/assessment/template.csv`, 'assessment.read', assessmentTemplate),
  post(`${ONE}/assessment`, 'assessment.enter', importAssessment),
  post(`${ONE}/assessment/{number}`, 'assessment.settle', settleDifference),
  get(`${ONE}/scores/{kind}`, 'scores.read', scoresView),
  get(`${ONE}/scores/{kind}/template.csv`, 'scores.read', scoresTemplate),
  post(`${ONE}/scores/{kind}`, 'scores.import', importScores),
  get(`${ONE}/interview-list`, 'scores.read', interviewListPage),
  get(`${ONE}/ranking`, 'ranking.read', rankingPage),
  get(`${ONE}/ranking.xlsx`, 'ranking.read', rankingWorkbook),
  get(`${ONE}/checks`, 'checks.read', checksPage),
  post(`${ONE}/checks/{number}`, 'checks.record', recordCheck),
  get(`${ONE}/outcomes`, 'outcomes.read', outcomesPage),
  get(`${ONE}/outcomes.xlsx`, 'outcomes.read', outcomesWorkbook),
  get(`${ONE}/notice`, 'notice.read', noticePreview),
  post(`${ONE}/notice`, 'notice.publish', publishNotice),
  get(`${ONE}/notices`, 'notice.read', noticesPage),
  get(`${ONE}/notices.xlsx`, 'notice.read', noticesWorkbook),
  get(`${ONE}/notices/{kind}`, 'notice.read', noticeDetail),
  get(`${ONE}/notices/{kind}/list.xlsx`, 'notice.read', noticeListWorkbook),
  post(`${ONE}/notices/{kind}`, 'notice.publish', publishStepNotice),
  post(`${ONE}/notices/{kind}/call-back`, 'notice.publish', callBackNotice),
  get(QUOTA_PATH, 'quota.read', quotaPage),
  get(OFFICES_PATH, 'quota.edit', officesPage),
  post(OFFICES_PATH, 'quota.edit', saveOffices),
  post(`${OFFICES_PATH}/import`, 'quota.edit', importOffices),
  get(`${OFFICES_PATH}/template.csv`, 'quota.edit', officesTemplate),
  get(`${OFFICES_PATH}.xlsx`, 'quota.read', officesWorkbook),
  get(STATEMENT_PATH, 'quota.edit', statementPage),
  post(STATEMENT_PATH, 'quota.edit', saveStatement),
  post(`${STATEMENT_PATH}/submit`, 'quota.edit', moveStatement('submit')),
  post(`${STATEMENT_PATH}/approve`, 'quota.decide', moveStatement('approve')),
  post(`${STATEMENT_PATH}/file`, 'quota.decide', moveStatement('file')),
  post(`${STATEMENT_PATH}/return`, 'quota.decide', moveStatement('return')),
  get(printedPath('{serial}'), 'quota.read', printedStatement),
  post(`${ONE}/notice/supplement`, 'notice.publish', publishSupplement),
  get(`${ONE}/objections`, 'objections.read', objectionsPage),
  get(`${ONE}/objections.xlsx`, 'objections.read', objectionsWorkbook),
  get(`${ONE}/objections/{number}`, 'objections.read', objectionRecord),
  get(`${ONE}/objections/{number}/documents/{kind}`, 'objections.read', showEvidence),
  post(`${ONE}/objections/{number}`, 'objections.answer', answerObjection),
];
