import type { Instant } from '../domain/model/time.ts';
import type { Image } from '../ledger/leaf.ts';
import type { ContactVault } from './contact-vault.ts';
import type { Vault } from './vault.ts';

/** That one content of an item became another only by being sealed anew, which nobody can say without the county's secret. */
export type ResealMark = { readonly from: string; readonly to: string; readonly mac: string };

/** `item`: key `pk|sk`; `from`, `to`: digests of its content, lower-case hex. Answers lower-case hex. */
export type ResealMac = (item: string, from: string, to: string) => Promise<string>;

export type Vaults = { readonly people: Vault; readonly contacts: ContactVault };

/** How far a pass has come, for whoever started it. */
export type ResealProgress = {
  readonly before: Instant;
  readonly at: Instant;
  readonly pass: number;
  /** Sealed items that were new already; sealed anew; changed meanwhile and left to the next pass. */
  readonly present: number;
  readonly resealed: number;
  readonly left: number;
  readonly done: boolean;
};

export type ResealStore = {
  /** When an item was sealed, at the latest; undefined when nothing of it is sealed. */
  sealedAt(image: Image): Instant | undefined;
  /**
   * Seals what is sealed in an item anew, if it still is as it was read, and puts the mark of it beside it in the same transaction.
   * `stale` when it was changed meanwhile.
   */
  reseal(image: Image, vaults: Vaults, at: Instant): Promise<'written' | 'stale'>;
  /** Marks of one item that are the county's own. */
  marksOf(item: string): Promise<readonly ResealMark[]>;
  report(progress: ResealProgress): Promise<void>;
  progress(): Promise<ResealProgress | undefined>;
};
