import { withCampaign } from '../campaign-state/load.ts';
import { refusedWith } from '../http/answer.ts';
import { isRecused } from '../recusals/recused.ts';
import { recordData, recordPage } from './page.tsx';
import { loadRecord } from './record.ts';

/** GET /console/campaigns/{code}/review/{number}: findings, documents and the decision to take. */
export const reviewRecord = withCampaign(async (state, request, services) => {
  if (isRecused(state.recusals, request.staff, request.param('number')))
    return refusedWith(403, { code: 'review.recused' });
  const record = await loadRecord(state, request, services);
  if (record === undefined) return refusedWith(404, { code: 'application.unknown' });
  return { kind: 'page', data: recordData(record), page: recordPage({ state, record, request }) };
});
