import type { Arrangement, Sitting, SittingStage } from '../../../shared/domain/model/sitting.ts';
import type { Stage } from '../../../shared/domain/model/stage.ts';
import { isApplying } from '../../../shared/domain/opening/figures.ts';
import { sitsWritten } from '../../../shared/domain/selection/exam-stages.ts';
import { mayTakeExam } from '../../../shared/domain/selection/internal/ranking-sheet.ts';
import type { SittingMoment } from '../../../shared/domain/sitting/arrange.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import type { Services } from '../services.ts';

/** The sitting of a campaign's exam with the arrangement in force, and who is to sit it. */
export type SittingState = {
  readonly stage: SittingStage;
  readonly sitting: Sitting;
  readonly arrangement?: Arrangement;
  /** Application numbers of everybody who is to sit, in the order of the worksheet. */
  readonly people: readonly string[];
  readonly moment: SittingMoment;
};

/** The stage that has rooms and tickets, and the one before it. */
const STAGES: Readonly<Record<CampaignState['campaign']['track'], readonly [SittingStage, Stage]>> = {
  open: ['written', 'review'],
  internal: ['exam', 'assessment'],
};

/** How far the campaign has come, as its exam sees it. */
export const momentOf = ({
  progress,
  campaign,
}: Pick<CampaignState, 'progress' | 'campaign'>): SittingMoment => {
  const [exam, before] = STAGES[campaign.track];
  if (progress.status === 'draft' || progress.stage === 'registration') return 'before';
  if (progress.stage === before) return progress.open ? 'before' : 'ready';
  if (progress.stage === exam) return progress.open ? 'running' : 'over';
  return progress.stage === 'review' ? 'before' : 'over';
};

const peopleOf = ({ campaign, candidates }: CampaignState): readonly string[] =>
  candidates
    .filter(isApplying)
    .filter((one) => (campaign.track === 'open' ? sitsWritten(campaign, one) : mayTakeExam(one)))
    .map(({ number }) => number);

/** Reads the sitting; one of version 0 before anything was entered. */
export async function loadSitting(state: CampaignState, services: Services): Promise<SittingState> {
  const { code, track } = state.campaign;
  const [stage] = STAGES[track];
  const found = await services.sittings.find(code, stage);
  const sitting = found ?? { campaign: code, stage, version: 0, rooms: [], log: [] };
  const arrangement =
    sitting.arrangement === undefined
      ? undefined
      : await services.sittings.arrangement(code, stage, sitting.arrangement);
  const people = peopleOf(state);
  return { stage, sitting, people, moment: momentOf(state), ...(arrangement && { arrangement }) };
}

/** People who are to sit and have no seat in the arrangement in force. */
export const latecomersIn = ({ arrangement, people }: SittingState): readonly string[] =>
  arrangement === undefined ? [] : people.filter((number) => arrangement.seats[number] === undefined);
