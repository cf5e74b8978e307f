import { afterFindingEvent, FINDING_ACTORS } from '../../../shared/domain/audit/moves.ts';
import {
  type AuditFinding,
  FINDING_EVENTS,
  type FindingEventName,
} from '../../../shared/domain/model/audit.ts';
import type { Role } from '../../../shared/domain/model/staff.ts';

/** What somebody with these roles may do about a finding as it stands. */
export const eventsFor = ({ state }: AuditFinding, roles: readonly Role[]): readonly FindingEventName[] =>
  FINDING_EVENTS.filter(
    (event) =>
      afterFindingEvent(state, event) !== undefined &&
      roles.some((role) => FINDING_ACTORS[event].includes(role)),
  );
