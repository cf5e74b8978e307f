import type { ContractCase, ContractState, ContractTerms } from '../../shared/domain/model/contract.ts';

/** Three years from 1 September 2024. */
export const someTerms = (changes: Partial<ContractTerms> = {}): ContractTerms => ({
  startOn: '2024-09-01',
  endOn: '2027-08-31',
  months: 36,
  probationMonths: 6,
  pay: '每月2800元',
  signBy: '2024-08-31',
  ...changes,
});

/** A contract in a state, with what that state supposes. */
export const aContract = (state: ContractState, changes: Partial<ContractCase> = {}): ContractCase => ({
  number: '0123456789AB',
  campaign: '2024-open-1',
  position: '01',
  state,
  version: state === 'due' ? 0 : 3,
  ...(state === 'due' || state === 'checked' ? {} : { terms: someTerms() }),
  log:
    state === 'due' || state === 'checked'
      ? []
      : [{ event: 'issue', to: 'issued', at: Date.parse('2024-07-11T09:00:00+08:00'), by: '王主任' }],
  ...changes,
});
