import type { Campaign } from '../model/campaign.ts';
import type { Candidate } from '../model/selection.ts';
import { isAdmitted } from '../selection/exam-stages.ts';

/** One post held against the opening ratio (开考比例). */
export type PostFigures = {
  readonly post: string;
  readonly office: string;
  readonly headcount: number;
  /** Admitted in review and not withdrawn. */
  readonly admitted: number;
  /** ratio × headcount. */
  readonly needed: number;
  /** Fewer than needed: the post is cut or cancelled. */
  readonly short: boolean;
  /** The places it may be cut to: the largest whole number h ≥ 1 with admitted ≥ ratio × h; absent when there is none. */
  readonly cutTo?: number;
};

/** Whether somebody counts for their post: admitted in review, and not withdrawn since. */
export const isApplying = (candidate: Candidate): boolean =>
  isAdmitted(candidate) && candidate.checks.withdrew !== true;

const figuresOf = (ratio: number, headcount: number, admitted: number) => {
  const needed = ratio * headcount;
  const short = admitted < needed;
  const cutTo = Math.floor(admitted / ratio);
  return { headcount, admitted, needed, short, ...(short && cutTo >= 1 && { cutTo }) };
};

/**
 * Every post of a campaign held against its opening ratio, in the campaign's order; empty when it announced none.
 * Source: the campaign's setting `openingRatio` (招聘公告); the plan gives no figure.
 */
export const openingFigures = (
  campaign: Campaign,
  candidates: readonly Candidate[],
): readonly PostFigures[] => {
  if (campaign.track !== 'open' || campaign.openingRatio === undefined) return [];
  const { openingRatio, positions } = campaign;
  const applying = candidates.filter(isApplying);
  return positions.map(({ code, office, headcount }) => {
    const admitted = applying.filter(({ position }) => position === code).length;
    return { post: code, office, ...figuresOf(openingRatio, headcount, admitted) };
  });
};
