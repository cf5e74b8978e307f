import type { OpenMatters } from '../../../shared/domain/reveals/task-of.ts';
import { reachedFor } from '../../../shared/domain/selection/reached.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { listedNow } from '../campaign-state/notice-state.ts';

/** On public notice while contracts are made: there is one to prepare, though nothing is stored of it yet. */
const isForContract = (state: CampaignState, number: string): boolean =>
  stageAdmits(state.progress, 'manage-contract') && listedNow(state).some((row) => row.number === number);

/** What is stored at this moment of what there is to do about an applicant. */
export const mattersOf = (state: CampaignState, dossier: Dossier): OpenMatters => {
  const { application, review, checks, appeal, contract } = dossier;
  const { number } = application;
  const reached = reachedFor(state.campaign, state.candidates, state.imported);
  const at = contract?.state ?? (isForContract(state, number) ? 'due' : undefined);
  return {
    reviewed: review !== undefined,
    withdrew: checks?.withdrew === true,
    ...(appeal && { appeal }),
    ...(at && { contract: at }),
    objections: state.objections.filter(({ concerns }) => concerns === number),
    checksDue: reached.some((one) => one.number === number && one.needs.length > 0),
  };
};
