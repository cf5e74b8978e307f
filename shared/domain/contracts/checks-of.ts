import type { ContractState } from '../model/contract.ts';
import type { Checks } from '../model/selection.ts';

/**
 * What selection looks at of somebody reached: the checks recorded, and how their contract ended, if it did. The contract itself
 * is the one record of that; nothing is written twice.
 */
export const checksOf = (
  checks: Checks | undefined,
  contract: { readonly state: ContractState; readonly lapsed?: boolean | undefined } | undefined,
): Checks => {
  const { withdrew, left, background, medical, struck, lapsed } = checks ?? {};
  const state = contract?.state;
  const ended = state === 'declined' || state === 'failed' ? state : undefined;
  return {
    withdrew,
    left,
    background,
    medical,
    struck,
    ...(ended !== undefined && { contract: ended }),
    ...((lapsed || contract?.lapsed) && { lapsed: true }),
  };
};
