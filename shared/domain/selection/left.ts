import type { Checks } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';

/** Until the end of these the field is still open: whoever leaves in one of them never enters the list or the ranking. */
const BEFORE_THE_FIELD: readonly Stage[] = ['registration', 'review', 'written', 'assessment', 'exam'];

/**
 * Whether somebody left (退出) before the interview list of the open track, or the ranking of the internal one, was settled:
 * they are in the running for neither, sit no exam, and count as absent nowhere.
 */
export const leftTheField = ({ withdrew, left }: Checks): boolean =>
  withdrew === true && left !== undefined && BEFORE_THE_FIELD.includes(left);

/** Whether somebody left once they were on the interview list: the list stays as it is, and they get no place in the ranking. */
export const leftTheList = ({ withdrew, left }: Checks): boolean => withdrew === true && left === 'interview';

/** Whether somebody left by themselves, in whatever stage; an officer's record of somebody who declined says no stage. */
export const hasLeft = ({ withdrew, left }: Checks): boolean => withdrew === true && left !== undefined;
