import { changes, type OpenRoute, reads } from '../../shared/lambda/open-routes.ts';
import { query } from '../../shared/lambda/route-input.ts';
import { applicationForm } from '../../shared/messages/application-form.ts';
import { jsonApplication } from '../../shared/messages/json-application.ts';
import { OBJECTION_UPLOAD_PATH } from '../../shared/messages/objection-upload.ts';
import { campaignApi } from './api-campaign/handler.ts';
import { noticeApi, noticesApi } from './api-notices/handler.ts';
import { appealApi, appealBody, appealForm, appealPage } from './appeal/handler.tsx';
import { assetFile } from './assets/handler.ts';
import { campaignPage } from './campaign/handler.tsx';
import { campaignsPage } from './campaigns/handler.tsx';
import { correctionApi, correctionBody } from './correction/api.ts';
import { beginCorrection } from './correction/begin.ts';
import { correctionPage, takeCorrection } from './correction/handler.tsx';
import { noticePage } from './notice/handler.tsx';
import { noticeInputs } from './notice-inputs/handler.ts';
import { noticeProof } from './notice-proof/handler.ts';
import { noticeWorkbook } from './notice-workbook/handler.ts';
import { noticesPage } from './notices/handler.tsx';
import { objectionDocumentsApi, toObjectionDocuments } from './objection-documents/handler.ts';
import { objectionApi, objectionFormPage, submitObjection } from './objection-new/handler.tsx';
import { objectionForm, objectionRequest } from './objection-new/schema.ts';
import { objectionReceiptPage } from './objection-receipt/handler.tsx';
import {
  objectionLookupPage,
  objectionStatusApi,
  objectionStatusPage,
  withdrawObjection,
} from './objection-status/handler.tsx';
import { lookupForm, lookupRequest } from './objection-status/schema.ts';
import { openApiDocument } from './openapi/handler.ts';
import { OTHER_ADDRESSES } from './other-addresses.ts';
import { ownKeys } from './own/with-own.ts';
import { ownDataFile, ownDataPage } from './own-data/handler.tsx';
import { choosePost, choosePostApi } from './post-choice/handler.tsx';
import { choiceForm, choiceRequest } from './post-choice/schema.ts';
import { privacyPage } from './privacy/handler.tsx';
import { proofFile, proofForm } from './proof/handler.ts';
import { receiptPage } from './receipt/handler.tsx';
import { scoreReviewApi, submitScoreReview } from './score-review/handler.tsx';
import { scoreReviewForm, scoreReviewRequest } from './score-review/schema.ts';
import type { SiteServices } from './services.ts';
import { statusApi, statusFormPage, statusPage } from './status/handler.tsx';
import { statusForm, statusRequest } from './status/schema.ts';
import { ticketApi, ticketOwner, ticketPage } from './ticket/handler.tsx';
import { verifyPage } from './verify/handler.tsx';
import { withdrawalApi, withdrawalBody, withdrawalForm, withdrawalPage } from './withdrawal/handler.tsx';

/** Every public page that is not the application form, each with whom it is for. */
export const SITE_ROUTES: readonly OpenRoute<SiteServices>[] = [
  reads('/', 'anybody', campaignsPage),
  reads('/campaigns/{code}', 'anybody', campaignPage),
  reads('/campaigns/{code}/receipt', 'applicant', receiptPage),
  reads('/status', 'anybody', statusFormPage),
  changes('/status', 'applicant', statusPage, { body: [statusForm] }),
  changes('/status/proof', 'applicant', proofFile, { body: [proofForm] }),
  changes('/status/data', 'applicant', ownDataPage, { body: [ownKeys] }),
  changes('/status/data/file', 'applicant', ownDataFile, { body: [ownKeys] }),
  reads('/verify', 'anybody', verifyPage),
  changes('/api/status', 'applicant', statusApi, { body: [statusRequest] }),
  changes('/status/post', 'applicant', choosePost, { body: [choiceForm] }),
  changes('/api/status/post', 'applicant', choosePostApi, { body: [choiceRequest] }),
  changes('/status/ticket', 'applicant', ticketPage, { body: [ticketOwner] }),
  changes('/api/status/ticket', 'applicant', ticketApi, { body: [ticketOwner] }),
  reads('/api/campaigns/{code}', 'anybody', campaignApi),
  reads('/notices', 'anybody', noticesPage),
  reads('/notices/{id}', 'anybody', noticePage),
  reads('/notices/{id}/list.xlsx', 'anybody', noticeWorkbook),
  reads('/notices/{id}/inputs.json', 'anybody', noticeInputs),
  reads('/notices/{id}/proof', 'anybody', noticeProof),
  reads('/api/notices', 'anybody', noticesApi),
  reads('/api/notices/{id}', 'anybody', noticeApi),
  reads('/notices/{id}/objections/new', 'anybody', objectionFormPage),
  changes('/notices/{id}/objections', 'anybody', submitObjection, { body: [objectionForm] }),
  changes('/api/notices/{id}/objections', 'anybody', objectionApi, { body: [objectionRequest] }),
  reads('/objections', 'anybody', objectionLookupPage),
  changes('/objections', 'objector', objectionStatusPage, { body: [lookupForm] }),
  changes(OBJECTION_UPLOAD_PATH, 'objector', toObjectionDocuments, { body: [lookupForm] }),
  changes('/api/objections/documents', 'objector', objectionDocumentsApi, { body: [lookupRequest] }),
  changes('/objections/withdraw', 'objector', withdrawObjection, { body: [lookupForm] }),
  reads('/objections/receipt', 'objector', objectionReceiptPage),
  changes('/api/objections', 'objector', objectionStatusApi, { body: [lookupRequest] }),
  changes('/score-reviews', 'applicant', submitScoreReview, { body: [scoreReviewForm] }),
  changes('/api/score-reviews', 'applicant', scoreReviewApi, { body: [scoreReviewRequest] }),
  changes('/status/correction', 'applicant', beginCorrection, { body: [ownKeys] }),
  reads('/campaigns/{code}/correction', 'applicant', correctionPage, { query: query('done') }),
  changes('/campaigns/{code}/correction', 'applicant', takeCorrection, { body: [applicationForm] }),
  changes('/api/applications/{number}/corrections', 'applicant', correctionApi, {
    body: [correctionBody, jsonApplication],
  }),
  changes('/status/withdrawal', 'applicant', withdrawalPage, { body: [ownKeys, withdrawalForm] }),
  changes('/api/applications/{number}/withdrawal', 'applicant', withdrawalApi, { body: [withdrawalBody] }),
  changes('/status/appeal', 'applicant', appealPage, { body: [ownKeys, appealForm] }),
  changes('/api/applications/{number}/appeal', 'applicant', appealApi, { body: [appealBody] }),
  reads('/privacy', 'anybody', privacyPage),
  reads('/openapi.json', 'anybody', openApiDocument),
  reads('/assets/{file}', 'anybody', assetFile),
  ...OTHER_ADDRESSES,
];
