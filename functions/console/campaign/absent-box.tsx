import { STAGE_LABELS } from '../../../shared/domain/labels.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import { campaignPath } from '../campaign-state/load.ts';

type AbsentBoxProps = { readonly code: string; readonly stage: Stage; readonly absent: number };

/** The officer's word that so many people really were absent: closing the exam ends their applications. */
export const AbsentBox = ({ code, stage, absent }: AbsentBoxProps) => (
  <div class="inset warn">
    <p>
      有 {absent} 人没有{STAGE_LABELS[stage]}成绩，结束后按缺考处理，报名就此终止。
      <a href={campaignPath(code, `/scores/${stage}`)}>查看这 {absent} 人</a>
    </p>
    <div class="choice">
      <input id="absent" type="checkbox" name="absent" value={String(absent)} />
      <label for="absent">已核对，这 {absent} 人确属缺考</label>
    </div>
  </div>
);
