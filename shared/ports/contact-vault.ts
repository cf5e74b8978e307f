import type { ObjectorContact } from '../domain/model/objection.ts';
import type { Instant } from '../domain/model/time.ts';

/** Name and phone of an objector, encrypted under a KMS data key and bound to the number of the objection. */
export type SealedContact = {
  /** KMS ciphertext of the data key, base64. */
  readonly key: string;
  /** AES-256-GCM of each field: base64 of 12-byte nonce, ciphertext, 16-byte tag. */
  readonly name: string;
  readonly phone: string;
  /** When it was sealed anew; absent while it is as it was first sealed. */
  readonly at?: Instant;
};

export type ContactVault = {
  /** `number` is authenticated with the fields: a contact moved to another objection does not open. */
  seal(number: string, contact: ObjectorContact, at: Instant): Promise<SealedContact>;
  open(number: string, sealed: SealedContact): Promise<ObjectorContact>;
};
