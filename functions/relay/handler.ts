import { type StreamHandler, type StreamItem, streamStack } from '../../shared/lambda/stream.ts';
import type { ApplicationSubmitted, NoticePublished, StageClosed } from '../../shared/messages/facts.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import { factsOf, type RelayedFact } from './facts.ts';

/** Who is told what. */
export type RelayQueues = {
  readonly 'application.submitted': Queue<ApplicationSubmitted>;
  readonly 'stage.closed': Queue<StageClosed>;
  readonly 'notice.published': Queue<NoticePublished>;
};

type Item = StreamItem<RelayedFact>;

const deliverTo = async <Fact extends RelayedFact>(
  queue: Queue<Fact>,
  items: readonly Item[],
  isOurs: (fact: RelayedFact) => fact is Fact,
): Promise<readonly Item[]> => {
  const facts = items.map(({ item }) => item).filter(isOurs);
  const lost: readonly RelayedFact[] = facts.length === 0 ? [] : await queue.send(facts);
  return items.filter(({ item }) => lost.includes(item));
};

/** Reads the table's stream and puts every fact into the queue of whoever works on it. */
export const relayHandler = (queues: RelayQueues): StreamHandler =>
  streamStack(factsOf, async (items) => {
    const undelivered = await Promise.all([
      deliverTo(queues['application.submitted'], items, (fact) => fact.type === 'application.submitted'),
      deliverTo(queues['stage.closed'], items, (fact) => fact.type === 'stage.closed'),
      deliverTo(queues['notice.published'], items, (fact) => fact.type === 'notice.published'),
    ]);
    return undelivered.flat();
  });
