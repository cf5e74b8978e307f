import type { OpenCampaign, TieBreak } from '../../../shared/domain/model/campaign.ts';
import type { Standing } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';

type Step = 'open.preference' | TieBreak;

const COMPARED: Readonly<Record<Step, string>> = {
  'open.preference': '优先聘用条件',
  written: '笔试成绩',
  interview: '面试成绩',
};

const isEqualBy = (step: Step, a: Standing, b: Standing): boolean =>
  step === 'open.preference' ? a.preferred === b.preferred : a[step] === b[step];

/** What this person brings to a step that tells the group apart. */
const own = (step: Step, standing: Standing): string => {
  if (step !== 'open.preference')
    return `比较${COMPARED[step]}，本人 ${formatMark(standing[step])} 分，高者在前`;
  return standing.preferred
    ? '本人具备优先聘用条件 四(二)1(8)，排在不具备的人之前'
    : '本人不具备优先聘用条件 四(二)1(8)，排在具备的人之后';
};

/**
 * One sentence on why somebody stands where they stand among people of the same final mark: each rule in its order, with what
 * it changed, until nobody is equal any more; undefined when nobody has the same mark. Source: 四(二)1(8), the campaign's `tieBreak`.
 */
export function tieSentence(
  standing: Standing,
  standings: readonly Standing[],
  campaign: OpenCampaign,
): string | undefined {
  let equals = standings.filter(({ final }) => final === standing.final);
  if (equals.length < 2) return undefined;
  const parts = [`与另外 ${equals.length - 1} 人总成绩同为 ${formatMark(standing.final)} 分`];
  for (const step of ['open.preference', ...campaign.tieBreak] as const) {
    if (equals.length < 2) break;
    const left = equals.filter((other) => isEqualBy(step, standing, other));
    parts.push(left.length === equals.length ? `${COMPARED[step]}也相同` : own(step, standing));
    equals = left;
  }
  if (equals.length > 1) {
    parts.push(`${equals.length} 人各项都相同，并列第 ${standing.rank} 名，须由加试确定先后`);
  }
  return `${parts.join('；')}。`;
}
