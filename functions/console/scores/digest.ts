import { createHash } from 'node:crypto';
import type { EnteredMark } from '../../../shared/domain/model/marking.ts';

/** SHA-256 (lower-case hex) of marks, whatever the order of rows: the same marks are recognised from another file too. */
export const digestOf = (marks: Readonly<Record<string, EnteredMark>>): string => {
  const sorted = Object.entries(marks).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
};
