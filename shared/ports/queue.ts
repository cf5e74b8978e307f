/** A queue of messages of one kind. */
export type Queue<Message> = {
  /** Sends all, in batches; answers the messages the queue did not take after several tries (none: all are in). */
  send(messages: readonly Message[]): Promise<readonly Message[]>;
};
