import { formatDateTime } from '../../calendar/format.ts';
import { OUTCOME_LABELS } from '../../labels.ts';
import type { Found } from '../../model/audit.ts';
import type { Notice } from '../../model/notice.ts';
import type { NoticeSupplement } from '../../model/supplement.ts';
import { composeNotice } from '../../notices/compose.ts';
import { composeAny } from '../../notices/compose-any.ts';
import { NOTICE_RULES } from '../../notices/kinds.ts';
import { composeSupplement } from '../../notices/supplement.ts';
import { noticeTable } from '../../notices/table.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import type { CampaignEvidence, CampaignRule, NoticeRecord } from '../campaign/evidence.ts';
import { aboutNotice } from '../campaign/found.ts';
import { composition } from '../campaign/notices-at.ts';
import { proposedOf } from '../campaign/proposed-at.ts';
import { type Cut, cutsAround, cutsAroundActOn } from '../campaign/slack.ts';
import { standingAt } from '../campaign/standing-at.ts';

/** What a notice lists, line by line: the columns its readers see, by application number, and what stands beside the list. */
const linesOf = (notice: Notice): ReadonlyMap<string, string> => {
  const { columns, rows } = noticeTable(notice);
  const lines = rows.map(
    ({ key, cells }, place) =>
      [key, [`第 ${place + 1} 行`, ...cells.map(({ text }, at) => `${columns[at]?.title} ${text}`)]] as const,
  );
  const beside = [
    ['标题', notice.title],
    ['人数', String(rows.length)],
    ...(notice.kind === 'review' ? [['未通过人数', String(notice.refused)]] : []),
    ...(notice.kind === 'interview-list'
      ? notice.cuts.map(({ position, places, cut }) => [
          `岗位 ${position} 的面试人数和分数线`,
          `${places} ${cut ?? '-'}`,
        ])
      : []),
    ...(notice.kind === 'proposed'
      ? Object.entries(notice.openPlaces).map(([code, places]) => [`岗位 ${code} 的空缺`, String(places)])
      : []),
  ] as const;
  return new Map([
    ...beside.map(([name = '', value = '']) => [name, value] as const),
    ...lines.map(([key, words]) => [key, words.join('，')] as const),
  ]);
};

const LONGEST = 3;

const differences = (
  stored: ReadonlyMap<string, string>,
  computed: ReadonlyMap<string, string>,
): readonly string[] =>
  [...new Set([...stored.keys(), ...computed.keys()])].flatMap((key) => {
    const [was = '没有', is = '没有'] = [stored.get(key), computed.get(key)];
    return was === is ? [] : [`${key}：公示的是“${was}”，重新计算是“${is}”`];
  });

/** The fewest differences in any way the act may have found things; none when one of them leads to what is stored. */
const closest = (ways: readonly (() => readonly string[])[]): readonly string[] => {
  let first: readonly string[] | undefined;
  for (const way of ways) {
    const found = way();
    if (found.length === 0) return found;
    first ??= found;
  }
  return first ?? [];
};

const said = (found: readonly string[]): string =>
  `${found.slice(0, LONGEST).join('；')}${found.length > LONGEST ? `；共 ${found.length} 处` : ''}`;

const recomposed = (evidence: CampaignEvidence, { notice }: NoticeRecord, now: number, cut: Cut) => {
  const { campaign, candidates, sheets, names, signed } = standingAt(evidence, cut);
  const { publishedAt } = notice;
  return composeAny(notice.kind, { campaign, candidates, sheets, names, signed, publishedAt, now });
};

const aboutList = (evidence: CampaignEvidence, record: NoticeRecord): readonly Found[] => {
  const { notice } = record;
  const now = composition(evidence, notice.kind)?.at ?? notice.composedAt ?? notice.publishedAt;
  const stored = linesOf(notice);
  const found = closest(
    cutsAround(now).map((cut) => () => {
      const computed = recomposed(evidence, record, now, cut);
      return computed === undefined ? ['招聘途径：没有这种公告'] : differences(stored, linesOf(computed));
    }),
  );
  if (found.length === 0) return [];
  return [
    aboutNotice(evidence, notice.id, {
      rule: 'notice.recomputed',
      facts: `“${NOTICE_RULES[notice.kind].title}”（${formatDateTime(now)}编制）与按当时的材料重新编制的不符。${said(found)}。`,
      occurrence: `${notice.publishedAt} ${found.join(' ')}`,
    }),
  ];
};

const supplementLines = ({ removed, added }: NoticeSupplement): ReadonlyMap<string, string> =>
  new Map([
    ...removed.map(
      ({ number, why }) => [number, `取消：${why === undefined ? '' : OUTCOME_LABELS[why]}`] as const,
    ),
    ...added.map(
      ({ number, maskedName, position, final, rank, substitute }) =>
        [
          number,
          `增加：${position} ${maskedName}，总成绩 ${final / 100}，名次 ${rank}${substitute ? '，递补' : ''}`,
        ] as const,
    ),
  ]);

const aboutSupplements = (evidence: CampaignEvidence): readonly Found[] => {
  const proposed = proposedOf(evidence);
  if (proposed === undefined) return [];
  const { notice, supplements } = proposed;
  return supplements.flatMap((supplement, index) => {
    const { at, version } = supplement;
    const struck = evidence.people
      .filter(({ checks }) => checks?.log.some((one) => one.what === 'struck' && one.at === at))
      .map(({ number }) => number);
    const found = closest(
      (struck.length > 0 ? cutsAroundActOn(at, struck) : cutsAround(at)).map((cut) => () => {
        const { campaign, candidates, sheets, names } = standingAt(evidence, cut);
        const outcomes = computeOutcomes(campaign, candidates, sheets);
        const again = composeSupplement({
          ...{ notice, supplements: supplements.slice(0, index), outcomes, at },
          proposed: composeNotice(campaign, outcomes, names, at).rows,
        });
        const computed = again === undefined ? new Map<string, string>() : supplementLines(again);
        return differences(supplementLines(supplement), computed);
      }),
    );
    if (found.length === 0 && version === index + 1) return [];
    const fault = found.length === 0 ? `前面缺少第 ${index + 1} 次补充公示` : said(found);
    return [
      aboutNotice(evidence, notice.id, {
        rule: 'notice.recomputed',
        facts: `第 ${version} 次补充公示（${formatDateTime(at)}）与重新计算的不符。${fault}。`,
        occurrence: `supplement ${version} ${fault}`,
      }),
    ];
  });
};

/**
 * Every notice in force once more, composed of what was recorded when its content was fixed: later corrections stand below it and change
 * nothing of it. Supplements of the notice of proposed appointments follow from who was proposed then. Source: 四(二)3, ADR 017, ADR 018.
 */
export const noticeRecomputed: CampaignRule = (evidence) => [
  ...evidence.notices.flatMap((record) => aboutList(evidence, record)),
  ...aboutSupplements(evidence),
];
