import {
  type HttpHandler,
  json,
  jsonBody,
  pathParameter,
  refused,
  requestTime,
} from '../../shared/lambda/http.ts';
import { openDocuments } from '../../shared/messages/documents-token.ts';
import { readJsonApplication } from '../../shared/messages/json-application.ts';
import { acceptApplication } from './accept-application.ts';
import type { IntakeServices } from './services.ts';

/**
 * POST /api/campaigns/{code}/applications: 201 with number, query code and time of receipt, or a problem. Every accepted
 * request gets a new query code, so that a repeated one is a duplicate (409) like anybody's second application.
 */
export const submitJson =
  (services: IntakeServices): HttpHandler =>
  async (event) => {
    const campaign = pathParameter(event, 'code');
    const now = requestTime(event);
    const body = jsonBody(event);
    if (!body.ok) return refused(body.refusal);
    const read = readJsonApplication(body.value);
    if (!read.ok) return refused(read.refusal, read.refusals);
    const { raw, documents: token } = read.value;
    const documents = await openDocuments(services.sealer, token, campaign, now);
    const codeFor = (): string => services.newCode();
    const accepted = await acceptApplication({ campaign, raw, documents, now, codeFor }, services);
    if (!accepted.ok) return refused(accepted.refusal, accepted.refusals);
    const { number, code } = accepted.value;
    return json(201, { number, code, receivedAt: new Date(now).toISOString() });
  };
