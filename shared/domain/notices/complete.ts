import type { Campaign } from '../model/campaign.ts';
import type { NoticeKind } from '../model/notice.ts';
import type { Candidate } from '../model/selection.ts';
import { stageBlockers } from '../selection/blockers.ts';
import type { Sheets } from '../selection/sheets.ts';
import { NOTICE_RULES } from './kinds.ts';

/**
 * How many things are missing before a notice may be composed, 0 for none: for the review result every review decided, for
 * marks the sheet of their stage imported, for the medical list every background check of those reached recorded. The
 * interview list and the final result need only their stage, whose opening closed the one before. Source: rules.md 4.
 */
export const missingFor = (
  kind: NoticeKind,
  campaign: Campaign,
  candidates: readonly Candidate[],
  sheets: Sheets,
): number => {
  if (kind === 'interview-list' || kind === 'proposed' || kind === 'final') return 0;
  const stage = kind === 'medical-list' ? 'background' : NOTICE_RULES[kind].stage;
  return stageBlockers(stage, campaign, candidates, sheets);
};
