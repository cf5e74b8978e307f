import { changes, type OpenRoute, reads } from '../../shared/lambda/open-routes.ts';
import { OBJECTION_UPLOAD_PATH } from '../../shared/messages/objection-upload.ts';
import { beginUploads, confirmUploads } from './api-uploads/handler.ts';
import { showCheck } from './check/handler.tsx';
import { declarationsStep } from './declarations/step.tsx';
import { educationStep } from './education/step.tsx';
import { identityStep } from './identity/step.tsx';
import { showStep, takeStep } from './journey/form-step.tsx';
import { objectionDocumentsPage, objectionUploadsApi } from './objection-documents/handler.tsx';
import { afterPaper, showPapers } from './papers/handler.tsx';
import type { ApplyServices } from './services.ts';
import { discardDraft, showStart, takeStart } from './start/handler.tsx';
import { showDocuments, takeDocuments } from './upload-documents/handler.tsx';
import { afterUpload } from './uploaded/handler.ts';

const FORM = '/campaigns/{code}/apply';
const UPLOADS = '/api/campaigns/{code}/uploads';

/** The application form, from consent to the last check, and the uploads of the JSON interface, each with whom it is for. */
export const APPLY_ROUTES: readonly OpenRoute<ApplyServices>[] = [
  reads(FORM, 'anybody', showStart),
  changes(`${FORM}/start`, 'anybody', takeStart),
  changes(`${FORM}/discard`, 'draft', discardDraft),
  ...[identityStep, educationStep, declarationsStep].flatMap((step) => [
    reads<ApplyServices>(`${FORM}/${step.id}`, 'draft', (services) => showStep(services, step)),
    changes<ApplyServices>(`${FORM}/${step.id}`, 'draft', (services) => takeStep(services, step)),
  ]),
  reads(`${FORM}/documents`, 'draft', showDocuments),
  changes(`${FORM}/documents`, 'draft', takeDocuments),
  reads(`${FORM}/uploaded`, 'draft', afterUpload),
  reads(`${FORM}/papers`, 'applicant', showPapers),
  reads(`${FORM}/papers/uploaded`, 'applicant', afterPaper),
  reads(`${FORM}/check`, 'draft', showCheck),
  reads(OBJECTION_UPLOAD_PATH, 'objector', objectionDocumentsPage),
  changes('/api/objections/uploads', 'objector', objectionUploadsApi),
  changes(UPLOADS, 'anybody', beginUploads),
  changes(`${UPLOADS}/confirm`, 'anybody', confirmUploads),
];
