import { createHash } from 'node:crypto';
import type { DynamoDBRecord } from 'aws-lambda';
import { logInfo } from '../../shared/lambda/log.ts';
import type { StreamItem } from '../../shared/lambda/stream.ts';
import type { LoggedFact } from '../../shared/ledger/leaf.ts';
import type { FactsToLog } from '../../shared/messages/ledger.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import { loggedFactOf } from './logged-fact.ts';

/** A fact on its way to the log. */
export type ToLog = { readonly type: 'to-log'; readonly fact: LoggedFact };

/** What one change of the table tells the log: one fact, or nothing. */
export const toLogOf = (record: DynamoDBRecord): readonly ToLog[] => {
  const fact = loggedFactOf(record);
  return fact ? [{ type: 'to-log', fact }] : [];
};

/** Facts in one message: some 30 KB of the 256 KB that a message may have. */
const PER_MESSAGE = 100;

type Item = StreamItem<ToLog>;

const messageOf = (items: readonly Item[]): FactsToLog => {
  const facts = items.map(({ item }) => item.fact);
  const id = createHash('sha256')
    .update(facts.map((fact) => fact.id).join('\n'))
    .digest('hex');
  return { v: 1, id, type: 'ledger.facts', facts };
};

/** Sends facts in their order, many in a message; answers those from the first message on that the queue did not take. */
export const sendToLog = async (
  queue: Queue<FactsToLog>,
  items: readonly Item[],
): Promise<readonly Item[]> => {
  const chunks = Array.from({ length: Math.ceil(items.length / PER_MESSAGE) }, (_, place) =>
    items.slice(place * PER_MESSAGE, (place + 1) * PER_MESSAGE),
  );
  const messages = chunks.map(messageOf);
  const lost = await queue.send(messages);
  for (const { id: eventId, facts } of messages.slice(0, messages.length - lost.length))
    logInfo('facts.relayed', { eventId, facts: facts.length });
  return chunks.slice(chunks.length - lost.length).flat();
};
