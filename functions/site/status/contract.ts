import { isEnded, isSigned } from '../../../shared/domain/contracts/moves.ts';
import type { ContractState } from '../../../shared/domain/model/contract.ts';
import type { LocalDate } from '../../../shared/domain/model/time.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';

/** What an applicant may know of their own contract. */
export type ContractStatus = {
  readonly state: ContractState;
  readonly startOn?: LocalDate;
  readonly endOn?: LocalDate;
  readonly months?: number;
  readonly probationMonths?: number;
  readonly pay?: string;
  /** By the end of which day to sign. */
  readonly signBy?: LocalDate;
  readonly signedOn?: LocalDate;
  /** Why it ended without a signature. */
  readonly reason?: string;
};

/** The applicant's own contract, or undefined before anything is done about it. Terms are shown once they are offered. */
export const contractOf = ({ contract }: Dossier): ContractStatus | undefined => {
  if (contract === undefined) return undefined;
  const { state, terms, signed, ended } = contract;
  const offered = state === 'issued' || isSigned(state) ? terms : undefined;
  return {
    state,
    ...(offered && {
      startOn: offered.startOn,
      endOn: offered.endOn,
      months: offered.months,
      probationMonths: offered.probationMonths,
      pay: offered.pay,
      signBy: offered.signBy,
    }),
    ...(signed && { signedOn: signed.on }),
    ...(ended && isEnded(state) && { reason: ended.reason }),
  };
};
