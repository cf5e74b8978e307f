import {
  type InternalRankingSheet,
  internalRankingSheet,
} from '../../../shared/domain/selection/internal/ranking-sheet.ts';
import type { CampaignState } from '../campaign-state/load.ts';

/** The ranking sheets of an internal campaign, in its order of positions; none of another track. */
export const internalSheets = ({
  campaign,
  candidates,
  imported,
}: CampaignState): readonly InternalRankingSheet[] =>
  campaign.track !== 'internal'
    ? []
    : campaign.positions.flatMap(({ code }) => {
        const sheet = internalRankingSheet(campaign, candidates, code, imported);
        return sheet === undefined ? [] : [sheet];
      });
