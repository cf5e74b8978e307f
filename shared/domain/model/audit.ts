import type { Role } from './staff.ts';
import type { Instant, LocalDate } from './time.ts';

/** Everything a scheduled audit may find; shared/domain/audit/catalogue.ts says what each means and where it stands in the plan. */
export const AUDIT_RULES = [
  'log.missing',
  'log.altered',
  'log.extra',
  'log.order',
  'log.entries',
  'log.files',
  'log.checkpoint',
  'log.bookmark',
  'log.stalled',
  'record.rewritten',
  'record.removed',
  'record.backdated',
  'deletion.untrue',
  'finding.altered',
  'finding.overdue',
  'campaign.changed',
  'stage.order',
  'screening.recomputed',
  'review.recused',
  'appeal.own-decider',
  'scores.after-lock',
  'ranking.recomputed',
  'notice.recomputed',
  'notice.period',
  'notice.changed',
  'contract.unsettled',
  'contract.beyond-number',
  'review.bulk-refusals',
  'review.haste',
  'review.outlier',
  'identity.revealed',
  'document.quarantined',
  'objection.overdue',
  'retention.overdue',
  'queue.dead-letters',
] as const;
export type AuditRule = (typeof AUDIT_RULES)[number];

/** `grave`: evidence was changed or somebody may be wronged for good; `serious`: a rule was not kept; `hint`: worth a look. */
export const SEVERITIES = ['grave', 'serious', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** What a finding is about, and its name there: an application number, a campaign code, a notice id, an item's key, a queue … */
export const SUBJECTS = [
  'application',
  'campaign',
  'notice',
  'objection',
  'item',
  'log',
  'queue',
  'staff',
  'finding',
] as const;
export type SubjectKind = (typeof SUBJECTS)[number];
export type Subject = { readonly kind: SubjectKind; readonly key: string };

/** What a rule says of one thing it found wrong, before it is on record. */
export type Found = {
  readonly rule: AuditRule;
  readonly subject: Subject;
  /** Code of the campaign it belongs to, where there is one. */
  readonly campaign?: string;
  /** One or two Chinese sentences: what is stored, what was expected. Names nobody and holds no identity number. */
  readonly facts: string;
  /**
   * Tells two findings of one rule about one subject apart: a version, a digest, a day. The same is only ever recorded once,
   * however often it is found.
   */
  readonly occurrence: string;
};

export const FINDING_STATES = ['open', 'explained', 'fixed', 'upheld'] as const;
/** `open` until 纪检监察 or the city closes it: explained (no fault), fixed (mended), upheld (a fault, pursued further). */
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_EVENTS = ['answer', 'explain', 'fix', 'uphold', 'reopen'] as const;
export type FindingEventName = (typeof FINDING_EVENTS)[number];

/** Something said or decided about a finding. */
export type FindingEvent = {
  readonly event: FindingEventName;
  readonly at: Instant;
  /** Name and account, as every decision is signed. */
  readonly by: string;
  /** In which of their roles. */
  readonly role: Role;
  readonly text: string;
};

/** A finding on record. */
export type AuditFinding = Omit<Found, 'occurrence'> & {
  /** 16 lower-case hex digits, made of rule, subject and occurrence. */
  readonly id: string;
  readonly severity: Severity;
  readonly clause: string;
  readonly foundAt: Instant;
  /** The day by whose end the bureau must have answered; provisional beyond the published 调休 arrangements. */
  readonly answerBy: LocalDate;
  readonly provisional: boolean;
  readonly state: FindingState;
  /** 1 when found; every event adds one. */
  readonly version: number;
  readonly log: readonly FindingEvent[];
};
