import type { Instant } from '../domain/model/time.ts';

/** Identity number and phone of one applicant, encrypted under a KMS data key and bound to the application number. */
export type SealedPerson = {
  /** KMS ciphertext of the data key, base64. */
  readonly key: string;
  /** AES-256-GCM of each field: base64 of 12-byte nonce, ciphertext, 16-byte tag. */
  readonly citizenId: string;
  readonly phone: string;
  /** When it was sealed anew; absent while it is as it was first sealed. */
  readonly at?: Instant;
};

export type Person = { readonly citizenId: string; readonly phone: string };

export type Vault = {
  /**
   * `number` is bound as additional authenticated data: a sealed person moved to another application does not open.
   * `at` is the moment of sealing, by which the data key is renewed.
   */
  seal(number: string, person: Person, at: Instant): Promise<SealedPerson>;
  open(number: string, sealed: SealedPerson): Promise<Person>;
};

/** Keyed digests under the county's own secret. */
export type Identity = {
  /** 12 Crockford base-32 characters (60 bits of HMAC-SHA256 of campaign and citizen number): key and public number in one. */
  numberOf(campaign: string, citizenId: string): Promise<string>;
  /**
   * The query code of a submission that a browser may send twice (8 base-32 characters, 40 bits): the same upload of the
   * same person gets the same code, and nobody can compute it without the county's secret.
   */
  codeFor(number: string, uploadId: string): Promise<string>;
  /** Lower-case hex HMAC-SHA256 of a query code, bound to its application number. */
  digestCode(number: string, code: string): Promise<string>;
  /** 24 base-32 characters: a network address by which attempts are counted, without the address itself being stored. */
  digestAddress(address: string): Promise<string>;
};

/** Salts of the log's entries, under the county's own secret: the same for a fact however often it is asked. */
export type Salts = {
  /** 32 lower-case hex digits. */
  saltOf(fact: string): Promise<string>;
};

/**
 * Small sealed values that travel through browsers (drafts, upload receipts, sessions): encrypted and authenticated,
 * bound to `purpose`; `open` answers undefined for anything altered, of another purpose, or expired at `now`.
 */
export type Sealer = {
  seal(purpose: string, value: unknown, expiresAt: number): Promise<string>;
  open(purpose: string, token: string, now: number): Promise<unknown>;
};
