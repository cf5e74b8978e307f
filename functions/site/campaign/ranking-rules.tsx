import { clauseText, PROCEDURE } from '../../../shared/domain/clauses.ts';
import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import { ClauseTag } from '../../../shared/web/clause-tag.tsx';

/** How marks become a place, from this campaign's settings alone. */
export function RankingRules({ campaign }: { readonly campaign: OpenCampaign }) {
  const { written, interview, tieBreak, substitutes, noticeWorkingDays } = campaign;
  const preference = clauseText('open.preference');
  return (
    <section>
      <h2>怎样计分和排名</h2>
      <ol>
        <li>笔试{passMark(written.pass)}缺考不计零分，缺考的不再进入后面的环节。</li>
        <li>
          进入面试：每个岗位按笔试成绩从高到低，取招聘人数的 {interview.ratio}{' '}
          倍；与最后一名成绩相同的都进入。
        </li>
        <li>面试{passMark(interview.pass)}</li>
        <li>
          总成绩 = 笔试成绩 × {written.weight}% + 面试成绩 × {100 - written.weight}
          %，四舍五入保留两位小数，按岗位排名。
        </li>
        <li>
          总成绩相同的：{preference.text} <ClauseTag clause={preference.clause} />
          三项中有任意一项即可，项数多少不分先后。
          {tieBreak.length > 0 &&
            `仍相同的，依次比较${tieBreak.map((kind) => SCORE_LABELS[kind]).join('、')}。`}
          还相同的，组织加试。
        </li>
        <li>
          {substitutes
            ? '考察或体检不合格、本人放弃、因异议成立被取消资格的，由同一岗位名次在后的依次递补。'
            : '考察或体检不合格、本人放弃、因异议成立被取消资格的，不递补。'}
        </li>
        <li>拟聘用人员公示不少于 {noticeWorkingDays} 个工作日，公示当天不计算在内。</li>
      </ol>
      <details>
        <summary>
          方案原文 <ClauseTag clause={PROCEDURE.clause} />
        </summary>
        <p>{PROCEDURE.text}</p>
      </details>
    </section>
  );
}

const passMark = (pass: number | undefined): string =>
  pass === undefined ? '不设合格分数线。' : `合格分数线为 ${pass} 分，低于的不再进入后面的环节。`;
