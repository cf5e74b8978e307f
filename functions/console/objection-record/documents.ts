import type { Answer } from '../http/answer.ts';
import { refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { loadObjection } from './record.ts';

/**
 * GET /console/campaigns/{code}/objections/{number}/documents/{kind}: sends the browser to a file that passed its check, readable
 * for five minutes; 404 for any other.
 */
export async function showEvidence(request: StaffRequest, services: Services): Promise<Answer> {
  const file = await loadObjection(request, services);
  const found = file?.documents.find(({ kind }) => kind === request.param('kind'));
  if (found === undefined || found.fault !== undefined) return refusedWith(404, { code: 'not-found' });
  return { kind: 'redirect', location: await services.bucket.viewUrl(found) };
}
