import type { Campaign } from '../../model/campaign.ts';
import type { ContractCase, ContractLogEntry, ContractState } from '../../model/contract.ts';
import type { Instant } from '../../model/time.ts';
import { mayFollow } from '../../selection/lapse.ts';

/** How a contract stood: its state, and whether its place lapsed with it; undefined before the first command. */
export const contractAt = (
  contract: Pick<ContractCase, 'log'> | undefined,
  until: Instant,
  reserve: Pick<Campaign, 'substitutes' | 'reserveUntil'>,
): { readonly state: ContractState; readonly lapsed: boolean } | undefined => {
  const last = contract?.log.findLast(({ at }) => at <= until);
  if (last === undefined) return undefined;
  const ended = last.to === 'declined' || last.to === 'failed';
  return { state: last.to, lapsed: ended && !mayFollow(reserve, last.at) };
};

/** The entry of the signature; undefined while there is none. */
export const signatureOf = (contract: ContractCase | undefined): ContractLogEntry | undefined =>
  contract?.log.find(({ event }) => event === 'sign');
