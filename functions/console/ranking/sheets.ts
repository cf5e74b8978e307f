import { type RankingSheet, rankingSheet } from '../../../shared/domain/selection/ranking-sheet.ts';
import type { OpenState } from '../campaign-state/load.ts';

/** The ranking sheets of all positions, in the campaign's order. */
export const sheetsOf = ({ campaign, candidates, imported }: OpenState): readonly RankingSheet[] =>
  campaign.positions.flatMap(({ code }) => {
    const sheet = rankingSheet(campaign, candidates, code, imported);
    return sheet === undefined ? [] : [sheet];
  });
