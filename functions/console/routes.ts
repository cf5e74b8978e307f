import { applicationsList, applicationsWorkbook } from './applications/handler.ts';
import { campaignOverview } from './campaign/handler.tsx';
import { createCampaign, newCampaignPage } from './campaign-new/handler.tsx';
import { checksPage, recordCheck } from './checks/handler.ts';
import { showDocument } from './documents/handler.ts';
import { homePage } from './home/handler.tsx';
import type { StaffRoute } from './http/staff-route.ts';
import { interviewListPage } from './interview-list/handler.tsx';
import { noticePreview, publishNotice } from './notice/handler.tsx';
import { outcomesPage } from './outcomes/handler.tsx';
import { outcomesWorkbook } from './outcomes/workbook.ts';
import { publishPage } from './publish/handler.tsx';
import { rankingPage } from './ranking/handler.tsx';
import { rankingWorkbook } from './ranking/workbook.ts';
import { reviewQueuePage } from './review-queue/handler.tsx';
import { decideRecord } from './review-record/decide.ts';
import { reviewRecord } from './review-record/handler.tsx';
import { importScores, scoresTemplate, scoresView } from './scores/handler.tsx';
import { moveStage, publishCampaign } from './stage/handler.ts';

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
];
