import { formatDateTime } from '../../calendar/format.ts';
import type { Found } from '../../model/audit.ts';
import type { Instant, LocalDate } from '../../model/time.ts';
import { type LogMemory, type LogSeen, stillBehind, stillUnderWay } from '../log-watch.ts';

/**
 * How long a change may take from the table into the log, and an entry into the published files: three times what the alarms on
 * the way allow (a relay five minutes late rings), and as long as the audit of the log gives a change that is under way.
 */
export const STALLED_MS = 15 * 60_000;

const stalled = (key: string, facts: string, today: LocalDate): Found => ({
  rule: 'log.stalled',
  subject: { kind: 'log', key },
  facts,
  occurrence: today,
});

const isLate = (since: Instant | undefined, at: Instant): since is Instant =>
  since !== undefined && at - since >= STALLED_MS;

/**
 * `log.stalled`: a probe that was put into the table is not in the log after 15 minutes (subject `entries`), or entries are not
 * published after as long (subject `publication`).
 */
export const logStalled = (
  before: LogMemory | undefined,
  seen: LogSeen,
  at: Instant,
  today: LocalDate,
): readonly Found[] => {
  const { size, published } = seen;
  const probe = stillUnderWay(before, seen);
  const behind = stillBehind(before, seen);
  return [
    ...(isLate(probe, at)
      ? [
          stalled(
            'entries',
            `${formatDateTime(probe)}写入系统的试写记录至今没有记入存证账本，账本停在第 ${size} 条。`,
            today,
          ),
        ]
      : []),
    ...(behind && isLate(behind.since, at)
      ? [
          stalled(
            'publication',
            `存证账本已有 ${size} 条，公布的检查点停在第 ${published} 条，${formatDateTime(behind.since)}以来没有更新。`,
            today,
          ),
        ]
      : []),
  ];
};
