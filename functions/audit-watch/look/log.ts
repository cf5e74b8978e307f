import { isProbeDue, type LogSeen, rememberLog } from '../../../shared/domain/audit/log-watch.ts';
import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import { isUnderWay } from '../../../shared/domain/retention/ended-at.ts';
import type { Look } from '../services.ts';

/**
 * Whether the log goes on. What it publishes is seen from its own state. Whether facts reach it cannot be seen from the facts:
 * applications are listed by numbers that say nothing of their time, and reading all of them every quarter of an hour would cost
 * by what exists. So the watch makes a fact: in a time of silence it puts a probe into the table, which the stream and the
 * ledger carry like any other, and which the log must know one run later. That costs one write and one entry, and
 * fails wherever on the way something stands still.
 */
export const lookAtLog: Look = async ({ ledger, probe }, { at, today, daily, before, campaigns }) => {
  const memory = before.log;
  const probeLogged = memory?.probe !== undefined && (await probe.isLogged(memory.probe));
  const { frontier, published } = await ledger.state();
  const seen: LogSeen = { size: frontier.size, published, probeLogged };
  const busy = (await campaigns()).some(isUnderWay);
  const probed = isProbeDue(memory, seen, { busy, daily });
  if (probed) await probe.put(at);
  return {
    found: WATCH_RULES['log.stalled'](memory, seen, at, today),
    next: { log: rememberLog(memory, seen, at, probed) },
  };
};
