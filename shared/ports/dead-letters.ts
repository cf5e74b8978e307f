import type { DeadLetterQueue } from '../domain/audit/rules/queue-dead-letters.ts';

export type DeadLetters = {
  /** Every dead-letter queue of the stack with the number of messages in it; approximate, as the service counts. */
  list(): Promise<readonly DeadLetterQueue[]>;
};
