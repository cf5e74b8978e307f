import type { ProposedNotice } from '../../shared/domain/model/notice.ts';
import { aNotice, PUBLISHED } from '../builders/objection.ts';
import { type PublicCloud, publicCloud } from './public-cloud.ts';

/** A public cloud whose campaign `2024-open-1` has its notice published and frozen; the clock stands at that moment. */
export const cloudWithNotice = async (changes: Partial<ProposedNotice> = {}): Promise<PublicCloud> => {
  const site = await publicCloud();
  const notice = aNotice({ county: '141002', ...changes });
  await site.publish();
  site.cloud.clock.set(PUBLISHED);
  await site.moveTo(notice.campaign, 'notice', true, PUBLISHED);
  const record = await site.campaigns.find(notice.campaign);
  if (record?.progress.status !== 'running') throw new Error('no campaign');
  // The log has a checkpoint before the notice is frozen under the newest one.
  await site.cloud.idle();
  const { progress } = record;
  const event = { event: 'publish', stage: 'notice', at: PUBLISHED, by: 'officer01' } as const;
  await site.campaigns.publishNotice(notice, {
    ...progress,
    version: progress.version + 1,
    log: [...progress.log, event],
  });
  await site.cloud.idle();
  return site;
};
