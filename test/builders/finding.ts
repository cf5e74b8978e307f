import { raise } from '../../shared/domain/audit/raise.ts';
import type { AuditFinding, FindingEvent, Found } from '../../shared/domain/model/audit.ts';

/** A Monday. */
export const FOUND_AT = Date.parse('2024-06-17T09:00:00+08:00');

/** What a rule says of an application before it is on record. */
export const aFound = (changes: Partial<Found> = {}): Found => ({
  rule: 'review.recused',
  subject: { kind: 'application', key: '7K3M9Q2TXW4D' },
  campaign: '2024-open-1',
  facts: '审查人与报名人有申报的回避关系，仍作出了决定。',
  occurrence: '1',
  ...changes,
});

export const anEvent = (
  event: FindingEvent['event'],
  at: number,
  by = '王主任（officer01）',
): FindingEvent => ({
  event,
  at,
  by,
  role: event === 'answer' ? 'officer' : 'inspector',
  text: '情况如下。',
});

/** An open finding of FOUND_AT. */
export const aFinding = (changes: Partial<AuditFinding> = {}, found: Partial<Found> = {}): AuditFinding => ({
  ...raise(aFound(found), '0123456789abcdef', changes.foundAt ?? FOUND_AT),
  ...changes,
});
