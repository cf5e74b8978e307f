import { type AppealFacts, decideAppealFiling } from '../../../shared/domain/appeals/decide-filing.ts';
import type { Appeal } from '../../../shared/domain/model/appeal.ts';
import { accept, type Result, refuse } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Own } from '../own/find-own.ts';
import type { SiteServices } from '../services.ts';

/** What decides whether this applicant may appeal at `now`. */
export const appealFacts = ({ dossier, record, published }: Own, now: Instant): AppealFacts => ({
  campaign: record.campaign,
  progress: record.progress,
  ...(published !== undefined && { published }),
  review: dossier.review,
  appeal: dossier.appeal,
  withdrew: dossier.checks?.withdrew === true,
  now,
});

/** Files the one appeal. Refusals: those of `decideAppealFiling`; `appeal.already-filed` also when two are sent at once. */
export async function fileAppeal(
  services: SiteServices,
  own: Own,
  text: string,
  now: Instant,
): Promise<Result<Appeal, KnownRefusal>> {
  const decided = decideAppealFiling({ ...appealFacts(own, now), text });
  if (!decided.ok) return decided;
  const tell = { kind: 'appeal.received', at: now } as const;
  const { position } = own.dossier.application;
  const written = await services.applications.recordAppeal(decided.value, position, tell);
  return written === 'written' ? accept(decided.value) : refuse('appeal.already-filed');
}
