import { formatDate, formatDateTime } from '../../../shared/domain/calendar/format.ts';
import { TRACK_LABELS } from '../../../shared/domain/labels.ts';
import type {
  Campaign,
  InternalCampaign,
  OpenCampaign,
  TieBreak,
} from '../../../shared/domain/model/campaign.ts';
import { DataTable } from '../../../shared/web/data-table.tsx';

const TIE_BREAKS: Readonly<Record<TieBreak, string>> = { written: '笔试成绩', interview: '面试成绩' };

const pass = (points: number | undefined): string =>
  points === undefined ? '不设合格线' : `合格线 ${points} 分`;

/** How many places, and how many were announced where the opening ratio took some away. */
const headcountText = (headcount: number, announced: number | undefined): string | number => {
  if (announced === undefined) return headcount;
  return headcount === 0 ? `取消（公布 ${announced}）` : `${headcount}（公布 ${announced}）`;
};

const days = (count: number, none: string): string => (count === 0 ? none : `${count} 个工作日`);

type Fact = readonly [term: string, text: string];

const openFacts = (campaign: OpenCampaign): readonly Fact[] => {
  const { written, interview, tieBreak, bornFrom, bornTo } = campaign;
  const ties = ['优先聘用条件 四(二)1(8)', ...tieBreak.map((entry) => TIE_BREAKS[entry]), '加试'];
  return [
    ['年龄', `18 周岁以上、35 周岁以下，计算到 ${formatDate(campaign.ageOn)}`],
    ...(bornFrom === undefined ? [] : [['出生日期不早于', formatDate(bornFrom)] as const]),
    ...(bornTo === undefined ? [] : [['出生日期不晚于', formatDate(bornTo)] as const]),
    ...(campaign.host === undefined
      ? []
      : [
          ['用人科(股)室', campaign.host.section] as const,
          ['本级政府批准文号', campaign.host.approval] as const,
        ]),
    ['报考地区划代码', campaign.area.join('、')],
    ['笔试', `占 ${written.weight}%，${pass(written.pass)}`],
    [
      '面试',
      `占 ${100 - written.weight}%，面试人数为岗位人数的 ${interview.ratio} 倍，${pass(interview.pass)}`,
    ],
    ['开考比例', campaign.openingRatio === undefined ? '不设' : `每招 1 人至少 ${campaign.openingRatio} 人`],
    [
      '面试考官',
      interview.examiners === undefined
        ? '由考务人员导入面试成绩'
        : `${interview.examiners} 人，去掉一个最高分和一个最低分`,
    ],
    ['总成绩相同时依次比较', ties.join('，')],
  ];
};

const internalFacts = ({ cutoff, exam }: InternalCampaign): readonly Fact[] => [
  ['年龄', `截至 ${formatDate(cutoff)}，男 60 周岁、女 55 周岁以上的不得选聘`],
  ['考核', '德、能、勤、绩、廉，由至少两名考核人员分别填写'],
  ['考试', pass(exam.pass)],
  ['考试成绩相同时', '由加试确定'],
];

/** Every setting of a campaign in words: what its announcement promises, and what cannot change once it is published. */
export function Terms({ campaign }: { readonly campaign: Campaign }) {
  const { registration } = campaign;
  const facts: readonly Fact[] = [
    ['编号', campaign.code],
    ...(campaign.track === 'internal' ? [['方式', TRACK_LABELS.internal] as const] : []),
    [
      '报名时间',
      `${formatDateTime(Date.parse(registration.opens))} 至 ${formatDateTime(Date.parse(registration.closes))}`,
    ],
    ...(campaign.track === 'open' ? openFacts(campaign) : internalFacts(campaign)),
    ['递补', campaign.substitutes ? '依名次递补' : '不递补'],
    ...(campaign.reserveUntil === undefined
      ? []
      : [['递补截止', formatDate(campaign.reserveUntil)] as const]),
    ['公示', `${campaign.noticeWorkingDays} 个工作日`],
    ['申诉期限', days(campaign.appealWorkingDays, '资格审查环节结束以前')],
    ['成绩复核', days(campaign.scoreReviewWorkingDays, '不设')],
    ['试卷双评、成绩双录', campaign.markedTwice ? '是' : '否'],
  ];
  return (
    <>
      <dl class="facts">
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <DataTable
        caption="岗位"
        rows={campaign.positions}
        rowKey={({ code }) => code}
        empty="没有岗位。"
        columns={[
          { title: '代码', heads: true, cell: ({ code }) => code },
          { title: '司法所', cell: ({ office }) => office },
          {
            title: '招聘人数',
            numeric: true,
            cell: ({ headcount, announced }) => headcountText(headcount, announced),
          },
        ]}
      />
    </>
  );
}
