import { changes, type OpenRoute, reads } from '../../shared/lambda/open-routes.ts';
import { NO_INPUT, query } from '../../shared/lambda/route-input.ts';
import { applicationForm } from '../../shared/messages/application-form.ts';
import { OBJECTION_UPLOAD_PATH } from '../../shared/messages/objection-upload.ts';
import { beginUploads, confirmBody, confirmUploads, emptyBody } from './api-uploads/handler.ts';
import { showCheck } from './check/handler.tsx';
import { declarationsStep } from './declarations/step.tsx';
import { educationStep } from './education/step.tsx';
import { identityStep } from './identity/step.tsx';
import { showStep, takeStep } from './journey/form-step.tsx';
import {
  objectionDocumentsPage,
  objectionUploadsApi,
  uploadRequest,
} from './objection-documents/handler.tsx';
import { afterPaper, showPapers } from './papers/handler.tsx';
import type { ApplyServices } from './services.ts';
import { discardDraft, showStart, takeStart } from './start/handler.tsx';
import { showDocuments, takeDocuments } from './upload-documents/handler.tsx';
import { afterUpload } from './uploaded/handler.ts';

const FORM = '/campaigns/{code}/apply';
/** The verdict on the file just uploaded. */
const VERDICT = { query: query('kind', 'fault') };
/** What the bucket adds when it sends the browser back. */
const UPLOADED = { query: query('kind', 'key') };
const UPLOADS = '/api/campaigns/{code}/uploads';

/** The application form, from consent to the last check, and the uploads of the JSON interface, each with whom it is for. */
export const APPLY_ROUTES: readonly OpenRoute<ApplyServices>[] = [
  reads(FORM, 'anybody', showStart),
  changes(`${FORM}/start`, 'anybody', takeStart, { body: [applicationForm] }),
  changes(`${FORM}/discard`, 'draft', discardDraft, NO_INPUT),
  ...[identityStep, educationStep, declarationsStep].flatMap((step) => [
    reads<ApplyServices>(`${FORM}/${step.id}`, 'draft', (services) => showStep(services, step)),
    changes<ApplyServices>(`${FORM}/${step.id}`, 'draft', (services) => takeStep(services, step), {
      body: [applicationForm],
    }),
  ]),
  reads(`${FORM}/documents`, 'draft', showDocuments, VERDICT),
  changes(`${FORM}/documents`, 'draft', takeDocuments, NO_INPUT),
  reads(`${FORM}/uploaded`, 'draft', afterUpload, UPLOADED),
  reads(`${FORM}/papers`, 'applicant', showPapers, VERDICT),
  reads(`${FORM}/papers/uploaded`, 'applicant', afterPaper, UPLOADED),
  reads(`${FORM}/check`, 'draft', showCheck),
  reads(OBJECTION_UPLOAD_PATH, 'objector', objectionDocumentsPage, { query: query('token') }),
  changes('/api/objections/uploads', 'objector', objectionUploadsApi, { body: [uploadRequest] }),
  changes(UPLOADS, 'anybody', beginUploads, { body: [emptyBody] }),
  changes(`${UPLOADS}/confirm`, 'anybody', confirmUploads, { body: [confirmBody] }),
];
