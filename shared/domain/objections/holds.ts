import type { Objection } from '../model/objection.ts';
import { isOpen } from './moves.ts';

type Filed = Pick<Objection, 'state' | 'position'>;

/**
 * Whether an objection that waits for its answer keeps contracts of this position from being signed: one about a person there,
 * or one that names nobody and so may touch every position. Takes the objections to the campaign's notice and a position
 * code. Source: rules.md 4, "An objection must be settled before a contract is signed".
 */
export const holdsContracts = (position: string, objections: readonly Filed[]): boolean =>
  objections.some((one) => isOpen(one) && (one.position === undefined || one.position === position));
