import type { Candidate } from '../../shared/domain/model/selection.ts';

/** Somebody accepted for position 01, without marks or checks. */
export const aCandidate = (number: string, changes: Partial<Candidate> = {}): Candidate => ({
  number,
  position: '01',
  sex: 'female',
  review: 'accepted',
  failed: [],
  preferred: false,
  checks: {},
  ...changes,
});

/** Somebody with both marks (hundredths) and, unless told otherwise, every check passed. */
export const anExamined = (
  number: string,
  written: number,
  interview: number,
  changes: Partial<Candidate> = {},
): Candidate =>
  aCandidate(number, { written, interview, checks: { background: 'pass', medical: 'pass' }, ...changes });
