import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { type CampaignState, examinersOf } from '../campaign-state/load.ts';

/** Whether this sheet is formed from the interview panels' marks and never imported. */
export const isFromPanels = (kind: SheetKind, { campaign }: Pick<CampaignState, 'campaign'>): boolean =>
  kind === 'interview' && examinersOf(campaign) !== undefined;
