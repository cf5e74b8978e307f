import type { ContractEvent, ContractState } from '../model/contract.ts';

/**
 * Every legal move of a contract, 四(二)3 签订合同. A check may be repeated until a contract is issued, and an issued one be issued
 * again with other terms, each time on the record; what is signed, declined or failed stays so.
 */
export const CONTRACT_MOVES: Readonly<
  Record<ContractState, Readonly<Partial<Record<ContractEvent, ContractState>>>>
> = {
  due: { pass: 'checked', stop: 'due', decline: 'declined', fail: 'failed' },
  checked: { pass: 'checked', stop: 'due', issue: 'issued', decline: 'declined', fail: 'failed' },
  issued: { issue: 'issued', sign: 'signed', decline: 'declined', fail: 'failed' },
  signed: { start: 'started' },
  started: {},
  declined: {},
  failed: {},
};

/** The state an event leads to, or undefined when it is not a legal move. */
export const contractAfter = (state: ContractState, event: ContractEvent): ContractState | undefined =>
  CONTRACT_MOVES[state][event];

/** Whether somebody holds the place by a signature. */
export const isSigned = (state: ContractState): boolean => state === 'signed' || state === 'started';

/** Whether it ended without a signature. */
export const isEnded = (state: ContractState): boolean => state === 'declined' || state === 'failed';

/** Whether nothing more needs to happen before the contract stage is closed. */
export const isDecided = (state: ContractState): boolean => isSigned(state) || isEnded(state);
