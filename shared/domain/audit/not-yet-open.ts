import type { AuditFinding, Found, Subject } from '../model/audit.ts';

const named = (rule: string, { kind, key }: Subject): string => [rule, kind, key].join('\n');

/**
 * What of this is news: a condition that stands is one finding until that is closed, however many days it stands. When it is closed
 * and the condition stands on, the next day finds it anew.
 */
export const notYetOpen = (
  found: readonly Found[],
  known: readonly Pick<AuditFinding, 'rule' | 'subject' | 'state'>[],
): readonly Found[] => {
  const open = new Set(known.flatMap((one) => (one.state === 'open' ? [named(one.rule, one.subject)] : [])));
  return found.filter(({ rule, subject }) => !open.has(named(rule, subject)));
};
