import type { Campaign, OpenCampaign, Position } from '../model/campaign.ts';
import type { Candidate, Mark, OutcomeId, Standing } from '../model/selection.ts';
import { isCancelled } from '../opening/effective.ts';
import { toHundredths } from '../ranking/mark.ts';
import { type Ranked, rankPosition } from '../ranking/rank-position.ts';
import { type Shortlist, shortlist } from '../ranking/shortlist.ts';
import { leftTheField, leftTheList } from './left.ts';
import type { Sheets } from './sheets.ts';

/** One position after review, written exam and interview, as far as the sheets go. */
export type ExamStages = {
  /** People who enter the interview by ratio alone: ratio × headcount. */
  readonly places: number;
  readonly shortlist: Shortlist;
  /** In rank order; empty until the interview sheet is imported. */
  readonly standings: readonly Standing[];
};

/** Whether review admitted the person and they stay in: accepted, nothing excludes them, and they have not left (退出). */
export const isAdmitted = ({ review, failed, checks }: Candidate): boolean =>
  review === 'accepted' && failed.length === 0 && !leftTheField(checks);

/** Whether somebody is to sit the written exam: admitted, and for a post that goes ahead. */
export const sitsWritten = (campaign: Pick<Campaign, 'positions'>, candidate: Candidate): boolean =>
  isAdmitted(candidate) && !isCancelled(campaign, candidate.position);

/** What a mark alone says: absent, below the pass mark (points, when there is one), or nothing against the person. */
export const judgeMark = (
  exam: 'written' | 'interview',
  mark: Mark | undefined,
  pass: number | undefined,
):
  | Extract<OutcomeId, 'written-absent' | 'written-below' | 'interview-absent' | 'interview-below'>
  | undefined => {
  if (mark === undefined || mark === 'absent') return `${exam}-absent`;
  return pass !== undefined && mark < toHundredths(pass) ? `${exam}-below` : undefined;
};

const entrantsOf = (campaign: OpenCampaign, candidates: readonly Candidate[]) =>
  candidates.flatMap((candidate) => {
    const { number, written } = candidate;
    if (!isAdmitted(candidate) || typeof written !== 'number') return [];
    return judgeMark('written', written, campaign.written.pass) === undefined ? [{ number, written }] : [];
  });

const rankedOf = (campaign: OpenCampaign, candidates: readonly Candidate[], list: Shortlist) =>
  candidates.flatMap(({ number, written, interview, preferred, checks }): readonly Ranked[] => {
    if (!list.numbers.has(number) || leftTheList(checks)) return [];
    if (typeof written !== 'number' || typeof interview !== 'number') return [];
    const failing = judgeMark('interview', interview, campaign.interview.pass);
    return failing === undefined ? [{ number, written, interview, preferred }] : [];
  });

/** Takes the candidates of this position only. Source: rules.md 4. */
export const examStages = (
  campaign: OpenCampaign,
  position: Position,
  candidates: readonly Candidate[],
  sheets: Sheets,
): ExamStages => {
  const places = campaign.interview.ratio * position.headcount;
  const list = shortlist(sheets.written ? entrantsOf(campaign, candidates) : [], places);
  const ranked = sheets.interview ? rankedOf(campaign, candidates, list) : [];
  return {
    places,
    shortlist: list,
    standings: rankPosition(ranked, campaign.written.weight, campaign.tieBreak),
  };
};
