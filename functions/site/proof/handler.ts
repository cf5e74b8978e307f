import * as z from 'zod';
import { dossier, RECORDS } from '../../../shared/adapters/dynamo/keys.ts';
import { proofOf } from '../../../shared/adapters/ledger/prove.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { formBody, problem, refused } from '../../../shared/lambda/http.ts';
import { askerOf } from '../own/asker.ts';
import type { SiteServices } from '../services.ts';
import { statusCodeOf } from '../status/find-status.ts';
import { lookUp } from '../status/lookup.ts';
import { proofReply } from './reply.ts';

const text = z.string().max(200).default('');
export const proofForm = z.object({ number: text, code: text });

/** POST /status/proof: the proof file of one's own application; 404 and 429 as for the look-up, 409 `proof.not-yet`. */
export const proofFile =
  (services: SiteServices): HttpHandler =>
  async (event) => {
    const body = formBody(event);
    if (!body.ok) return refused(body.refusal);
    const parsed = proofForm.safeParse(body.value.fields);
    if (!parsed.success) return refused({ code: 'body.malformed' });
    const found = await lookUp({ ...parsed.data, campaign: '', citizenId: '' }, services, askerOf(event));
    if (!found.ok) return problem(found.refusal, statusCodeOf(found.refusal));
    const { number } = found.value.application;
    const proof = await proofOf(services.ledger, `${dossier(number)}|${RECORDS.application}`);
    if (proof === undefined) return problem({ code: 'proof.not-yet' }, 409);
    return proofReply(number, proof);
  };
