import { setTimeout as pause } from 'node:timers/promises';
import { logState } from '../backup/log-state.ts';
import type { Clients } from '../clients.ts';
import type { Place } from '../place.ts';
import { queueDepths } from '../status/queues.ts';
import type { Terminal } from '../terminal.ts';
import { Trouble } from '../trouble.ts';

const LOOK_MS = 3_000;
const MOST_LOOKS = 100;

/** Queues of what goes on by itself: nothing waits there that somebody did. */
const BY_ITSELF = /^(sweep|audit-|retention|reseal)/;

/**
 * Waits, five minutes at most, until nothing that people did is on its way: queues empty, and the log the same at two looks. Answers its
 * size. Throws a Trouble that names the queues which are not empty.
 */
export const settle = async (
  { dynamodb, sqs }: Clients,
  place: Place,
  { stopping }: Terminal,
): Promise<number> => {
  let size = -1;
  let busy: readonly string[] = [];
  for (let look = 0; look < MOST_LOOKS && !stopping.aborted; look += 1) {
    const depths = await queueDepths(sqs, place.queues);
    busy = depths.flatMap(({ name, waiting = 0 }) => (waiting > 0 && !BY_ITSELF.test(name) ? [name] : []));
    const now = (await logState(dynamodb, place.table)).size;
    if (busy.length === 0 && now === size) return size;
    size = now;
    await pause(LOOK_MS, undefined, { signal: stopping }).catch(() => undefined);
  }
  throw new Trouble(
    stopping.aborted ? '按要求停下了' : `还有事项没有处理完（${busy.join('、') || '公开账本'}）`,
    '堆栈和数据都在',
    '用 status 和 redrive 排除积压后重新执行',
  );
};
