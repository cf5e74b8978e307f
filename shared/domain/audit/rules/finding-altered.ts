import type { YearArrangement } from '../../calendar/working-days.ts';
import type { AuditFinding, FindingState, Found } from '../../model/audit.ts';
import { afterFindingEvent } from '../moves.ts';
import { raise } from '../raise.ts';

/** The state its own log leads to, or undefined when an event of it was no legal move. */
const stateAfter = ({ log }: AuditFinding): FindingState | undefined =>
  log.reduce<FindingState | undefined>(
    (state, { event }) => state && afterFindingEvent(state, event),
    'open',
  );

const isInOrder = ({ foundAt, log }: AuditFinding): boolean =>
  log.every(({ at }, place) => at >= (log[place - 1]?.at ?? foundAt));

const faultsOf = (finding: AuditFinding, arrangements: readonly YearArrangement[]): readonly string[] => {
  const { id, foundAt, rule, subject, facts } = finding;
  const raised = raise({ rule, subject, facts, occurrence: '' }, id, foundAt, arrangements);
  const checks: readonly (readonly [boolean, string])[] = [
    [stateAfter(finding) === finding.state, '办理状态与办理记录不一致'],
    [finding.version === finding.log.length + 1, '版本号与办理记录的条数不一致'],
    [isInOrder(finding), '办理记录的时间先后颠倒'],
    [finding.severity === raised.severity, '严重程度被改动'],
    [finding.clause === raised.clause, '依据的条款被改动'],
    [
      finding.answerBy === raised.answerBy && finding.provisional === raised.provisional,
      '答复期限与发现时间不一致',
    ],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
};

/**
 * A finding whose record does not follow from its own log: state and version must be what the moves lead to, events must be in the
 * order of time, and severity, clause and day of answer those it was raised with. Who acted in which role cannot be read from it.
 */
export const findingAltered = (
  finding: AuditFinding,
  arrangements: readonly YearArrangement[] = [],
): readonly Found[] => {
  const faults = faultsOf(finding, arrangements);
  if (faults.length === 0) return [];
  const { id, version, campaign } = finding;
  return [
    {
      rule: 'finding.altered',
      subject: { kind: 'finding', key: id },
      ...(campaign !== undefined && { campaign }),
      facts: `审计发现第 ${version} 版：${faults.join('；')}。`,
      occurrence: `${version} ${faults.join(' ')}`,
    },
  ];
};
