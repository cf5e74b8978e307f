import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { Answer } from '../http/answer.ts';
import { statusOf } from '../http/status.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import { type ScoresShown, scoresPage } from './page.tsx';

/** A refusal with the page it came from. */
export const refused = (shown: ScoresShown, refusal: KnownRefusal): Answer => ({
  kind: 'refused',
  status: statusOf(refusal.code),
  refusal,
  page: scoresPage({ ...shown, refusal }),
});

/** A file that cannot be taken, with every fault of it. */
export const faulty = (shown: ScoresShown, faults: readonly RowFault[]): Answer => {
  const refusal = { code: 'scores.faulty' } as const;
  return {
    kind: 'refused',
    status: 422,
    refusal,
    faults: faultsOf(faults),
    page: scoresPage({ ...shown, refusal, faults }),
  };
};
