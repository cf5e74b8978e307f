import type { TrackId } from '../../shared/domain/model/campaign.ts';
import type { AssessmentStore } from '../../shared/ports/assessment-store.ts';
import type { ScoreStore } from '../../shared/ports/score-store.ts';
import type { Entries } from './candidate.ts';

export type EntryStores = {
  readonly scores: Pick<ScoreStore, 'latest'>;
  readonly assessments: Pick<AssessmentStore, 'find'>;
};

/** What examiners and assessors entered for a campaign, as far as its track has it. */
export const readEntries = async (
  { scores, assessments }: EntryStores,
  code: string,
  track: TrackId,
): Promise<Entries> => {
  if (track === 'internal') {
    const [exam, assessment] = await Promise.all([scores.latest(code, 'exam'), assessments.find(code)]);
    return { sheets: { exam }, assessment };
  }
  const [written, interview] = await Promise.all([
    scores.latest(code, 'written'),
    scores.latest(code, 'interview'),
  ]);
  return { sheets: { written, interview } };
};
