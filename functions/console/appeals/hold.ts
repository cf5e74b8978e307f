import { appealHold } from '../../../shared/domain/appeals/holds.ts';
import type { Hold } from '../campaign/holds.ts';
import { publicityOf } from './publicity.ts';

/** The right of appeal keeps the review open while its period runs, and the next stage shut over an open appeal. */
export const appealsHold: Hold = (state, move, now) => {
  const appealed = new Set(state.rows.flatMap(({ number, appeal }) => (appeal ? [number] : [])));
  return appealHold({ ...publicityOf(state), candidates: state.candidates, appealed }, move, now);
};
