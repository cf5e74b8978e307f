import type { Arrangement } from '../model/panel.ts';
import type { Progress } from '../model/stage.ts';

/** How often the interview was opened again so far. */
export const timesReopened = ({ log }: Pick<Progress, 'log'>): number =>
  log.filter(({ event, stage }) => event === 'reopen' && stage === 'interview').length;

/**
 * Whether the panels are closed to changes because the interview sheet was formed from them; opening the interview again, with
 * its reason on the record, lets them be corrected and the sheet be formed anew.
 */
export const isLocked = ({ formed }: Arrangement, progress: Pick<Progress, 'log'>): boolean =>
  formed !== undefined && formed.reopened === timesReopened(progress);
