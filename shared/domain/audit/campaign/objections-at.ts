import type { Objection } from '../../model/objection.ts';
import type { Instant } from '../../model/time.ts';

/** When an objection was answered or taken back; undefined while it waits. */
export const settledAt = ({ answer, withdrawnAt }: Objection): Instant | undefined =>
  answer?.at ?? withdrawnAt;

/** The objections filed until a moment, those settled later as still open. */
export const objectionsAt = (objections: readonly Objection[], until: Instant): readonly Objection[] =>
  objections
    .filter(({ filedAt }) => filedAt <= until)
    .map((one) => ((settledAt(one) ?? until + 1) <= until ? one : { ...one, state: 'filed' }));
