import { tellOfResult } from '../../../shared/domain/told/result-change.ts';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { Services } from '../services.ts';

/** Lets an applicant know an outcome that a notice's supplement changed, and has them told if it is another than they could read. */
export async function releaseTold(
  { applications }: Pick<Services, 'applications'>,
  outcome: ReleasedOutcome,
): Promise<void> {
  const before = (await applications.findDossier(outcome.number))?.released;
  await applications.release(outcome, tellOfResult(before, outcome, { stage: 'notice' }, outcome.releasedAt));
}
