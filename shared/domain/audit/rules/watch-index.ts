import type { AuditRule, Found } from '../../model/audit.ts';
import { documentQuarantined } from './document-quarantined.ts';
import { findingOverdue } from './finding-overdue.ts';
import { logStalled } from './log-stalled.ts';
import { objectionOverdue } from './objection-overdue.ts';
import { queueDeadLetters } from './queue-dead-letters.ts';
import { retentionOverdue } from './retention-overdue.ts';

/**
 * What time alone makes wrong: each rule takes what was seen and the moment, and says what it finds. `occurrence` is the local day,
 * so that whatever stands is found once a day at most.
 */
export const WATCH_RULES = {
  'queue.dead-letters': queueDeadLetters,
  'log.stalled': logStalled,
  'document.quarantined': documentQuarantined,
  'objection.overdue': objectionOverdue,
  'finding.overdue': findingOverdue,
  'retention.overdue': retentionOverdue,
} as const satisfies Partial<Record<AuditRule, (...seen: never[]) => readonly Found[]>>;

export type WatchRule = keyof typeof WATCH_RULES;
