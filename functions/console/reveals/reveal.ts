import type { Reveal, RevealTask } from '../../../shared/domain/model/reveal.ts';
import type { Staff } from '../../../shared/domain/model/staff.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { type OpenMatters, taskOf } from '../../../shared/domain/reveals/task-of.ts';
import { logInfo } from '../../../shared/lambda/log.ts';
import { signature } from '../http/acting.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';

/** Whether personal data is asked for in full (`?reveal=yes`) by somebody who may see it. */
export const asksToReveal = ({ query, staff }: StaffRequest): boolean =>
  query('reveal') === 'yes' && may(staff.roles, 'identity.reveal');

/** What a document is looked at for: whoever handles cases needs a matter that is open, supervising departments read all (六(三)). */
export const taskOfViewer = ({ roles }: Staff, matters: OpenMatters): RevealTask =>
  may(roles, 'identity.reveal') ? taskOf(matters) : 'oversight';

/** What stands on the page beside data shown in full. */
export const REVEALED_NOTE = '查看已记录';

/**
 * Puts on record who is shown whose data, where and what for, before any of it is shown: what cannot be recorded is not shown.
 * Whether there was need of it is the audit's to ask.
 */
export const recordReveal = async (
  { staff, now }: StaffRequest,
  { reveals }: Pick<Services, 'reveals'>,
  shown: Pick<Reveal, 'of' | 'campaign' | 'page' | 'task'>,
): Promise<void> => {
  await reveals.record({ ...shown, by: signature(staff), account: staff.account, at: now });
  const { of, page, task } = shown;
  logInfo('identity.revealed', { ...of, by: staff.account, page, task });
};
