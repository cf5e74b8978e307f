import { clauseText } from '../../../shared/domain/clauses.ts';
import type { InternalCampaign } from '../../../shared/domain/model/campaign.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';

/** How assessment and exam become a place, from this campaign's settings alone. */
export function InternalRankingRules({ campaign }: { readonly campaign: InternalCampaign }) {
  const { exam, substitutes, noticeWorkingDays } = campaign;
  const tested = clauseText('internal.exam');
  return (
    <section>
      <h2>怎样考核、考试和排名</h2>
      <ol>
        <li>
          考核德、能、勤、绩、廉五项，由至少两名考核人员分别填写；任何一项不合格，即考核不合格。{' '}
          <ClauseTag clause={tested.clause} />
        </li>
        <li>
          考试
          {exam.pass === undefined
            ? '不设合格分数线。'
            : `合格分数线为 ${exam.pass} 分，低于的不再进入后面的环节。`}
          缺考不计零分，缺考的不再进入后面的环节。
        </li>
        <li>按考试成绩在各岗位内从高到低排名；成绩相同的，组织加试。</li>
        <li>{substitutes ? '本人放弃的，由同一岗位名次在后的依次递补。' : '本人放弃的，不递补。'}</li>
        <li>拟聘用人员公示不少于 {noticeWorkingDays} 个工作日，公示当天不计算在内。</li>
      </ol>
    </section>
  );
}
