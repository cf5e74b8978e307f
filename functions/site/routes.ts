import { changes, type OpenRoute, reads } from '../../shared/lambda/open-routes.ts';
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

/** Every public page that is not the application form, each with whom it is for. */
export const SITE_ROUTES: readonly OpenRoute<SiteServices>[] = [
  reads('/', 'anybody', campaignsPage),
  reads('/campaigns/{code}', 'anybody', campaignPage),
  reads('/campaigns/{code}/receipt', 'applicant', receiptPage),
  reads('/status', 'anybody', statusFormPage),
  changes('/status', 'applicant', statusPage),
  changes('/status/proof', 'applicant', proofFile),
  reads('/verify', 'anybody', verifyPage),
  changes('/api/status', 'applicant', statusApi),
  changes('/status/post', 'applicant', choosePost),
  changes('/api/status/post', 'applicant', choosePostApi),
  changes('/status/ticket', 'applicant', ticketPage),
  changes('/api/status/ticket', 'applicant', ticketApi),
  reads('/api/campaigns/{code}', 'anybody', campaignApi),
  reads('/notices', 'anybody', noticesPage),
  reads('/notices/{id}', 'anybody', noticePage),
  reads('/notices/{id}/list.xlsx', 'anybody', noticeWorkbook),
  reads('/notices/{id}/inputs.json', 'anybody', noticeInputs),
  reads('/notices/{id}/proof', 'anybody', noticeProof),
  reads('/api/notices', 'anybody', noticesApi),
  reads('/api/notices/{id}', 'anybody', noticeApi),
  reads('/notices/{id}/objections/new', 'anybody', objectionFormPage),
  changes('/notices/{id}/objections', 'anybody', submitObjection),
  changes('/api/notices/{id}/objections', 'anybody', objectionApi),
  reads('/objections', 'anybody', objectionLookupPage),
  changes('/objections', 'objector', objectionStatusPage),
  changes(OBJECTION_UPLOAD_PATH, 'objector', toObjectionDocuments),
  changes('/api/objections/documents', 'objector', objectionDocumentsApi),
  changes('/objections/withdraw', 'objector', withdrawObjection),
  reads('/objections/receipt', 'objector', objectionReceiptPage),
  changes('/api/objections', 'objector', objectionStatusApi),
  changes('/score-reviews', 'applicant', submitScoreReview),
  changes('/api/score-reviews', 'applicant', scoreReviewApi),
  changes('/status/correction', 'applicant', beginCorrection),
  reads('/campaigns/{code}/correction', 'applicant', correctionPage),
  changes('/campaigns/{code}/correction', 'applicant', takeCorrection),
  changes('/api/applications/{number}/corrections', 'applicant', correctionApi),
  changes('/status/withdrawal', 'applicant', withdrawalPage),
  changes('/api/applications/{number}/withdrawal', 'applicant', withdrawalApi),
  changes('/status/appeal', 'applicant', appealPage),
  changes('/api/applications/{number}/appeal', 'applicant', appealApi),
  reads('/privacy', 'anybody', privacyPage),
  reads('/assets/{file}', 'anybody', assetFile),
  ...OTHER_ADDRESSES,
];
