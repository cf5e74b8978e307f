import * as z from 'zod';
import { isAnswered } from '../../../domain/audit/standing.ts';
import {
  AUDIT_RULES,
  type AuditFinding,
  FINDING_EVENTS,
  FINDING_STATES,
  SEVERITIES,
  SUBJECTS,
} from '../../../domain/model/audit.ts';
import { ROLES } from '../../../domain/model/staff.ts';
import type { FindingRow } from '../../../ports/audit-store.ts';
import { findingKey, findingListedKey } from '../keys.ts';

const rowShape = () => ({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  rule: z.enum(AUDIT_RULES),
  severity: z.enum(SEVERITIES),
  subject: z.object({ kind: z.enum(SUBJECTS), key: z.string() }),
  campaign: z.string().optional(),
  foundAt: z.number().int(),
  answerBy: z.iso.date(),
  provisional: z.boolean(),
  state: z.enum(FINDING_STATES),
});

const finding = () =>
  z.object({
    ...rowShape(),
    clause: z.string(),
    facts: z.string(),
    version: z.number().int(),
    log: z.array(
      z.object({
        event: z.enum(FINDING_EVENTS),
        at: z.number().int(),
        by: z.string(),
        role: z.enum(ROLES),
        text: z.string(),
      }),
    ),
  });

const findingItem = z.lazy(() => z.object({ t: z.literal('finding'), finding: finding() }));
const listedFinding = z.lazy(() => z.object({ summary: z.object({ ...rowShape(), answered: z.boolean() }) }));

const rowOf = (value: AuditFinding): FindingRow => {
  const { id, rule, severity, subject, campaign, foundAt, answerBy, provisional, state } = value;
  const listed = { id, rule, severity, subject, foundAt, answerBy, provisional, state };
  return { ...listed, ...(campaign !== undefined && { campaign }), answered: isAnswered(value.log) };
};

/** `version` repeats the finding's own, so that a condition can look at it; `at` is that of the last thing done to it. */
export const toFindingItem = (value: AuditFinding) => ({
  ...findingKey(value.id),
  ...findingListedKey(value.foundAt, value.id),
  t: 'finding',
  at: value.log.at(-1)?.at ?? value.foundAt,
  version: value.version,
  finding: value,
  summary: rowOf(value),
});

/** Each parses what the table gave; throws when it is not a finding as this code writes it. */
export const fromFindingItem = (raw: unknown): AuditFinding => findingItem.parse(raw).finding;
export const fromListedFinding = (raw: unknown): FindingRow => listedFinding.parse(raw).summary;
