import { isOpenAppeal } from '../appeals/moves.ts';
import type { Appeal } from '../model/appeal.ts';
import type { ContractState } from '../model/contract.ts';
import type { Objection } from '../model/objection.ts';
import type { RevealTask } from '../model/reveal.ts';
import { isOpen } from '../objections/moves.ts';

/** What is stored of an applicant at this moment, as far as it says what there is to do about them. */
export type OpenMatters = {
  readonly reviewed: boolean;
  readonly withdrew: boolean;
  readonly appeal?: Pick<Appeal, 'state'>;
  /** State of their contract; `due` also before the first command, while they are on notice and contracts are made. */
  readonly contract?: ContractState;
  /** Objections about them. */
  readonly objections: readonly Pick<Objection, 'state'>[];
  /** Whether background check or medical of somebody reached is still to be recorded. */
  readonly checksDue: boolean;
};

const CONTRACT_AT_WORK: readonly ContractState[] = ['due', 'checked', 'issued', 'signed'];

/**
 * The matter for which a member of staff may need to know at this moment who an applicant is: the first in the order of the
 * procedure, or `none`. Source: 个人信息保护法 6 (a purpose, and no more than it needs).
 */
export const taskOf = (matters: OpenMatters): RevealTask => {
  const { reviewed, withdrew, appeal, contract, objections, checksDue } = matters;
  if (!reviewed && !withdrew) return 'review';
  if (!withdrew && isOpenAppeal(appeal)) return 'appeal';
  if (contract !== undefined && CONTRACT_AT_WORK.includes(contract)) return 'contract';
  if (objections.some(isOpen)) return 'objection';
  return checksDue ? 'checks' : 'none';
};

/** The same for whoever filed an objection: it has to be answered, or it has been. */
export const taskOfObjection = (objection: Pick<Objection, 'state'>): RevealTask =>
  isOpen(objection) ? 'objection' : 'none';
