import type { ContractCase } from '../model/contract.ts';
import type { NoticeRow } from '../model/notice.ts';
import type { LocalDate } from '../model/time.ts';
import { isSigned } from './moves.ts';

/** Somebody hired, as the final notice lists them: masked, by position and rank. */
export type Hired = NoticeRow & { readonly startOn: LocalDate; readonly endOn: LocalDate };

/** What a contract must say for this; a worksheet row's summary will do. */
export type HiringFacts = Pick<ContractCase, 'number' | 'state'> & {
  readonly startOn?: LocalDate;
  readonly endOn?: LocalDate;
};

/**
 * Everybody with a signed contract, in the order of `listed`, which are the rows of the notice of proposed appointments and its
 * supplements (objections/period.ts). Whoever is not on public notice is never hired, and so not listed either.
 */
export const hiredPeople = (
  listed: readonly NoticeRow[],
  contracts: readonly HiringFacts[],
): readonly Hired[] =>
  listed.flatMap((row) => {
    const own = contracts.find(({ number }) => number === row.number);
    if (own === undefined || !isSigned(own.state)) return [];
    const { startOn, endOn } = own;
    return startOn === undefined || endOn === undefined ? [] : [{ ...row, startOn, endOn }];
  });
