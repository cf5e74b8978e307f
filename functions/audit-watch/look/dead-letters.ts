import { WATCH_RULES } from '../../../shared/domain/audit/rules/watch-index.ts';
import type { Look } from '../services.ts';

/** Counts what lies in every dead-letter queue of the stack. */
export const lookAtDeadLetters: Look = async ({ deadLetters }, { today }) => ({
  found: WATCH_RULES['queue.dead-letters'](await deadLetters.list(), today),
});
