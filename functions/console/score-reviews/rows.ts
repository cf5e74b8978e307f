import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import type { Mark } from '../../../shared/domain/model/selection.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** Staff accounts that had a hand in one person's mark: who entered the sheet, and who settled a difference about them. */
export const handsIn = (
  { sheets, markings }: CampaignState,
  kind: MarkKind,
  number: string,
): readonly string[] => [
  ...(sheets[kind]?.hands ?? []),
  ...(markings[kind]?.entries ?? []).map(({ examiner }) => examiner),
  ...(markings[kind]?.settlements ?? [])
    .filter((settlement) => settlement.number === number)
    .map(({ settler }) => settler),
];

/** The mark in force of one person; whoever has none in the sheet was absent (缺考). */
export const markOf = ({ sheets }: CampaignState, kind: MarkKind, number: string): Mark =>
  sheets[kind]?.marks[number] ?? 'absent';

/** Open requests first, then the decided ones; each in the order they were asked for. */
export const listedReviews = (reviews: readonly ScoreReview[]): readonly ScoreReview[] =>
  reviews.toSorted(
    (a, b) => Number(a.answer !== undefined) - Number(b.answer !== undefined) || a.filedAt - b.filedAt,
  );
