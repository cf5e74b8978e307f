import type { OpenCampaign } from '../../model/campaign.ts';
import type { InterviewRow, NoticeContent } from '../../model/notice.ts';
import { interviewLists } from '../../selection/interview-list.ts';
import { computeOutcomes } from '../../selection/outcomes.ts';
import { byPosition, type NoticeSource, personOf, sortable } from './person.ts';

/** Who enters the interview of each position, best written mark first, and where the list was cut. Source: 四(二)3 面试. */
export const interviewListContent = (source: NoticeSource, campaign: OpenCampaign): NoticeContent => {
  const lists = interviewLists(campaign, source.candidates, source.sheets);
  return {
    kind: 'interview-list',
    rows: lists.flatMap(({ position, entries }) =>
      entries.map(({ number, written }) => ({ ...personOf({ number, position }, source), written })),
    ),
    cuts: campaign.positions.map(({ code, office }) => {
      const list = lists.find(({ position }) => position === code);
      const cut = list?.cut;
      return { position: code, office, places: list?.places ?? 0, ...(cut !== undefined && { cut }) };
    }),
  };
};

const byRank = (a: InterviewRow, b: InterviewRow): number =>
  (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) ||
  sortable(b.interview) - sortable(a.interview);

/** Both marks of everybody on the interview list, with total and rank of whoever is ranked. Source: 四(二)3 面试. */
export const interviewContent = (source: NoticeSource, campaign: OpenCampaign): NoticeContent => {
  const { candidates, sheets } = source;
  const listed = interviewLists(campaign, candidates, sheets).flatMap(({ entries }) => entries);
  const writtenOf = new Map(listed.map(({ number, written }) => [number, written]));
  const outcomes = new Map(
    computeOutcomes(campaign, candidates, sheets).map((outcome) => [outcome.number, outcome]),
  );
  const rows = candidates.flatMap((candidate): readonly InterviewRow[] => {
    const written = writtenOf.get(candidate.number);
    if (written === undefined) return [];
    const { final: total, rank } = outcomes.get(candidate.number) ?? {};
    const ranked = total !== undefined && rank !== undefined ? { total, rank } : {};
    return [
      { ...personOf(candidate, source), written, interview: candidate.interview ?? 'absent', ...ranked },
    ];
  });
  return { kind: 'interview', rows: byPosition(source, rows, byRank) };
};
