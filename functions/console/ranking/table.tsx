import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { Standing } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';
import type { RankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';
import { cutAfter, placeOf } from './cut.ts';
import { pathTo } from './path-to.ts';

type RankingTableProps = {
  readonly sheet: RankingSheet;
  readonly names: Readonly<Record<string, string>>;
  readonly campaign: OpenCampaign;
};

const HEADS = [
  '名次',
  '报名号',
  '姓名',
  '笔试',
  '面试',
  '加权相加',
  '精确值',
  '总成绩',
  '优先条件',
  '现在的结果',
];
const NUMERIC = new Set(['名次', '笔试', '面试', '精确值', '总成绩']);

/** One position: inputs, exact sum, rounding, tie step, and a line below the last person the selection came to. */
export function RankingTable({ sheet, names, campaign }: RankingTableProps) {
  const cut = cutAfter(sheet);
  const caption = `岗位 ${sheet.position} 排名`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section class="table-box" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col" class={NUMERIC.has(head) ? 'num' : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sheet.standings.map((standing, index) => (
            <>
              <StandingRow
                key={standing.number}
                standing={standing}
                name={names[standing.number] ?? ''}
                sheet={sheet}
                campaign={campaign}
              />
              {cut === index + 1 && (
                <tr class="cut">
                  <td colSpan={HEADS.length}>以上 {cut} 人进入考察、体检；以下按名次候补</td>
                </tr>
              )}
            </>
          ))}
        </tbody>
      </table>
    </section>
  );
}

type StandingRowProps = Omit<RankingTableProps, 'names'> & {
  readonly standing: Standing;
  readonly name: string;
};

function StandingRow({ standing, name, sheet, campaign }: StandingRowProps) {
  const path = pathTo(standing, { standings: sheet.standings, campaign });
  return (
    <>
      <tr class={path.tieSentence === undefined ? undefined : 'tie'}>
        <td class="num">{standing.rank}</td>
        <th scope="row" class="code">
          {standing.number}
        </th>
        <td>{name}</td>
        <td class="num">{formatMark(standing.written)}</td>
        <td class="num">{formatMark(standing.interview)}</td>
        <td class="sum">{path.sum}</td>
        <td class="num">{path.exact}</td>
        <td class="num">
          <strong>{path.final}</strong>
        </td>
        <td>{standing.preferred ? '有' : '无'}</td>
        <td>{placeOf(sheet, standing.number)}</td>
      </tr>
      {path.tieSentence !== undefined && (
        <tr class="tie why">
          <td />
          <td colSpan={HEADS.length - 1}>{path.tieSentence}</td>
        </tr>
      )}
    </>
  );
}
