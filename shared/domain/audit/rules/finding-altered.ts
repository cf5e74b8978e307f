import type { AuditFinding, FindingState, Found } from '../../model/audit.ts';
import { afterFindingEvent, FINDING_ACTORS } from '../moves.ts';

/** The state its own log leads to, or undefined when an event of it was no legal move. */
const stateAfter = ({ log }: AuditFinding): FindingState | undefined =>
  log.reduce<FindingState | undefined>(
    (state, { event }) => state && afterFindingEvent(state, event),
    'open',
  );

const isInOrder = ({ foundAt, log }: AuditFinding): boolean =>
  log.every(({ at }, place) => at >= (log[place - 1]?.at ?? foundAt));

const faultsOf = (finding: AuditFinding, forged: boolean): readonly string[] => {
  const checks: readonly (readonly [boolean, string])[] = [
    [!forged, '校验码不符，不是由审计程序或者办理页面写入'],
    [stateAfter(finding) === finding.state, '办理状态与办理记录不一致'],
    [finding.version === finding.log.length + 1, '版本号与办理记录的条数不一致'],
    [isInOrder(finding), '办理记录的时间先后颠倒'],
    [
      finding.log.every(({ event, role }) => FINDING_ACTORS[event].includes(role)),
      '办理人没有作出该项办理的权限',
    ],
  ];
  return checks.flatMap(([holds, fault]) => (holds ? [] : [fault]));
};

/**
 * A finding that the audits and the console did not write like this, or whose record does not follow from its own log: state and version
 * must be what the moves lead to, by whom they are for, in the order of time. Nothing it was raised with is computed anew: catalogue and
 * calendar change, and its MAC covers all of it.
 * @param forged digest of the item when its MAC is not right.
 */
export const findingAltered = (finding: AuditFinding, forged?: string): readonly Found[] => {
  const faults = faultsOf(finding, forged !== undefined);
  if (faults.length === 0) return [];
  const { id, version, campaign } = finding;
  return [
    {
      rule: 'finding.altered',
      subject: { kind: 'finding', key: id },
      ...(campaign !== undefined && { campaign }),
      facts: `审计发现第 ${version} 版：${faults.join('；')}。`,
      occurrence: [version, ...(forged === undefined ? [] : [forged]), ...faults].join(' '),
    },
  ];
};

/** What lies in the place of a finding and cannot be read as one. */
export const findingUnreadable = (id: string): Found => ({
  rule: 'finding.altered',
  subject: { kind: 'finding', key: id },
  facts: '审计发现的记录格式不完整，无法读取。',
  occurrence: 'spoiled',
});
