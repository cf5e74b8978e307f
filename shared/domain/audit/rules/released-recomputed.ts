import { formatDateTime } from '../../calendar/format.ts';
import { OUTCOME_LABELS, STAGE_LABELS, VERDICT_LABELS } from '../../labels.ts';
import { VIRTUES } from '../../model/assessment.ts';
import type { Mark, Outcome } from '../../model/selection.ts';
import { formatMark } from '../../ranking/mark.ts';
import type { CampaignRule, Released } from '../campaign/evidence.ts';
import { aboutPerson } from '../campaign/found.ts';
import { lastReleasing, readingsOf } from '../campaign/releases.ts';
import { stepsOf } from '../campaign/steps.ts';

const markText = (mark: Mark | undefined): string => {
  if (mark === undefined) return '没有';
  return mark === 'absent' ? '缺考' : formatMark(mark);
};
const yesNo = (value: boolean): string => (value ? '是' : '否');
const listText = (values: readonly string[]): string => (values.length === 0 ? '没有' : values.join('、'));

/** What an outcome says, line by line. */
const LINES: readonly (readonly [string, (outcome: Outcome) => string])[] = [
  ['岗位', ({ position }) => position],
  ['结果', ({ outcome }) => (outcome === undefined ? '尚在程序中' : OUTCOME_LABELS[outcome])],
  ['不符合的条件', ({ failed }) => listText(failed)],
  ['笔试成绩', ({ written }) => markText(written)],
  ['面试成绩', ({ interview }) => markText(interview)],
  ['考试成绩', ({ exam }) => markText(exam)],
  [
    '考核',
    ({ assessment }) =>
      assessment ? VIRTUES.map((virtue) => VERDICT_LABELS[assessment[virtue]]).join() : '没有',
  ],
  ['总成绩', ({ final }) => markText(final)],
  ['名次', ({ rank }) => (rank === undefined ? '没有' : String(rank))],
  ['进入面试', ({ shortlisted }) => yesNo(shortlisted)],
  ['进入考察、体检或者公示', ({ reached }) => yesNo(reached)],
  ['递补', ({ substitute }) => yesNo(substitute)],
];

const differences = (stored: Outcome, computed: Outcome): readonly string[] =>
  LINES.flatMap(([label, read]) => {
    const [was, is] = [read(stored), read(computed)];
    return was === is ? [] : [`${label}：系统里是“${was}”，重新计算是“${is}”`];
  });

const when = ({ releasedAt, progressVersion }: Released): string =>
  `${formatDateTime(releasedAt)}、第 ${progressVersion} 次办理后公布的个人结果`;

/**
 * Every outcome somebody may read once more, from the sheets, reviews, checks and contracts as they were when it was released, by the
 * same rules of selection; and everybody may read the outcome of the last stage that was closed. Source: 四(一), 四(二)3, rules.md 4.
 */
export const releasedRecomputed: CampaignRule = (evidence) => {
  const { people, progress, at } = evidence;
  const steps = stepsOf(progress);
  const readings = readingsOf(evidence, steps);
  const last = lastReleasing(steps, at);
  return people.flatMap(({ number, released }) => {
    if (last !== undefined && (released?.progressVersion ?? 0) < last.version)
      return [
        aboutPerson(evidence, number, {
          rule: 'ranking.recomputed',
          facts: `${STAGE_LABELS[last.event.stage]}环节于${formatDateTime(last.event.at)}结束，该报名至今没有这一环节的个人结果。`,
          occurrence: `v${last.version} not released`,
        }),
      ];
    // Released for a closing later than what was read of the campaign: it is looked at next time.
    if (released === undefined || released.progressVersion > progress.version) return [];
    const ways = readings(released);
    if (ways.length === 0)
      return [
        aboutPerson(evidence, number, {
          rule: 'ranking.recomputed',
          facts: `${when(released)}没有依据：当时没有环节结束，也没有改变该报名结果的办理记录。`,
          occurrence: `v${released.progressVersion} ${released.releasedAt} unfounded`,
        }),
      ];
    const found = ways.map((way) => {
      const computed = way().get(number);
      return computed === undefined ? ['重新计算时没有该报名'] : differences(released, computed);
    });
    const [first = []] = found;
    if (found.some((one) => one.length === 0)) return [];
    return [
      aboutPerson(evidence, number, {
        rule: 'ranking.recomputed',
        facts: `${when(released)}与重新计算的不符。${first.join('；')}。`,
        occurrence: `v${released.progressVersion} ${first.join(' ')}`,
      }),
    ];
  });
};
