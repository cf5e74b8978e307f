import type { Instant } from '../../shared/domain/model/time.ts';
import { lastClose } from '../../shared/domain/stages/last-close.ts';
import { logInfo } from '../../shared/lambda/log.ts';
import type { StageClosed } from '../../shared/messages/facts.ts';
import type { CampaignRecord } from '../../shared/ports/campaign-store.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import type { ScoredClosings } from '../../shared/ports/scored-closings.ts';
import { GRACE_MS, LATEST_MS } from './grace.ts';

export type ClosingServices = {
  readonly scored: Pick<ScoredClosings, 'last'>;
  readonly scoring: Queue<StageClosed>;
};

const unscoredOf = async (
  { scored }: ClosingServices,
  { campaign: { code }, progress }: CampaignRecord,
  at: Instant,
): Promise<StageClosed[]> => {
  const close = lastClose(progress);
  if (close === undefined || close.at > at - GRACE_MS || close.at <= at - LATEST_MS) return [];
  const done = await scored.last(code);
  if (done !== undefined && done >= close.at) return [];
  const { version } = progress;
  const id = `${code}#${close.stage}#${version}`;
  return [{ v: 1, id, type: 'stage.closed', at: close.at, campaign: code, stage: close.stage, version }];
};

/** Enqueues again the last closing of each campaign whose outcomes nobody has released: with it come those of any before it. */
export const scoreAgain = async (
  services: ClosingServices,
  campaigns: readonly CampaignRecord[],
  at: Instant,
): Promise<void> => {
  const facts = (await Promise.all(campaigns.map((one) => unscoredOf(services, one, at)))).flat();
  if (facts.length === 0) return;
  const lost = await services.scoring.send(facts);
  logInfo('sweep.closings', { count: facts.length });
  if (lost.length > 0) throw new Error(`${lost.length} closings could not be enqueued`);
};
