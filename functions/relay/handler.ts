import { logInfo } from '../../shared/lambda/log.ts';
import { type StreamHandler, type StreamItem, streamStack } from '../../shared/lambda/stream.ts';
import { isPutBack } from '../../shared/ledger/restoring.ts';
import type {
  ApplicantTold,
  ApplicationSubmitted,
  NoticePublished,
  StageClosed,
} from '../../shared/messages/facts.ts';
import type { Queue } from '../../shared/ports/queue.ts';
import { factsOf, type RelayedFact } from './facts.ts';

/** Who is told what. */
export type RelayQueues = {
  readonly 'application.submitted': Queue<ApplicationSubmitted>;
  readonly 'stage.closed': Queue<StageClosed>;
  readonly 'notice.published': Queue<NoticePublished>;
  /** What applicants are told of: what items say themselves, and every notice. */
  readonly messages: Queue<ApplicantTold | NoticePublished>;
};

type Item = StreamItem<RelayedFact>;

const deliverTo = async <Fact extends RelayedFact>(
  queue: Queue<Fact>,
  items: readonly Item[],
  isOurs: (fact: RelayedFact) => fact is Fact,
): Promise<readonly Item[]> => {
  const facts = items.map(({ item }) => item).filter(isOurs);
  const lost: readonly RelayedFact[] = facts.length === 0 ? [] : await queue.send(facts);
  for (const fact of facts)
    if (!lost.includes(fact)) logInfo('fact.relayed', { eventId: fact.id, type: fact.type });
  return items.filter(({ item }) => lost.includes(item));
};

const isForApplicants = (fact: RelayedFact): fact is ApplicantTold | NoticePublished =>
  fact.type === 'applicant.told' || fact.type === 'notice.published';

/**
 * Reads the table's stream and puts every fact into the queue of whoever works on it.
 * `restoring`: id of the backup whose items are just being put back, of which nobody is told again; empty: none is.
 */
export const relayHandler = (queues: RelayQueues, restoring = ''): StreamHandler =>
  streamStack<RelayedFact>(
    (record) => (isPutBack(record.dynamodb ?? {}, restoring) ? [] : factsOf(record)),
    async (items) => {
      const undelivered = await Promise.all([
        deliverTo(queues['application.submitted'], items, (fact) => fact.type === 'application.submitted'),
        deliverTo(queues['stage.closed'], items, (fact) => fact.type === 'stage.closed'),
        deliverTo(queues['notice.published'], items, (fact) => fact.type === 'notice.published'),
        deliverTo(queues.messages, items, isForApplicants),
      ]);
      return [...new Set(undelivered.flat())];
    },
  );
