import type { OpenCampaign } from '../model/campaign.ts';
import type { Candidate, Standing } from '../model/selection.ts';
import type { Shortlist } from '../ranking/shortlist.ts';
import { examStages } from './exam-stages.ts';
import { type Sheets, sheetsSeen } from './sheets.ts';
import { judgeChecks, type WalkStep, walkRanking } from './walk.ts';

/** Everything that decides one position, for people to follow by hand. Marks in hundredths. */
export type RankingSheet = {
  readonly position: string;
  readonly office: string;
  readonly headcount: number;
  /** People who enter the interview by ratio alone; equals of the last one come on top. */
  readonly interviewPlaces: number;
  /** `shortlist.cut`: the lowest written mark that entered. */
  readonly shortlist: Shortlist;
  /** In rank order. */
  readonly standings: readonly Standing[];
  /** The way down the ranking, one step per group of equals. */
  readonly path: readonly WalkStep[];
  /** Places that nobody holds or may still take by what is recorded so far. */
  readonly openPlaces: number;
  /** No check of anybody reached is missing. */
  readonly settled: boolean;
};

/** The ranking sheet of one position, or undefined when the campaign has no such position. */
export const rankingSheet = (
  campaign: OpenCampaign,
  candidates: readonly Candidate[],
  position: string,
  sheets: Sheets = sheetsSeen(candidates),
): RankingSheet | undefined => {
  const post = campaign.positions.find(({ code }) => code === position);
  if (!post) return undefined;
  const own = candidates.filter((candidate) => candidate.position === position);
  const { places, shortlist, standings } = examStages(campaign, post, own, sheets);
  const checks = new Map(own.map((candidate) => [candidate.number, candidate.checks]));
  const path = walkRanking(
    standings,
    post.headcount,
    campaign.substitutes,
    (number) => checks.get(number) ?? {},
    judgeChecks,
    post.givenUp,
  );
  const results = path.flatMap((step) =>
    step.kind === 'reached' ? step.members.map(({ result }) => result) : [],
  );
  return {
    position: post.code,
    office: post.office,
    headcount: post.headcount,
    interviewPlaces: places,
    shortlist,
    standings,
    path,
    openPlaces:
      post.headcount - results.filter((result) => result === 'proposed' || result === 'pending').length,
    settled: !results.includes('pending'),
  };
};
