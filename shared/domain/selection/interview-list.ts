import type { OpenCampaign } from '../model/campaign.ts';
import type { Candidate } from '../model/selection.ts';
import { examStages } from './exam-stages.ts';
import { leftTheList } from './left.ts';
import { type Sheets, sheetsSeen } from './sheets.ts';

/** Who enters the interview of one position, best written mark first. Marks in hundredths. */
export type InterviewList = {
  readonly position: string;
  readonly places: number;
  readonly cut?: number;
  readonly entries: readonly { readonly number: string; readonly written: number }[];
};

/** One list per position, in the campaign's order; equals stand in order of number, for printing only. */
export const interviewLists = (
  campaign: OpenCampaign,
  candidates: readonly Candidate[],
  sheets: Sheets = sheetsSeen(candidates),
): readonly InterviewList[] =>
  campaign.positions.map((position) => {
    const own = candidates.filter((candidate) => candidate.position === position.code);
    const { places, shortlist } = examStages(campaign, position, own, sheets);
    const entries = own
      .flatMap(({ number, written }) =>
        shortlist.numbers.has(number) && typeof written === 'number' ? [{ number, written }] : [],
      )
      .sort((a, b) => b.written - a.written || (a.number < b.number ? -1 : 1));
    const { cut } = shortlist;
    return { position: position.code, places, ...(cut !== undefined && { cut }), entries };
  });

/**
 * Who is expected at the interview of one position: everybody on its list but those who have left since (退出), who are not
 * replaced there and not counted as absent.
 */
export const interviewees = (
  campaign: OpenCampaign,
  candidates: readonly Candidate[],
  sheets: Sheets = sheetsSeen(candidates),
): readonly string[] => {
  const gone = new Set(candidates.filter(({ checks }) => leftTheList(checks)).map(({ number }) => number));
  return interviewLists(campaign, candidates, sheets).flatMap(({ entries }) =>
    entries.flatMap(({ number }) => (gone.has(number) ? [] : [number])),
  );
};
