import { noticeKey } from '../../../shared/adapters/dynamo/keys.ts';
import { proofOf } from '../../../shared/adapters/ledger/prove.ts';
import type { HttpHandler } from '../../../shared/lambda/http.ts';
import { pathParameter, problem, refused, requestTime } from '../../../shared/lambda/http.ts';
import { noticeFacts } from '../objection-new/notice-facts.ts';
import { proofReply } from '../proof/reply.ts';
import type { SiteServices } from '../services.ts';

/**
 * GET /notices/{id}/proof: the proof file of a notice as it lies in the table, with its list, what it is computed from and the
 * digest of its text. 404 `not-found` before the notice's moment, `notice-proof.not-yet` until the log is published so far.
 */
export const noticeProof =
  (services: Pick<SiteServices, 'campaigns' | 'objections' | 'scoreReviews' | 'ledger'>): HttpHandler =>
  async (event) => {
    const id = pathParameter(event, 'id');
    const facts = await noticeFacts(services, id, requestTime(event));
    if (facts === undefined) return refused({ code: 'not-found' });
    const { pk, sk } = noticeKey(id);
    const proof = await proofOf(services.ledger, `${pk}|${sk}`);
    return proof === undefined ? problem({ code: 'notice-proof.not-yet' }, 404) : proofReply(id, proof);
  };
