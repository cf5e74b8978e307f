import type { WatchRule } from '../../shared/domain/audit/rules/watch-index.ts';
import { lookAtDeadLetters } from './look/dead-letters.ts';
import { lookAtFindings } from './look/findings.ts';
import { lookAtLog } from './look/log.ts';
import { lookAtObjections } from './look/objections.ts';
import { lookAtQuarantine } from './look/quarantine.ts';
import { lookAtRetention } from './look/retention.ts';
import type { Look } from './services.ts';

/** `run`: asked in every run. `day`: what a due day decides, asked in the first run after midnight. */
export type HowOften = 'run' | 'day';

/** How the facts of each rule are gathered; the compiler asks for a line per rule. */
export const LOOKS: Readonly<Record<WatchRule, readonly [HowOften, Look]>> = {
  'queue.dead-letters': ['run', lookAtDeadLetters],
  'log.stalled': ['run', lookAtLog],
  'document.quarantined': ['run', lookAtQuarantine],
  'objection.overdue': ['day', lookAtObjections],
  'finding.overdue': ['day', lookAtFindings],
  'retention.overdue': ['day', lookAtRetention],
};
