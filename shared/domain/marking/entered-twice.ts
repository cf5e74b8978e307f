import type { Campaign } from '../model/campaign.ts';
import type { MarkKind } from '../model/marking.ts';

/**
 * Whether two examiners enter the marks of this kind, each for themselves (双录): the campaign's setting; marks that an interview
 * panel gives are not entered from a file at all. The plan is silent on it: a campaign setting.
 */
export const enteredTwice = (campaign: Campaign, kind: MarkKind): boolean =>
  campaign.markedTwice &&
  !(kind === 'interview' && campaign.track === 'open' && campaign.interview.examiners !== undefined);
