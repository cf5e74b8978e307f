import { answerAppeal } from './appeal-record/answer.ts';
import { appealRecord } from './appeal-record/handler.tsx';
import { appealsPage } from './appeals/handler.tsx';
import { appealsWorkbook } from './appeals/workbook.ts';
import { applicationsList, applicationsWorkbook } from './applications/handler.ts';
import { assessmentPage, assessmentTemplate, importAssessment } from './assessment/handler.ts';
import { settleDifference } from './assessment/settle.ts';
import { auditPage } from './audit/handler.tsx';
import { AUDIT_PATH, AUDIT_REPORT_PATH, findingPath } from './audit/paths.ts';
import { auditWorkbook } from './audit/workbook.ts';
import { actOnFinding } from './audit-record/act.ts';
import { findingRecord } from './audit-record/handler.tsx';
import { auditReportPage } from './audit-report/handler.tsx';
import { auditReportWorkbook } from './audit-report/workbook.ts';
import { campaignOverview } from './campaign/handler.tsx';
import { createCampaign, newCampaignPage } from './campaign-new/handler.tsx';
import { checksPage, recordCheck } from './checks/handler.ts';
import { reissueCode, reissuePage } from './code-reissue/handler.tsx';
import { saveTemplate, TEMPLATE_PATH, templatePage } from './contract-template/handler.tsx';
import { checkContract } from './contracts/check.ts';
import { declineContract, failContract } from './contracts/end.ts';
import { giveUpPlaces } from './contracts/give-up.ts';
import { issueContract } from './contracts/issue.ts';
import { contractsPage, contractsWorkbook } from './contracts/list.tsx';
import { contractRecord, signedCopy } from './contracts/record.tsx';
import { signContract, startContract } from './contracts/sign.ts';
import { contractText } from './contracts/text.tsx';
import { correctCampaign, correctionsPage } from './corrections/handler.ts';
import { showDocument } from './documents/handler.ts';
import { DOWNLOADS } from './downloads.ts';
import { countyFiguresPage, figuresPage } from './figures/handler.tsx';
import { homePage } from './home/handler.tsx';
import { approvalFile, hostPage, moveFiling } from './host/handler.ts';
import { attachApproval } from './host/upload.ts';
import { get, post, type StaffRoute } from './http/staff-route.ts';
import { READ, WRITE } from './inputs.ts';
import { interviewListPage } from './interview-list/handler.tsx';
import { noticePreview, publishNotice } from './notice/handler.tsx';
import { answerObjection } from './objection-record/answer.ts';
import { showEvidence } from './objection-record/documents.ts';
import { objectionRecord } from './objection-record/handler.tsx';
import { objectionsPage } from './objections/handler.tsx';
import { objectionsWorkbook } from './objections/workbook.ts';
import { completeOffers, decideOpeningRatio, openingOverview } from './opening/handler.tsx';
import { choicesWorkbook, openingWorkbook } from './opening/workbook.ts';
import { outcomesPage } from './outcomes/handler.tsx';
import { outcomesWorkbook } from './outcomes/workbook.ts';
import { assignPanel } from './panels/assign.ts';
import { drawLots, lotsTemplateCsv, lotsTemplateXlsx } from './panels/draw.ts';
import { marksTemplateCsv, marksTemplateXlsx, marksWorkbook, scheduleWorkbook } from './panels/files.ts';
import { formInterviewSheet } from './panels/form.ts';
import { enterMarks, marksPage } from './panels/marks.ts';
import { panelPage } from './panels/one.ts';
import { panelsWorkbook } from './panels/panels-workbook.ts';
import { changePanel, makePanel, panelsPage } from './panels/plan.ts';
import { printedResults, printedSchedule, printedSheet } from './panels/printed.tsx';
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
import { declareRecusal, recusalsPage, withdrawRecusal } from './recusals/handler.ts';
import { importRecusals, recusalsTemplate } from './recusals/import.ts';
import { recusalsWorkbook } from './recusals/workbook.ts';
import { reviewQueuePage } from './review-queue/handler.tsx';
import { decideRecord } from './review-record/decide.ts';
import { reviewRecord } from './review-record/handler.tsx';
import { importRoster, rosterPage, rosterTemplate } from './roster/handler.tsx';
import { decideReview } from './score-reviews/decide.ts';
import { scoreReviewsPage } from './score-reviews/handler.tsx';
import { scoreReviewsWorkbook } from './score-reviews/workbook.ts';
import { differencesWorkbook } from './scores/differences-workbook.ts';
import { importScores, scoresTemplate, scoresView } from './scores/handler.tsx';
import { settleScore } from './scores/settle.ts';
import { arrangeLatecomers, arrangeSitting } from './sitting/arrange.ts';
import { sittingOverview } from './sitting/handler.ts';
import { issueTickets } from './sitting/issue.ts';
import { roomsTemplate, saveRooms, saveTerms } from './sitting/set-up.ts';
import { doorListPage, doorListWorkbook } from './sitting-print/doors.tsx';
import { ticketsPage } from './sitting-print/tickets.tsx';
import { moveStage } from './stage/handler.ts';
import { callBackNotice } from './step-notices/call-back.ts';
import { noticesPage } from './step-notices/handler.tsx';
import { noticeDetail } from './step-notices/one-page.tsx';
import { publishStepNotice } from './step-notices/publish.ts';
import { noticeListWorkbook, noticesWorkbook } from './step-notices/workbook.ts';
import { publishSupplement } from './supplement/handler.ts';
import { toldPage, toldWorkbook } from './told/handler.tsx';

const ALL = '/console/campaigns';
const ONE = '/console/campaigns/{code}';

/** Every page and command of the console behind sign-in, each with the action of shared/domain/permissions.ts it needs. */
export const STAFF_ROUTES: readonly StaffRoute[] = [
  get('/console', 'campaign.read', homePage),
  get(ALL, 'campaign.read', homePage),
  get(`${ALL}/new`, 'campaign.create', newCampaignPage('open')),
  get(`${ALL}/new/internal`, 'campaign.create', newCampaignPage('internal')),
  post(ALL, 'campaign.create', createCampaign, WRITE.campaign),
  get(ONE, 'campaign.read', campaignOverview, READ.done),
  get(`${ONE}/corrections`, 'campaign.read', correctionsPage, READ.done),
  post(`${ONE}/corrections`, 'campaign.correct', correctCampaign, WRITE.correction),
  get(`${ONE}/host`, 'host.read', hostPage, READ.done),
  get(`${ONE}/host/approval`, 'host.read', approvalFile),
  post(`${ONE}/host/approval`, 'host.edit', attachApproval, WRITE.approval),
  post(`${ONE}/host/submit`, 'host.edit', moveFiling('submit'), WRITE.filing),
  post(`${ONE}/host/pass`, 'host.decide', moveFiling('pass'), WRITE.filing),
  post(`${ONE}/host/file`, 'host.decide', moveFiling('file'), WRITE.filing),
  post(`${ONE}/host/return`, 'host.decide', moveFiling('return'), WRITE.filing),
  get(`${ONE}/publish`, 'campaign.publish', publishPage),
  post(`${ONE}/publish`, 'campaign.publish', publishCampaign, WRITE.bare),
  post(`${ONE}/stages/{stage}/open`, 'stage.change', moveStage('open'), WRITE.stage),
  post(`${ONE}/stages/{stage}/close`, 'stage.change', moveStage('close'), WRITE.stage),
  post(`${ONE}/stages/{stage}/reopen`, 'stage.change', moveStage('reopen'), WRITE.stage),
  get(`${ONE}/applications`, 'applications.read', applicationsList),
  get(`${ONE}/applications.xlsx`, 'applications.read', applicationsWorkbook),
  get(`${ONE}/review`, 'review.read', reviewQueuePage, READ.reviewQueue),
  get(`${ONE}/review/{number}`, 'review.read', reviewRecord, READ.review),
  post(`${ONE}/review/{number}`, 'review.decide', decideRecord, WRITE.review),
  get(`${ONE}/review/{number}/code`, 'code.reissue', reissuePage),
  post(`${ONE}/review/{number}/code`, 'code.reissue', reissueCode, WRITE.codeReissue),
  get(`${ONE}/documents/{number}/{kind}`, 'documents.read', showDocument),
  get(`${ONE}/recusals`, 'recusal.read', recusalsPage, READ.done),
  get(`${ONE}/recusals.xlsx`, 'recusal.read', recusalsWorkbook),
  post(`${ONE}/recusals`, 'recusal.declare', declareRecusal, WRITE.declaration),
  get(`${ONE}/recusals/import/template.csv`, 'panels.arrange', recusalsTemplate),
  post(`${ONE}/recusals/import`, 'panels.arrange', importRecusals, WRITE.table),
  post(`${ONE}/recusals/{id}/withdraw`, 'recusal.declare', withdrawRecusal, WRITE.withdrawnRecusal),
  get(`${ONE}/roster`, 'roster.read', rosterPage, READ.done),
  get(`${ONE}/roster/template.csv`, 'roster.read', rosterTemplate),
  post(`${ONE}/roster`, 'roster.import', importRoster, WRITE.table),
  get(`${ONE}/assessment`, 'assessment.read', assessmentPage, READ.pagedDone),
  get(`${ONE}/assessment/template.csv`, 'assessment.read', assessmentTemplate),
  post(`${ONE}/assessment`, 'assessment.enter', importAssessment, WRITE.table),
  post(`${ONE}/assessment/{number}`, 'assessment.settle', settleDifference, WRITE.settledVerdict),
  get(`${ONE}/scores/{kind}`, 'scores.read', scoresView, READ.scores),
  get(`${ONE}/scores/{kind}/template.csv`, 'scores.read', scoresTemplate, READ.template),
  post(`${ONE}/scores/{kind}`, 'scores.import', importScores, WRITE.table),
  get(`${ONE}/scores/{kind}/differences.xlsx`, 'scores.read', differencesWorkbook),
  post(`${ONE}/scores/{kind}/differences/{number}`, 'scores.settle', settleScore, WRITE.settledMark),
  get(`${ONE}/score-reviews`, 'score-reviews.read', scoreReviewsPage, READ.scoreReviews),
  get(`${ONE}/score-reviews.xlsx`, 'score-reviews.read', scoreReviewsWorkbook),
  post(`${ONE}/score-reviews/{kind}/{number}`, 'score-reviews.decide', decideReview, WRITE.scoreReview),
  get(`${ONE}/interview-list`, 'scores.read', interviewListPage),
  get(`${ONE}/panels`, 'scores.read', panelsPage, READ.done),
  post(`${ONE}/panels`, 'panels.arrange', makePanel, WRITE.panel),
  get(`${ONE}/panels.xlsx`, 'scores.read', panelsWorkbook),
  get(`${ONE}/panels/schedule`, 'panels.read', printedSchedule),
  get(`${ONE}/panels/schedule.xlsx`, 'panels.read', scheduleWorkbook),
  post(`${ONE}/panels/form`, 'panels.arrange', formInterviewSheet, WRITE.panelsVersion),
  get(`${ONE}/panels/{panel}`, 'panels.read', panelPage, READ.done),
  post(`${ONE}/panels/{panel}`, 'panels.arrange', changePanel, WRITE.panel),
  post(`${ONE}/panels/{panel}/assign`, 'panels.arrange', assignPanel, WRITE.assignment),
  post(`${ONE}/panels/{panel}/draw`, 'panels.arrange', drawLots, WRITE.draw),
  get(`${ONE}/panels/{panel}/draw/template.csv`, 'panels.arrange', lotsTemplateCsv),
  get(`${ONE}/panels/{panel}/draw/template.xlsx`, 'panels.arrange', lotsTemplateXlsx),
  get(`${ONE}/panels/{panel}/marks`, 'scores.read', marksPage, READ.done),
  get(`${ONE}/panels/{panel}/marks.xlsx`, 'scores.read', marksWorkbook),
  get(`${ONE}/panels/{panel}/marks/template.csv`, 'scores.read', marksTemplateCsv),
  get(`${ONE}/panels/{panel}/marks/template.xlsx`, 'scores.read', marksTemplateXlsx),
  post(`${ONE}/panels/{panel}/marks`, 'panels.marks', enterMarks, WRITE.marks),
  get(`${ONE}/panels/{panel}/sheet`, 'scores.read', printedSheet),
  get(`${ONE}/panels/{panel}/results`, 'scores.read', printedResults),
  get(`${ONE}/ranking`, 'ranking.read', rankingPage),
  get(`${ONE}/ranking.xlsx`, 'ranking.read', rankingWorkbook),
  get(`${ONE}/checks`, 'checks.read', checksPage, READ.done),
  post(`${ONE}/checks/{number}`, 'checks.record', recordCheck, WRITE.check),
  get(`${ONE}/outcomes`, 'outcomes.read', outcomesPage, READ.paged),
  get(`${ONE}/outcomes.xlsx`, 'outcomes.read', outcomesWorkbook),
  get(`${ONE}/figures`, 'outcomes.read', figuresPage),
  get('/console/figures', 'outcomes.read', countyFiguresPage),
  get(`${ONE}/notice`, 'notice.read', noticePreview),
  post(`${ONE}/notice`, 'notice.publish', publishNotice, WRITE.bare),
  get(`${ONE}/notices`, 'notice.read', noticesPage, READ.done),
  get(`${ONE}/notices.xlsx`, 'notice.read', noticesWorkbook),
  get(`${ONE}/notices/{kind}`, 'notice.read', noticeDetail, READ.done),
  get(`${ONE}/notices/{kind}/list.xlsx`, 'notice.read', noticeListWorkbook),
  post(`${ONE}/notices/{kind}`, 'notice.publish', publishStepNotice, WRITE.stepNotice),
  post(`${ONE}/notices/{kind}/call-back`, 'notice.publish', callBackNotice, WRITE.callBack),
  get(QUOTA_PATH, 'quota.read', quotaPage, READ.done),
  get(OFFICES_PATH, 'quota.edit', officesPage, READ.done),
  post(OFFICES_PATH, 'quota.edit', saveOffices, WRITE.offices),
  post(`${OFFICES_PATH}/import`, 'quota.edit', importOffices, WRITE.officesTable),
  get(`${OFFICES_PATH}/template.csv`, 'quota.edit', officesTemplate),
  get(`${OFFICES_PATH}.xlsx`, 'quota.read', officesWorkbook),
  get(STATEMENT_PATH, 'quota.edit', statementPage),
  post(STATEMENT_PATH, 'quota.edit', saveStatement, WRITE.statement),
  post(`${STATEMENT_PATH}/submit`, 'quota.edit', moveStatement('submit'), WRITE.statementMove),
  post(`${STATEMENT_PATH}/approve`, 'quota.decide', moveStatement('approve'), WRITE.statementMove),
  post(`${STATEMENT_PATH}/file`, 'quota.decide', moveStatement('file'), WRITE.statementMove),
  post(`${STATEMENT_PATH}/return`, 'quota.decide', moveStatement('return'), WRITE.statementMove),
  get(printedPath('{serial}'), 'quota.read', printedStatement),
  post(`${ONE}/notice/supplement`, 'notice.publish', publishSupplement, WRITE.bare),
  get(`${ONE}/opening`, 'opening.read', openingOverview, READ.done),
  get(`${ONE}/opening.xlsx`, 'opening.read', openingWorkbook),
  get(`${ONE}/opening/choices.xlsx`, 'opening.read', choicesWorkbook),
  post(`${ONE}/opening`, 'opening.decide', decideOpeningRatio, WRITE.opening),
  post(`${ONE}/opening/offers`, 'opening.decide', completeOffers, WRITE.bare),
  get(`${ONE}/sitting`, 'sitting.read', sittingOverview, READ.done),
  post(`${ONE}/sitting`, 'sitting.arrange', saveTerms, WRITE.terms),
  post(`${ONE}/sitting/rooms`, 'sitting.arrange', saveRooms, WRITE.rooms),
  get(`${ONE}/sitting/rooms/template.csv`, 'sitting.read', roomsTemplate),
  post(`${ONE}/sitting/arrange`, 'sitting.arrange', arrangeSitting, WRITE.arrangement),
  post(`${ONE}/sitting/late`, 'sitting.arrange', arrangeLatecomers, WRITE.sitting),
  post(`${ONE}/sitting/issue`, 'sitting.arrange', issueTickets, WRITE.sitting),
  get(`${ONE}/sitting/doors`, 'sitting.read', doorListPage, READ.room),
  get(`${ONE}/sitting/doors.xlsx`, 'sitting.read', doorListWorkbook, READ.room),
  get(`${ONE}/sitting/tickets`, 'sitting.print', ticketsPage, READ.room),
  get(`${ONE}/objections`, 'objections.read', objectionsPage, READ.done),
  get(`${ONE}/objections.xlsx`, 'objections.read', objectionsWorkbook),
  get(`${ONE}/objections/{number}`, 'objections.read', objectionRecord, READ.revealDone),
  get(`${ONE}/objections/{number}/documents/{kind}`, 'objections.read', showEvidence),
  post(`${ONE}/objections/{number}`, 'objections.answer', answerObjection, WRITE.objection),
  get(`${ONE}/messages`, 'messages.read', toldPage, READ.told),
  get(`${ONE}/messages.xlsx`, 'messages.read', toldWorkbook, READ.told),
  get(`${ONE}/appeals`, 'appeals.read', appealsPage),
  get(`${ONE}/appeals.xlsx`, 'appeals.read', appealsWorkbook),
  get(`${ONE}/appeals/{number}`, 'appeals.read', appealRecord, READ.done),
  post(`${ONE}/appeals/{number}`, 'appeals.decide', answerAppeal, WRITE.appeal),
  get(TEMPLATE_PATH, 'contracts.read', templatePage, READ.contractTemplate),
  post(TEMPLATE_PATH, 'contracts.manage', saveTemplate, WRITE.template),
  get(`${ONE}/contracts`, 'contracts.read', contractsPage, READ.done),
  get(`${ONE}/contracts.xlsx`, 'contracts.read', contractsWorkbook),
  get(`${ONE}/contracts/{number}`, 'contracts.read', contractRecord, READ.contract),
  get(`${ONE}/contracts/{number}/text`, 'contracts.read', contractText, READ.reveal),
  get(`${ONE}/contracts/{number}/copy`, 'contracts.read', signedCopy),
  post(`${ONE}/contracts/{number}/check`, 'contracts.manage', checkContract, WRITE.contractCheck),
  post(`${ONE}/contracts/{number}/issue`, 'contracts.manage', issueContract, WRITE.contractIssue),
  post(`${ONE}/contracts/{number}/sign`, 'contracts.manage', signContract, WRITE.contractSign),
  post(`${ONE}/contracts/{number}/start`, 'contracts.manage', startContract, WRITE.contractStart),
  post(`${ONE}/contracts/{number}/decline`, 'contracts.manage', declineContract, WRITE.contractEnd),
  post(`${ONE}/contracts/{number}/fail`, 'contracts.manage', failContract, WRITE.contractEnd),
  post(`${ONE}/contract-posts/{position}/give-up`, 'contracts.manage', giveUpPlaces, WRITE.givenUp),
  get(AUDIT_PATH, 'audit.read', auditPage, READ.findings),
  get(`${AUDIT_PATH}.xlsx`, 'audit.read', auditWorkbook, READ.findings),
  get(AUDIT_REPORT_PATH, 'audit.read', auditReportPage, READ.month),
  get(`${AUDIT_REPORT_PATH}.xlsx`, 'audit.read', auditReportWorkbook, READ.month),
  get(findingPath('{id}'), 'audit.read', findingRecord, READ.done),
  post(findingPath('{id}'), 'audit.act', actOnFinding, WRITE.finding),
  ...DOWNLOADS,
];
