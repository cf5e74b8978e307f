import type { Campaign } from '../../../shared/domain/model/campaign.ts';
import type { Standing, TieStep } from '../../../shared/domain/model/selection.ts';
import { formatMark } from '../../../shared/domain/ranking/mark.ts';

const COMPARED: Readonly<Record<Exclude<TieStep, 'unresolved'>, string>> = {
  'open.preference': '优先聘用条件',
  written: '笔试成绩',
  interview: '面试成绩',
};

/** What this person brings to the step that settled the place. */
const own = (step: Exclude<TieStep, 'unresolved'>, standing: Standing): string => {
  if (step === 'open.preference') {
    return standing.preferred
      ? '本人具备优先聘用条件 四(二)1(8)，排在不具备的人之前'
      : '本人不具备优先聘用条件 四(二)1(8)，排在具备的人之后';
  }
  return `再比较${COMPARED[step]}，本人 ${formatMark(standing[step])} 分，高者在前`;
};

/** The steps tried before the one that settled it, all of them equal. */
const before = (step: TieStep, campaign: Campaign): readonly string[] => {
  const steps = ['open.preference', ...campaign.tieBreak] as const;
  const index = step === 'unresolved' ? steps.length : steps.indexOf(step);
  return steps.slice(0, index).map((one) => COMPARED[one]);
};

/**
 * One sentence on why somebody stands where they stand among people of the same final mark; undefined when there is nobody of
 * the same mark. Source: 四(二)1(8), the campaign's `tieBreak`.
 */
export function tieSentence(
  standing: Standing,
  standings: readonly Standing[],
  campaign: Campaign,
): string | undefined {
  const { tie, final, number, rank } = standing;
  if (tie === undefined) return undefined;
  const equals = standings.filter((other) => other.number !== number && other.final === final).length;
  const start = `与另外 ${equals} 人总成绩同为 ${formatMark(final)} 分`;
  const same = before(tie, campaign);
  if (tie === 'unresolved') {
    return `${start}，${same.join('、')}也相同，并列第 ${rank} 名，须由加试确定先后。`;
  }
  return same.length === 0
    ? `${start}，${own(tie, standing)}。`
    : `${start}，${same.join('、')}也相同，${own(tie, standing)}。`;
}
