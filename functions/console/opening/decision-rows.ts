import type { OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { Opening } from '../../../shared/domain/model/opening.ts';
import { proposedPlaces } from '../../../shared/domain/opening/decide.ts';
import type { PostFigures } from '../../../shared/domain/opening/figures.ts';

/** One post as announced, with the figures that decided and what is, or would be, left of it. */
export type DecisionRow = Pick<PostFigures, 'post' | 'office' | 'admitted' | 'needed' | 'short'> & {
  readonly ratio: number;
  readonly from: number;
  readonly to: number;
  /** Decided already; otherwise it is a proposal. */
  readonly decided: boolean;
};

/** Every post of a campaign in its order; once it is decided, with the figures on which it was. */
export const decisionRows = (
  campaign: OpenCampaign,
  figures: readonly PostFigures[],
  opening: Opening | undefined,
): readonly DecisionRow[] =>
  figures.map((post) => {
    const ratio = opening?.ratio ?? campaign.openingRatio ?? 0;
    const decided = opening?.posts.find((one) => one.post === post.post);
    const base = { post: post.post, office: post.office, ratio, decided: opening !== undefined };
    if (decided) {
      const { from, to, admitted } = decided;
      return { ...base, admitted, needed: ratio * from, short: true, from, to };
    }
    const { admitted, needed, headcount } = post;
    const short = opening === undefined && post.short;
    return {
      ...base,
      admitted,
      needed,
      short,
      from: headcount,
      to: short ? proposedPlaces(post) : headcount,
    };
  });

/** 达到比例；核减为 n 人；取消；before the decision as a proposal. */
export const decisionText = ({ short, to, decided }: DecisionRow): string => {
  if (!short) return '达到比例';
  const text = to === 0 ? '取消岗位' : `核减为 ${to} 人`;
  return decided ? text : `建议${text}`;
};
