import { localDate } from '../calendar/format.ts';
import type { AuditFinding, FindingEvent, FindingState } from '../model/audit.ts';
import type { Instant, LocalDate } from '../model/time.ts';

/** Whether the bureau has said something since a finding was last taken up. */
export const isAnswered = (log: readonly FindingEvent[]): boolean =>
  log.slice(log.findLastIndex(({ event }) => event === 'reopen') + 1).some(({ event }) => event === 'answer');

type Waiting = { readonly state: FindingState; readonly answered: boolean; readonly answerBy: LocalDate };

/** Whether an open finding waits for the bureau past its day; the day's last millisecond is still in time. */
export const isAnswerOverdue = ({ state, answered, answerBy }: Waiting, now: Instant): boolean =>
  state === 'open' && !answered && localDate(now) > answerBy;

/** The last closing of a finding that is closed; undefined while it is open. */
export const closingOf = ({ state, log }: Pick<AuditFinding, 'state' | 'log'>): FindingEvent | undefined =>
  state === 'open' ? undefined : log.at(-1);

/** The longest an audit may be silent, in milliseconds: each of them runs several times in that time. */
export const LONGEST_SILENCE = 2 * 3_600_000;

/** Whether an audit whose last run was at `at` no longer runs; exactly two hours are still in time. */
export const isSilent = (at: Instant, now: Instant): boolean => now - at > LONGEST_SILENCE;
