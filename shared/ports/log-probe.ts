import type { Instant } from '../domain/model/time.ts';

/**
 * An item that says nothing but that it was written: a fact like any other, which the table's stream, the relay and the ledger carry
 * into the public log. One per moment, never changed.
 */
export type LogProbe = {
  /** Puts the probe of a moment into the table; again is harmless. */
  put(at: Instant): Promise<void>;
  /** Whether the log knows the probe of that moment. */
  isLogged(at: Instant): Promise<boolean>;
};
