import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import { composeNotice } from '../../notices/compose.ts';
import { composeAny } from '../../notices/compose-any.ts';
import { NOTICE_RULES } from '../../notices/kinds.ts';
import { composeSupplement } from '../../notices/supplement.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import type { CampaignEvidence, CampaignRule, NoticeRecord } from '../campaign/evidence.ts';
import { aboutNotice } from '../campaign/found.ts';
import { lineDifferences, noticeLines, supplementLines } from '../campaign/notice-lines.ts';
import { composition } from '../campaign/notices-at.ts';
import { proposedOf } from '../campaign/proposed-at.ts';
import { type Cut, cutsAround, cutsAroundActOn } from '../campaign/slack.ts';
import { standingAt } from '../campaign/standing-at.ts';

const LONGEST = 3;

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
  const stored = noticeLines(notice);
  const found = closest(
    cutsAround(now).map((cut) => () => {
      const computed = recomposed(evidence, record, now, cut);
      return computed === undefined
        ? ['招聘途径：没有这种公告']
        : lineDifferences(stored, noticeLines(computed));
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
        const computed = again === undefined ? new Map() : supplementLines(again);
        return lineDifferences(supplementLines(supplement), computed);
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
