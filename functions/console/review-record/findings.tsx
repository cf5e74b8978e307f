import { clauseText } from '../../../shared/domain/clauses.ts';
import { RULE_LABELS } from '../../../shared/domain/labels.ts';
import type { Finding } from '../../../shared/domain/model/finding.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';

const VERDICTS: Readonly<Record<Finding['verdict'], { label: string; tag: string }>> = {
  fail: { label: '不符合', tag: 'tag fail' },
  check: { label: '请您判断', tag: 'tag now' },
  pass: { label: '符合', tag: 'tag done' },
};

const EVIDENCE: Readonly<Record<Finding['evidence'], string>> = {
  computed: '由身份证号码推算',
  declared: '本人声明，尚未核实',
  reviewer: '由审核人员判断',
};

// What needs a person's eyes comes first.
const ORDER: readonly Finding['verdict'][] = ['fail', 'check'];

/** The machine's findings, those that fail first and those that pass folded away, each with clause, the plan's own words and the facts it was drawn from. */
export function Findings({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  if (findings === undefined) {
    return <p class="table-empty">系统正在核对这份报名，通常几秒钟后就有结果。请稍后刷新本页。</p>;
  }
  const passed = findings.filter(({ verdict }) => verdict === 'pass');
  const others = findings
    .filter(({ verdict }) => verdict !== 'pass')
    .toSorted((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  return (
    <>
      <FindingList findings={others} />
      <details class="more">
        <summary>系统核对符合的 {passed.length} 项</summary>
        <FindingList findings={passed} />
      </details>
    </>
  );
}

function FindingList({ findings }: { readonly findings: readonly Finding[] }) {
  return (
    <ul class="findings">
      {findings.map(({ rule, clause, verdict, evidence, facts }) => (
        <li key={rule} class={`finding ${verdict}`}>
          <p>
            <span class={VERDICTS[verdict].tag}>{VERDICTS[verdict].label}</span>{' '}
            <strong>{RULE_LABELS[rule]}</strong> <ClauseTag clause={clause} />
          </p>
          <p>{facts}</p>
          <p class="soft small">
            {clauseText(rule).text}（{EVIDENCE[evidence]}）
          </p>
        </li>
      ))}
    </ul>
  );
}
