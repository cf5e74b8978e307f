import type { Reveal, RevealOf } from '../domain/model/reveal.ts';

/** Who was shown whose personal data in full. The records lie beside what they are about and are never changed. */
export type RevealStore = {
  /** Idempotent: the same request told again is one record. */
  record(reveal: Reveal): Promise<void>;
  /** Everything on record of one applicant or objector, oldest first. Consistent read. */
  of(person: RevealOf): Promise<readonly Reveal[]>;
};
