import { formatDate } from '../../calendar/format.ts';
import type { AuditFinding, Found } from '../../model/audit.ts';
import type { LocalDate } from '../../model/time.ts';
import { auditRuleText } from '../catalogue.ts';

/** As much of a finding as its list says. */
export type ListedFinding = Pick<
  AuditFinding,
  'id' | 'rule' | 'subject' | 'campaign' | 'answerBy' | 'state'
> & { readonly answered: boolean };

/**
 * `finding.overdue`: the bureau has not answered an open finding after its day. Findings of this rule are left out: a finding about
 * the silence about a finding about silence helps nobody, and the first one stays open all the same.
 */
export const findingOverdue = (rows: readonly ListedFinding[], today: LocalDate): readonly Found[] =>
  rows
    .filter(({ rule, state, answered }) => rule !== 'finding.overdue' && state === 'open' && !answered)
    .filter(({ answerBy }) => today > answerBy)
    .map(({ id, rule, campaign, answerBy }) => ({
      rule: 'finding.overdue',
      subject: { kind: 'finding', key: id },
      ...(campaign !== undefined && { campaign }),
      facts: `审计发现“${auditRuleText(rule).title}”的答复期限为${formatDate(answerBy)}，至今没有答复。`,
      occurrence: today,
    }));
