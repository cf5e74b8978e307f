import type { TrackId } from '../model/campaign.ts';
import type { OutcomeId } from '../model/selection.ts';
import type { Stage } from '../model/stage.ts';

const ENDS: Readonly<Record<OutcomeId, Stage | undefined>> = {
  ineligible: 'review',
  'post-cancelled': 'review',
  'written-absent': 'written',
  'written-below': 'written',
  'not-shortlisted': 'written',
  'interview-absent': 'interview',
  'interview-below': 'interview',
  'assessment-unqualified': 'assessment',
  'exam-absent': 'exam',
  'exam-below': 'exam',
  withdrawn: 'background',
  'background-failed': 'background',
  'medical-failed': 'medical',
  struck: 'notice',
  'contract-failed': 'contract',
  'tie-unresolved': undefined,
  'not-selected': 'notice',
  proposed: undefined,
};

/** The stage at which an outcome, or their leaving, ends the procedure for a person; undefined where nothing does. */
export const endedAt = (outcome: OutcomeId | undefined, track: TrackId, left?: Stage): Stage | undefined => {
  if (left !== undefined) return left;
  if (outcome === undefined) return undefined;
  // On the internal track whoever is reached declines in the exam stage: nothing is checked after it.
  return track === 'internal' && outcome === 'withdrawn' ? 'exam' : ENDS[outcome];
};
