import type { CampaignJson, Cells, ExpectedRow } from './oracle.ts';

/** Somebody with both marks. Marks in hundredths of a point. */
export type Standing = {
  readonly row: ExpectedRow;
  readonly score: Cells;
  readonly written: number;
  readonly interview: number;
  readonly preferred: boolean;
};

/** Ranks one position and goes down the ranking in groups of equals; writes final, rank and result into the rows. */
export const select = (campaign: CampaignJson, headcount: number, standings: readonly Standing[]): void => {
  const finalOf = (one: Standing): number => {
    const tenThousandths =
      one.written * campaign.written.weight + one.interview * (100 - campaign.written.weight);
    return Math.floor((tenThousandths + 50) / 100);
  };
  const keys = (one: Standing): number[] => [
    finalOf(one),
    one.preferred ? 1 : 0,
    ...(campaign.tieBreak ?? []).map((exam) => one[exam]),
  ];
  const ahead = (one: Standing, other: Standing): number => {
    const [mine, theirs] = [keys(one), keys(other)];
    const at = mine.findIndex((key, index) => key !== theirs[index]);
    return at < 0 ? 0 : (theirs[at] ?? 0) - (mine[at] ?? 0);
  };

  let taken = 0;
  let reached = 0;
  let stopped = false;
  const left = [...standings].sort(ahead);
  for (let rank = 1; left.length > 0; ) {
    const first = left[0];
    const group = left.filter((one) => first !== undefined && ahead(one, first) === 0);
    left.splice(0, group.length);
    for (const { row } of group) row.rank = String(rank);
    for (const one of group) one.row.final = (finalOf(one) / 100).toFixed(2);
    rank += group.length;

    const places = headcount - (campaign.substitutes === false ? reached : taken);
    if (stopped || places === 0) {
      for (const { row } of group) row.result = 'not-selected';
    } else if (group.length > places) {
      for (const { row } of group) row.result = 'tie-unresolved';
      stopped = true;
    } else {
      for (const { row, score } of group) row.result = checked(score);
      reached += group.length;
      taken += group.filter(({ row }) => row.result === 'proposed').length;
    }
  }
};

const checked = (score: Cells): string => {
  if (score.withdrew === 'yes') return 'withdrawn';
  if (score.background === 'fail') return 'background-failed';
  return score.medical === 'fail' ? 'medical-failed' : 'proposed';
};
