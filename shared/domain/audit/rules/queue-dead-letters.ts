import type { Found } from '../../model/audit.ts';
import type { LocalDate } from '../../model/time.ts';

/** A dead-letter queue of the stack as it was seen. */
export type DeadLetterQueue = {
  /** Whose messages lie there: the function's name. */
  readonly name: string;
  /** What stays undone while they do, in Chinese, without a full stop. */
  readonly undone: string;
  readonly messages: number;
};

/**
 * `queue.dead-letters`: messages that no function could handle wait for a person. From the first one on: after its tries are used
 * up nothing takes it out of there by itself, and after 14 days it is gone.
 */
export const queueDeadLetters = (queues: readonly DeadLetterQueue[], today: LocalDate): readonly Found[] =>
  queues
    .filter(({ messages }) => messages > 0)
    .map(({ name, undone, messages }) => ({
      rule: 'queue.dead-letters',
      subject: { kind: 'queue', key: name },
      facts: `处理队列 ${name} 有 ${messages} 条消息处理失败，等待人工处理：${undone}。`,
      occurrence: today,
    }));
