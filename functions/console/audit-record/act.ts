import { decideFinding } from '../../../shared/domain/audit/decide.ts';
import type { AuditFinding } from '../../../shared/domain/model/audit.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { findingPath } from '../audit/paths.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { findingPageOf } from './handler.tsx';
import { findingForm, typedText } from './schema.ts';

/**
 * POST /console/audit/{id}: answers, closes or takes up again. Whoever acts on a finding that has changed since they saw it is told,
 * and keeps what they typed. Refusals: those of decideFinding, `finding.unknown`, `finding.event-unknown`, `finding.stale`,
 * `finding.altered`.
 */
export async function actOnFinding(request: StaffRequest, services: Services): Promise<Answer> {
  const id = request.param('id');
  const finding = await services.findings.find(id);
  if (finding === undefined) return refusedWith(404, { code: 'finding.unknown' });
  const parsed = findingForm.safeParse(request.body.values);
  const typed = typedText.safeParse(request.body.values).data?.text;
  const stop = (refusal: KnownRefusal, current: AuditFinding = finding): Answer => ({
    kind: 'refused',
    status: statusOf(refusal.code),
    refusal,
    page: findingPageOf(current, request, refusal, typed),
  });
  if (!parsed.success) return stop({ code: 'finding.event-unknown', field: 'event' });
  const { event, text, version = finding.version } = parsed.data;
  const { staff, now: at } = request;
  const decided = decideFinding({ finding, event, text, roles: staff.roles, by: signature(staff), at });
  // A refusal of its own says more than that something has changed; what would go through must have been decided on what was seen.
  if (!decided.ok) return stop(decided.refusal);
  if (version !== finding.version) return stop({ code: 'finding.stale' });
  const outcome = await services.findings.advance(decided.value);
  if (outcome === 'altered') return stop({ code: 'finding.altered' });
  if (outcome === 'stale') return stop({ code: 'finding.stale' }, await services.findings.find(id));
  return {
    kind: 'done',
    data: { id, state: decided.value.state, version: decided.value.version },
    location: `${findingPath(id)}?done=yes`,
  };
}
