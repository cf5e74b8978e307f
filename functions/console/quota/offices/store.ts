import type { Office, OfficeList } from '../../../../shared/domain/model/quota.ts';
import { signature } from '../../http/acting.ts';
import type { Answer } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import type { Services } from '../../services.ts';
import { versionIn } from '../form-values.ts';
import { OFFICES_PATH, QUOTA_PATH } from '../paths.ts';

const isSameList = (one: readonly Office[], other: readonly Office[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/**
 * Puts a checked list in the place of the stored one; the same list again changes nothing. `stale` when somebody changed
 * the list since this person opened it, or at this very moment.
 */
export async function storeOffices(
  list: OfficeList,
  offices: readonly Office[],
  request: StaffRequest,
  services: Services,
): Promise<Answer | 'stale'> {
  const seen = versionIn(request.body.values);
  if (seen !== undefined && seen !== list.version) return 'stale';
  const count = offices.length;
  const plain = offices.map(({ name, posts, serving, fengqiao }) => ({ name, posts, serving, fengqiao }));
  const stored = list.offices.map(({ name, posts, serving, fengqiao }) => ({
    name,
    posts,
    serving,
    fengqiao,
  }));
  if (isSameList(plain, stored)) {
    const data = { count, version: list.version, unchanged: true };
    return { kind: 'done', data, location: `${OFFICES_PATH}?done=unchanged` };
  }
  const version = list.version + 1;
  const fileName = request.body.file?.name;
  const change = { at: request.now, by: signature(request.staff), count, ...(fileName && { fileName }) };
  const done = await services.quota.saveOffices({ offices: plain, version, log: [...list.log, change] });
  if (done === 'stale') return 'stale';
  return { kind: 'done', data: { count, version, unchanged: false }, location: `${QUOTA_PATH}?done=offices` };
}
