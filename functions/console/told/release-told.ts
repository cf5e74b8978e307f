import type { Tell } from '../../../shared/domain/model/message.ts';
import { tellOfResult } from '../../../shared/domain/told/result-change.ts';
import type { ReleasedOutcome } from '../../../shared/ports/application-store.ts';
import type { Services } from '../services.ts';

/** Lets an applicant know an outcome that a notice's supplement changed, and has them told if it is another than they could read. * `tell`: what to tell instead, where more is known than that it changed.
 */
export async function releaseTold(
  { applications }: Pick<Services, 'applications'>,
  outcome: ReleasedOutcome,
  tell?: Tell,
): Promise<void> {
  const before = (await applications.findDossier(outcome.number))?.released;
  const found = tellOfResult(before, outcome, { stage: 'notice' }, outcome.releasedAt);
  await applications.release(outcome, tell ?? found);
}
