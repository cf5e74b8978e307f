import type { ContractCase, ContractTemplate } from '../domain/model/contract.ts';
import type { Tell } from '../domain/model/message.ts';
import type { TakenPlace } from '../domain/model/place.ts';
import type { FiledNumber } from '../domain/model/quota.ts';

/** What one command changes; all of it is written, or nothing. */
export type ContractChange = {
  /** Its version is the stored one plus 1. */
  readonly contract: ContractCase;
  /** Version of the campaign's progress that was looked at: nobody closes the stage in between. */
  readonly progressVersion: number;
  /** Version of the person's checks that was looked at, 0 when there are none: nobody withdraws or is struck in between. */
  readonly checksVersion: number;
  readonly tell?: Tell;
  /** The frozen text of `contract.text.edition`. */
  readonly text?: string;
  /** The place it fills or gives up, and the number it was counted against, at its next version. */
  readonly taken?: { readonly place: TakenPlace; readonly filed: FiledNumber };
};

/** `stale-number`: only the filed number moved on meanwhile; count again. `stale`: anything else did. */
export type ContractWritten = 'written' | 'stale' | 'stale-number';

/** Contracts, their frozen texts, the county's template, and the places they take. */
export type ContractStore = {
  /** Consistent read; undefined before the first command. */
  find(number: string): Promise<ContractCase | undefined>;
  save(change: ContractChange): Promise<ContractWritten>;
  /** The frozen text of an edition, or undefined. */
  text(number: string, edition: number): Promise<string | undefined>;
  /** Gives places up without a contract. */
  giveUp(place: TakenPlace, filed: FiledNumber, progressVersion: number): Promise<ContractWritten>;
  /** Every place taken in the county, of all campaigns. Consistent read. */
  places(): Promise<readonly TakenPlace[]>;
  /** The county's templates, the latest first; empty while it uses the one that comes with the software. */
  templates(): Promise<readonly ContractTemplate[]>;
  /** `stale` when a template of this version is there already. */
  saveTemplate(template: ContractTemplate): Promise<'written' | 'stale'>;
};
