import * as z from 'zod';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { json, problem, refused, requestTime } from '../../../shared/lambda/http.ts';
import { openDocuments } from '../../../shared/messages/documents-token.ts';
import { readJsonApplication } from '../../../shared/messages/json-application.ts';
import { ownStatusOf } from '../own/status-code.ts';
import { withOwnJson } from '../own/with-own.ts';
import type { SiteServices } from '../services.ts';
import { correctApplication } from './correct.ts';

export const correctionBody = z.lazy(() =>
  z.looseObject({ code: z.string().max(200), version: z.number().int().positive().optional() }),
);

/**
 * POST /api/applications/{number}/corrections {code, version?, documents?, …fields}: 200 with the new version and what it
 * changed. Fields that are not sent stay; `version` is the one that was seen (409 `correction.stale` when it is not in force);
 * `documents` is the token of a new upload. 403 once registration is closed, 422 with every fault, `document.missing` for a
 * token that does not open.
 */
export const correctionApi = (services: SiteServices): HttpHandler =>
  withOwnJson(services, correctionBody, async ({ event, own, body: { code: _code, version, ...fields } }) => {
    const read = readJsonApplication(fields);
    if (!read.ok) return refused(read.refusal, read.refusals);
    const now = requestTime(event);
    const { raw, documents: token } = read.value;
    const { campaign } = own.record;
    const documents =
      token === '' ? undefined : await openDocuments(services.sealer, token, campaign.code, now);
    if (token !== '' && documents === undefined)
      return problem({ code: 'application.invalid' }, 422, [MISSING]);
    const sent = { sent: raw, ...(version && { seen: version }), ...(documents && { documents }) };
    const corrected = await correctApplication(services, own, sent, now);
    if (!corrected.ok) return problem(corrected.refusal, ownStatusOf(corrected.refusal), corrected.refusals);
    const { application, changes } = corrected.value;
    return json(200, {
      number: application.number,
      version: application.version,
      correctedAt: new Date(now).toISOString(),
      changed: changes.map(({ field }) => field),
    });
  });

const MISSING: KnownRefusal = { code: 'document.missing', field: 'documents' };
