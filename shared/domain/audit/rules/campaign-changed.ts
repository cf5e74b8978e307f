import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { CampaignCorrection } from '../../model/correction.ts';
import { decideOpening } from '../../opening/decide.ts';
import { announcedCampaign } from '../../opening/effective.ts';
import type { CampaignEvidence, CampaignRule } from '../campaign/evidence.ts';
import { aboutCampaign } from '../campaign/found.ts';
import { cutsAround } from '../campaign/slack.ts';
import { standingAt } from '../campaign/standing-at.ts';
import { progressAround, stepsOf } from '../campaign/steps.ts';
import { asPublished, termsOf, termsThatDiffer } from '../campaign/terms.ts';

const LABELS: Readonly<Record<string, string>> = {
  title: '标题',
  county: '县区代码',
  code: '招聘代码',
  track: '招聘途径',
  'registration.opens': '报名开始时间',
  'registration.closes': '报名截止时间',
  substitutes: '是否递补',
  noticeWorkingDays: '公示的工作日数',
  appealWorkingDays: '申诉的工作日数',
  scoreReviewWorkingDays: '成绩复核的工作日数',
  markedTwice: '是否双评双录',
  reserveUntil: '递补截止日期',
  ageOn: '年龄计算日',
  bornFrom: '出生日期起',
  bornTo: '出生日期止',
  area: '报考地',
  'written.weight': '笔试权重',
  'written.pass': '笔试合格分数线',
  'interview.ratio': '面试比例',
  'interview.pass': '面试合格分数线',
  'interview.examiners': '考官人数',
  openingRatio: '开考比例',
  tieBreak: '同分排序规则',
  cutoff: '年龄截止日',
  'exam.pass': '考试合格分数线',
  'host.section': '用人科(股)室',
  'host.approval': '批准文号',
};

const labelOf = (path: string): string => {
  const [, code, what] = /^positions\.(.+)\.(office|headcount)$/.exec(path) ?? [];
  if (code === undefined) return LABELS[path] ?? path;
  return `岗位 ${code} 的${what === 'office' ? '司法所（地点）' : '招聘人数'}`;
};

const NOTHING = '（没有）';

const sinceFirstSeen = (evidence: CampaignEvidence): readonly Found[] => {
  const { remembered, campaign, corrections } = evidence;
  if (remembered.kind !== 'kept') return [];
  const now = termsOf(asPublished(campaign, corrections));
  return termsThatDiffer(remembered.terms, now).map(({ path, was = NOTHING, is = NOTHING }) =>
    aboutCampaign(evidence, {
      rule: 'campaign.changed',
      facts: `公告发布时${labelOf(path)}是“${was}”，现在是“${is}”，没有更正公告，也不是开考比例的决定。`,
      occurrence: `${path} ${was} ${is}`,
    }),
  );
};

/** The text a correction replaced is that of the one before; the last is the text in force. */
const brokenChains = (evidence: CampaignEvidence): readonly Found[] => {
  const { campaign } = evidence;
  const corrections = evidence.corrections.toSorted((a, b) => a.version - b.version);
  const missing = corrections.flatMap(({ version }, index) => (version === index + 1 ? [] : [index + 1]));
  const names = new Set(corrections.flatMap(({ changes }) => changes.map(({ position }) => position ?? '')));
  const current = (name: string): string | undefined =>
    name === '' ? campaign.title : campaign.positions.find(({ code }) => code === name)?.office;
  const chains = [...names].flatMap((name) => {
    const own = corrections.flatMap(({ version, changes }: CampaignCorrection) =>
      changes
        .filter(({ position }) => (position ?? '') === name)
        .map(({ from, to }) => ({ version, from, to })),
    );
    return own.flatMap(({ version, to }, index) => {
      const next = own[index + 1]?.from ?? current(name) ?? NOTHING;
      return next === to ? [] : [{ name, version, to, next }];
    });
  });
  return [
    ...missing.slice(0, 1).map((version) =>
      aboutCampaign(evidence, {
        rule: 'campaign.changed',
        facts: `第 ${version} 次更正的记录找不到了。`,
        occurrence: `correction ${version} missing`,
      }),
    ),
    ...chains.map(({ name, version, to, next }) =>
      aboutCampaign(evidence, {
        rule: 'campaign.changed',
        facts: `第 ${version} 次更正把${name === '' ? '标题' : `岗位 ${name} 的司法所（地点）`}改为“${to}”，之后没有新的更正，却成了“${next}”。`,
        occurrence: `correction ${version} ${name} ${next}`,
      }),
    ),
  ];
};

/** Posts cut or cancelled as the opening ratio, and the applicants admitted then, let them be. */
const openingUnfounded = (evidence: CampaignEvidence): readonly Found[] => {
  const { opening, progress } = evidence;
  if (opening === undefined) return [];
  const places = Object.fromEntries(opening.posts.map(({ post, to }) => [post, to]));
  const follows = progressAround(stepsOf(progress), opening.at).some((stood) =>
    cutsAround(opening.at).some((cut) => {
      const { campaign, candidates } = standingAt(evidence, cut);
      const decided = decideOpening(
        { places, until: opening.until },
        {
          campaign: announcedCampaign(campaign),
          progress: stood,
          candidates,
          now: opening.at,
          by: opening.by,
        },
      );
      return decided.ok && JSON.stringify(decided.value.posts) === JSON.stringify(posted(opening.posts));
    }),
  );
  if (follows) return [];
  const words = opening.posts.map(({ post, from, to }) => `${post} 由 ${from} 人改为 ${to} 人`).join('、');
  return [
    aboutCampaign(evidence, {
      rule: 'campaign.changed',
      facts: `${formatDateTime(opening.at)}核减、取消岗位的决定（${words}）与公告的开考比例和当时通过审查的人数不符。`,
      occurrence: `opening ${opening.at} ${words}`,
    }),
  ];
};

const posted = (posts: NonNullable<CampaignEvidence['opening']>['posts']) =>
  posts.map(({ post, from, to, admitted }) => ({ post, from, to, admitted }));

/**
 * The terms of a published campaign are those first seen published: only a recorded correction changes a text, only the decision on the
 * opening ratio a number of places. Source: 四(二)3; what was announced is what applicants relied on.
 */
export const campaignChanged: CampaignRule = (evidence) =>
  evidence.progress.status === 'draft'
    ? []
    : [...sinceFirstSeen(evidence), ...brokenChains(evidence), ...openingUnfounded(evidence)];
