import type { QuotaStatement } from '../../../../shared/domain/model/quota.ts';
import { decideStatement, type QuotaCommand } from '../../../../shared/domain/quota/decide-statement.ts';
import type { KnownRefusal } from '../../../../shared/domain/refusals.ts';
import { signature } from '../../http/acting.ts';
import type { Answer } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import { statusOf } from '../../http/status.ts';
import type { Services } from '../../services.ts';
import { reasonOf } from '../../stage/schema.ts';
import { seenIn } from '../form-values.ts';
import { isSame, loadQuota, type QuotaView } from '../load.ts';
import { overviewPage } from '../overview/page.tsx';
import { QUOTA_PATH } from '../paths.ts';

type Move = 'submit' | 'approve' | 'file' | 'return';

/**
 * POST /console/quota/statement/{submit|approve|file|return} with `serial` and `version` of the statement the person had
 * before them, and a `reason` to return it. Nobody passes on or sends back what they have not seen: another version, or
 * none said, is `quota.stale`.
 */
export const moveStatement =
  (event: Move) =>
  async (request: StaffRequest, services: Services): Promise<Answer> => {
    const view = await loadQuota(services, request.now);
    const reason = reasonOf(request.body.values);
    const stop = async (refusal: KnownRefusal, shown: QuotaView): Promise<Answer> => ({
      kind: 'refused',
      status: statusOf(refusal.code),
      refusal,
      page: overviewPage(shown, request, refusal, reason),
    });
    const seen = seenIn(request.body.values);
    const wasSeen = view.latest !== undefined && isSame(seen, view.latest);
    if (seen !== undefined && !wasSeen) return stop({ code: 'quota.stale' }, view);
    const decided = decideStatement(view.latest, commandOf(event, reason, view), {
      now: request.now,
      by: signature(request.staff),
      roles: request.staff.roles,
    });
    if (!decided.ok) return stop(decided.refusal, view);
    if (!wasSeen) return stop({ code: 'quota.stale' }, view);
    if ((await write(decided.value, view, services)) === 'stale')
      return stop({ code: 'quota.stale' }, await loadQuota(services, request.now));
    const { serial, version, state, total } = decided.value;
    return { kind: 'done', data: { serial, version, state, total }, location: `${QUOTA_PATH}?done=${event}` };
  };

const commandOf = (event: Move, reason: string, { list }: QuotaView): QuotaCommand => {
  if (event === 'submit') return { event, officesVersion: list.version };
  return event === 'return' ? { event, reason } : { event };
};

/** A filing puts its number in force in the same write; whatever was counted against the old number is counted again. */
const write = (
  statement: QuotaStatement,
  { number }: QuotaView,
  { quota }: Services,
): Promise<'written' | 'stale'> => {
  if (statement.state !== 'filed') return quota.save(statement);
  const { total, serial } = statement;
  return quota.file(statement, { ...number, version: number.version + 1, total, serial });
};
