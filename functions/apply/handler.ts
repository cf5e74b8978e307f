import type { HttpHandler } from '../../shared/lambda/http.ts';
import { type Route, routes } from '../../shared/lambda/routes.ts';
import { OBJECTION_UPLOAD_PATH } from '../../shared/messages/objection-upload.ts';
import { fromOwnPages } from '../../shared/web/site-origin.ts';
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

/** The application form, from consent to the last check, and the uploads of the JSON interface. */
export const applyHandler = (services: ApplyServices): HttpHandler => {
  const posted = (path: string, handler: HttpHandler): Route => ({
    method: 'POST',
    path: `${FORM}/${path}`,
    handler: fromOwnPages(services.publicUrl, handler),
  });
  return routes([
    { method: 'GET', path: FORM, handler: showStart(services) },
    posted('start', takeStart(services)),
    posted('discard', discardDraft(services)),
    ...[identityStep, educationStep, declarationsStep].flatMap((step) => [
      { method: 'GET', path: `${FORM}/${step.id}`, handler: showStep(services, step) } as const,
      posted(step.id, takeStep(services, step)),
    ]),
    { method: 'GET', path: `${FORM}/documents`, handler: showDocuments(services) },
    posted('documents', takeDocuments(services)),
    { method: 'GET', path: `${FORM}/uploaded`, handler: afterUpload(services) },
    { method: 'GET', path: `${FORM}/papers`, handler: showPapers(services) },
    { method: 'GET', path: `${FORM}/papers/uploaded`, handler: afterPaper(services) },
    { method: 'GET', path: `${FORM}/check`, handler: showCheck(services) },
    { method: 'GET', path: OBJECTION_UPLOAD_PATH, handler: objectionDocumentsPage(services) },
    { method: 'POST', path: '/api/objections/uploads', handler: objectionUploadsApi(services) },
    { method: 'POST', path: UPLOADS, handler: beginUploads(services) },
    { method: 'POST', path: `${UPLOADS}/confirm`, handler: confirmUploads(services) },
  ]);
};
