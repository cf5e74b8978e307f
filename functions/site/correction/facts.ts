import type { CorrectionCommand } from '../../../shared/domain/correction/decide.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { Own } from '../own/find-own.ts';

/** What decides whether this application may be corrected at `now`. */
export const correctionFacts = (
  { dossier, record }: Own,
  now: Instant,
): Pick<CorrectionCommand, 'current' | 'campaign' | 'progress' | 'now' | 'withdrew'> => ({
  current: dossier.application,
  campaign: record.campaign,
  progress: record.progress,
  now,
  withdrew: dossier.checks?.withdrew === true,
});
