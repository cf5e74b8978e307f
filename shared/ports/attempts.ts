/**
 * Counts per subject and clock hour (`YYYY-MM-DDTHH` in UTC) what nobody may do too often; forgotten two hours later. A subject is
 * an application or objection number, or the keyed digest of a network address.
 */
export type Attempts = {
  /** Adds one and answers how many there were before it. */
  count(subject: string, hour: string): Promise<number>;
  /** How many there are so far. */
  counted(subject: string, hour: string): Promise<number>;
};
