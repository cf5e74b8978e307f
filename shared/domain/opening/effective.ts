import type { Campaign, Position } from '../model/campaign.ts';
import type { Opening } from '../model/opening.ts';

/**
 * The posts that count after the opening ratio was applied, in the announced order: a cut post with the places left of it, a
 * cancelled one with none; both say in `announced` how many there were. Without a decision they are as announced.
 */
export const effectivePositions = (
  positions: readonly Position[],
  opening: Opening | undefined,
): readonly Position[] =>
  positions.map((position) => {
    const decided = opening?.posts.find(({ post }) => post === position.code);
    return decided ? { ...position, headcount: decided.to, announced: decided.from } : position;
  });

/** A campaign as it goes ahead: the only headcounts that anything but the announcement may work with. */
export const effectiveCampaign = <Of extends Campaign>(announced: Of, opening: Opening | undefined): Of => ({
  ...announced,
  positions: effectivePositions(announced.positions, opening),
});

const asAnnounced = ({ announced, ...position }: Position): Position => ({
  ...position,
  headcount: announced ?? position.headcount,
});

/** The campaign as it was announced, out of one that goes ahead. */
export const announcedCampaign = <Of extends Campaign>(campaign: Of): Of => ({
  ...campaign,
  positions: campaign.positions.map(asAnnounced),
});

/** Whether a post goes ahead; a code the campaign does not have does not. */
export const goesAhead = ({ positions }: Pick<Campaign, 'positions'>, post: string): boolean =>
  positions.some(({ code, headcount }) => code === post && headcount > 0);

/** Whether a post of this campaign was cancelled for want of applicants. */
export const isCancelled = ({ positions }: Pick<Campaign, 'positions'>, post: string): boolean =>
  positions.some(({ code, headcount }) => code === post && headcount === 0);
