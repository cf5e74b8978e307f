import type { HttpHandler } from '../../shared/lambda/http.ts';
import { routes } from '../../shared/lambda/routes.ts';
import { OBJECTION_UPLOAD_PATH } from '../../shared/messages/objection-upload.ts';
import { campaignApi } from './api-campaign/handler.ts';
import { noticeApi, noticesApi } from './api-notices/handler.ts';
import { appealApi, appealPage } from './appeal/handler.tsx';
import { assetFile } from './assets/handler.ts';
import { campaignPage } from './campaign/handler.tsx';
import { campaignsPage } from './campaigns/handler.tsx';
import { correctionApi } from './correction/api.ts';
import { beginCorrection } from './correction/begin.ts';
import { correctionPage, takeCorrection } from './correction/handler.tsx';
import { noticePage } from './notice/handler.tsx';
import { noticeInputs } from './notice-inputs/handler.ts';
import { noticeProof } from './notice-proof/handler.ts';
import { noticeWorkbook } from './notice-workbook/handler.ts';
import { noticesPage } from './notices/handler.tsx';
import { objectionDocumentsApi, toObjectionDocuments } from './objection-documents/handler.ts';
import { objectionApi, objectionFormPage, submitObjection } from './objection-new/handler.tsx';
import { objectionReceiptPage } from './objection-receipt/handler.tsx';
import {
  objectionLookupPage,
  objectionStatusApi,
  objectionStatusPage,
  withdrawObjection,
} from './objection-status/handler.tsx';
import { OTHER_ADDRESSES } from './other-addresses.ts';
import { choosePost, choosePostApi } from './post-choice/handler.tsx';
import { privacyPage } from './privacy/handler.tsx';
import { proofFile } from './proof/handler.ts';
import { receiptPage } from './receipt/handler.tsx';
import { scoreReviewApi, submitScoreReview } from './score-review/handler.tsx';
import type { SiteServices } from './services.ts';
import { statusApi, statusFormPage, statusPage } from './status/handler.tsx';
import { ticketApi, ticketPage } from './ticket/handler.tsx';
import { verifyPage } from './verify/handler.tsx';
import { withdrawalApi, withdrawalPage } from './withdrawal/handler.tsx';

/** All public pages that are not the application form. */
export const siteHandler = (services: SiteServices): HttpHandler =>
  routes([
    { method: 'GET', path: '/', handler: campaignsPage(services) },
    { method: 'GET', path: '/campaigns/{code}', handler: campaignPage(services) },
    { method: 'GET', path: '/campaigns/{code}/receipt', handler: receiptPage(services) },
    { method: 'GET', path: '/status', handler: statusFormPage(services) },
    { method: 'POST', path: '/status', handler: statusPage(services) },
    { method: 'POST', path: '/status/proof', handler: proofFile(services) },
    { method: 'GET', path: '/verify', handler: verifyPage(services) },
    { method: 'POST', path: '/api/status', handler: statusApi(services) },
    { method: 'POST', path: '/status/post', handler: choosePost(services) },
    { method: 'POST', path: '/api/status/post', handler: choosePostApi(services) },
    { method: 'POST', path: '/status/ticket', handler: ticketPage(services) },
    { method: 'POST', path: '/api/status/ticket', handler: ticketApi(services) },
    { method: 'GET', path: '/api/campaigns/{code}', handler: campaignApi(services) },
    { method: 'GET', path: '/notices', handler: noticesPage(services) },
    { method: 'GET', path: '/notices/{id}', handler: noticePage(services) },
    { method: 'GET', path: '/notices/{id}/list.xlsx', handler: noticeWorkbook(services) },
    { method: 'GET', path: '/notices/{id}/inputs.json', handler: noticeInputs(services) },
    { method: 'GET', path: '/notices/{id}/proof', handler: noticeProof(services) },
    { method: 'GET', path: '/api/notices', handler: noticesApi(services) },
    { method: 'GET', path: '/api/notices/{id}', handler: noticeApi(services) },
    { method: 'GET', path: '/notices/{id}/objections/new', handler: objectionFormPage(services) },
    { method: 'POST', path: '/notices/{id}/objections', handler: submitObjection(services) },
    { method: 'POST', path: '/api/notices/{id}/objections', handler: objectionApi(services) },
    { method: 'GET', path: '/objections', handler: objectionLookupPage(services) },
    { method: 'POST', path: '/objections', handler: objectionStatusPage(services) },
    { method: 'POST', path: OBJECTION_UPLOAD_PATH, handler: toObjectionDocuments(services) },
    { method: 'POST', path: '/api/objections/documents', handler: objectionDocumentsApi(services) },
    { method: 'POST', path: '/objections/withdraw', handler: withdrawObjection(services) },
    { method: 'GET', path: '/objections/receipt', handler: objectionReceiptPage(services) },
    { method: 'POST', path: '/api/objections', handler: objectionStatusApi(services) },
    { method: 'POST', path: '/score-reviews', handler: submitScoreReview(services) },
    { method: 'POST', path: '/api/score-reviews', handler: scoreReviewApi(services) },
    { method: 'POST', path: '/status/correction', handler: beginCorrection(services) },
    { method: 'GET', path: '/campaigns/{code}/correction', handler: correctionPage(services) },
    { method: 'POST', path: '/campaigns/{code}/correction', handler: takeCorrection(services) },
    { method: 'POST', path: '/api/applications/{number}/corrections', handler: correctionApi(services) },
    { method: 'POST', path: '/status/withdrawal', handler: withdrawalPage(services) },
    { method: 'POST', path: '/api/applications/{number}/withdrawal', handler: withdrawalApi(services) },
    { method: 'POST', path: '/status/appeal', handler: appealPage(services) },
    { method: 'POST', path: '/api/applications/{number}/appeal', handler: appealApi(services) },
    { method: 'GET', path: '/privacy', handler: privacyPage(services) },
    { method: 'GET', path: '/assets/{file}', handler: assetFile(services) },
    ...OTHER_ADDRESSES,
  ]);
