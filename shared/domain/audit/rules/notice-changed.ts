import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { NoticeSummary } from '../../model/notice.ts';
import { NOTICE_RULES } from '../../notices/kinds.ts';
import { showsList } from '../campaign/body-lists.ts';
import type { CampaignEvidence, CampaignRule, NoticeRecord } from '../campaign/evidence.ts';
import { aboutNotice } from '../campaign/found.ts';
import { composition } from '../campaign/notices-at.ts';
import { SLACK_MS } from '../campaign/slack.ts';

/** How long the worker may take to put a published notice into the bucket before its absence says something. */
const FILE_MS = 120 * SLACK_MS;

const HEAD = ['title', 'publishedAt', 'composedAt', 'lastDay', 'provisional', 'workingDays'] as const;

const agrees = (summary: NoticeSummary | undefined, { notice }: NoticeRecord): boolean =>
  summary !== undefined && HEAD.every((field) => summary[field] === notice[field]);

/**
 * The frozen body in the file of a notice. Styles around it change with the software and are left out; nothing but the body may stand in
 * the page.
 */
const bodyIn = (file: string): string | undefined =>
  /^<!doctype html><html lang="zh-CN"><head>(?:(?!<script).)*<\/head><body><article class="notice">(.*)<\/article><\/body><\/html>$/s.exec(
    file,
  )?.[1];

type Fault = readonly [occurrence: string, facts: string];

const againstRecord = (evidence: CampaignEvidence, record: NoticeRecord): readonly Fault[] => {
  const { notice } = record;
  const entry = composition(evidence, notice.kind);
  const composedAt = notice.composedAt ?? notice.publishedAt;
  if (entry === undefined) return [[`record none ${notice.publishedAt}`, '没有编制、发布的记录']];
  if (entry.publishedAt === notice.publishedAt && entry.at === composedAt) return [];
  return [
    [
      `record ${notice.publishedAt} ${composedAt}`,
      `公告上的发布时间是${formatDateTime(notice.publishedAt)}、编制时间是${formatDateTime(composedAt)}，发布记录是${formatDateTime(entry.publishedAt)}、${formatDateTime(entry.at)}`,
    ],
  ];
};

const againstFrozen = (
  { digests, at }: CampaignEvidence,
  { notice, frozen, file }: NoticeRecord,
): readonly Fault[] => {
  if (frozen === undefined) return [];
  const faults: Fault[] = [];
  const digest = digests.sha256(frozen.html);
  if (digest !== frozen.sha256) faults.push([`digest ${digest}`, '定稿内容与定稿时的校验值（SHA-256）不符']);
  if (!showsList(frozen.html, notice)) faults.push([`list ${digest}`, '定稿内容与公告的名单或者成绩不一致']);
  if (file === undefined && notice.publishedAt + FILE_MS < at)
    faults.push(['file missing', '公开下载的文件找不到了']);
  if (file !== undefined && bodyIn(file) !== frozen.html)
    faults.push([`file ${digests.sha256(file)}`, '公开下载的文件与定稿内容不一致']);
  return faults;
};

const aboutOne = (evidence: CampaignEvidence, record: NoticeRecord): readonly Found[] => {
  const { notice } = record;
  const summary = evidence.summaries.find(({ kind }) => kind === notice.kind);
  const faults: readonly Fault[] = [
    ...(agrees(summary, record)
      ? []
      : [[`summary ${JSON.stringify(summary ?? {})}`, '招聘的公告目录与公告本身不一致'] as const]),
    ...againstRecord(evidence, record),
    ...againstFrozen(evidence, record),
  ];
  return faults.map(([occurrence, facts]) =>
    aboutNotice(evidence, notice.id, {
      rule: 'notice.changed',
      facts: `“${NOTICE_RULES[notice.kind].title}”：${facts}。`,
      occurrence,
    }),
  );
};

/**
 * A notice is what was composed: its moments are those on the record of what was done, its frozen body has the digest it was frozen with
 * and shows its list, and the file that anybody may download is that body. A notice in the campaign's list, or on the record, is still there. Source: ADR 017.
 */
export const noticeChanged: CampaignRule = (evidence) => {
  const { summaries, notices } = evidence;
  const there = new Set(notices.map(({ notice }) => notice.kind));
  const gone = summaries.filter(({ kind }) => !there.has(kind));
  return [
    ...notices.flatMap((record) => aboutOne(evidence, record)),
    ...gone.map(({ id, kind, publishedAt }) =>
      aboutNotice(evidence, id, {
        rule: 'notice.changed',
        facts: `“${NOTICE_RULES[kind].title}”在公告目录里，公告本身找不到了。`,
        occurrence: `gone ${publishedAt}`,
      }),
    ),
  ];
};
