import { auditRuleText } from '../../../shared/domain/audit/catalogue.ts';
import { isAnswered, isAnswerOverdue } from '../../../shared/domain/audit/standing.ts';
import type { AuditFinding } from '../../../shared/domain/model/audit.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { type Answer, type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { eventsFor } from './events.ts';
import { FindingView } from './view.tsx';

/** The page of one finding, also after something that could not be saved, with what was typed. */
export const findingPageOf = (
  finding: AuditFinding,
  { staff, csrf, now, query }: StaffRequest,
  refusal?: KnownRefusal,
  typed?: string,
): Page => ({
  title: auditRuleText(finding.rule).title,
  body: (
    <FindingView
      {...{ finding, csrf, now, refusal, typed }}
      events={eventsFor(finding, staff.roles)}
      done={query('done') !== ''}
    />
  ),
});

/** GET /console/audit/{id}: one finding; an unknown one is `finding.unknown`. */
export async function findingRecord(request: StaffRequest, services: Services): Promise<Answer> {
  const finding = await services.findings.find(request.param('id'));
  if (finding === undefined) return refusedWith(404, { code: 'finding.unknown' });
  const answered = isAnswered(finding.log);
  return {
    kind: 'page',
    data: {
      finding,
      answered,
      overdue: isAnswerOverdue({ ...finding, answered }, request.now),
      may: eventsFor(finding, request.staff.roles),
    },
    page: findingPageOf(finding, request),
  };
}
