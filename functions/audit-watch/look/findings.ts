import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import type { Look } from '../services.ts';

/** Findings of all audits. */
export const lookAtFindings: Look = async ({ findings }, { today }) => ({
  found: WATCH_RULES['finding.overdue'](await findings.list(), today),
});
