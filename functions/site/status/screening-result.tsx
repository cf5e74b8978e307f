import { ClauseTag } from '../../../shared/web/clause-tag.tsx';
import type { Reason, StatusModel } from './model.ts';

const VERDICTS = {
  fail: { label: '不符合', style: 'tag fail' },
  check: { label: '由工作人员判断', style: 'tag now' },
  pass: { label: '符合', style: 'tag done' },
} as const;

type Props = Pick<StatusModel, 'screening'> & { readonly decided: boolean };

/** The software's preliminary findings: failures in sight, the rest unfolded on request. */
export function ScreeningResult({ screening, decided }: Props) {
  if (screening === undefined)
    return decided ? null : (
      <section>
        <h2>软件初步核对</h2>
        <p class="table-empty">还没有核对完。提交后几分钟内结果会显示在这里。</p>
      </section>
    );
  const failed = screening.findings.filter(({ verdict }) => verdict === 'fail');
  const others = screening.findings.filter(({ verdict }) => verdict !== 'fail');
  return (
    <section>
      <h2>软件初步核对</h2>
      <p>
        {failed.length === 0
          ? '按您填写的内容，没有发现不符合的条件。'
          : `按您填写的内容，有 ${failed.length} 项不符合。`}
        {!decided && '这是软件的初步核对，不是审查结论；结论由工作人员作出。'}
      </p>
      <Reasons reasons={failed} />
      <details>
        <summary>查看其余 {others.length} 项核对</summary>
        <Reasons reasons={others} />
      </details>
    </section>
  );
}

function Reasons({ reasons }: { readonly reasons: readonly Reason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul class="conditions">
      {reasons.map((reason) => (
        <li key={reason.rule}>
          <span class={VERDICTS[reason.verdict].style}>{VERDICTS[reason.verdict].label}</span> {reason.text}{' '}
          <ClauseTag clause={reason.clause} />
          <span class="hint">{reason.facts}</span>
        </li>
      ))}
    </ul>
  );
}
