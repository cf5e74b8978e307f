import { withGivenUp } from '../../shared/domain/quota/places.ts';
import { campaignKnownAfter, knownAfter } from '../../shared/domain/selection/known-after.ts';
import { computeOutcomes } from '../../shared/domain/selection/outcomes.ts';
import { isStageOf } from '../../shared/domain/stages/engine.ts';
import { tellOfResult } from '../../shared/domain/told/result-change.ts';
import { roundOf } from '../../shared/domain/told/round.ts';
import { type BatchHandler, batchStack } from '../../shared/lambda/batch.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import { type StageClosed, stageClosed } from '../../shared/messages/facts.ts';
import type { ApplicationStore, Dossier } from '../../shared/ports/application-store.ts';
import type { CampaignStore } from '../../shared/ports/campaign-store.ts';
import type { ContractStore } from '../../shared/ports/contract-store.ts';
import type { ScoredClosings } from '../../shared/ports/scored-closings.ts';
import { candidateOf } from './candidate.ts';
import { type EntryStores, readEntries } from './entries.ts';

export type ScoringServices = EntryStores & {
  readonly campaigns: Pick<CampaignStore, 'find'>;
  readonly applications: Pick<ApplicationStore, 'worksheet' | 'findDossier' | 'release'>;
  readonly contracts: Pick<ContractStore, 'places'>;
  readonly scored: Pick<ScoredClosings, 'mark'>;
};

/** Reads and writes under way at a time; far below what one table partition takes. */
const WIDTH = 32;

/** Every dossier, read consistently: the listing index may lag behind the last decisions, and they count here. */
const dossiersOf = async (
  { applications }: ScoringServices,
  campaign: string,
): Promise<readonly Dossier[]> => {
  const rows = await applications.worksheet(campaign);
  const found = await inParallel(rows, WIDTH, ({ number }) => applications.findDossier(number));
  return found.filter((dossier) => dossier !== undefined);
};

/**
 * When a stage is closed: works out where every applicant stands after it, and lets each of them know that, and nothing of a
 * later stage. The same closing again writes the same; an earlier one that arrives late changes nothing.
 */
const releaseOutcomes =
  (services: ScoringServices) =>
  async ({ campaign: code, stage: name, at, version }: StageClosed): Promise<void> => {
    const record = await services.campaigns.find(code);
    const track = record?.campaign.track ?? 'open';
    if (!record || !isStageOf(track, name)) throw new Error(`no stage ${name} of a campaign ${code}`);
    const [dossiers, entries] = await Promise.all([
      dossiersOf(services, code),
      readEntries(services, code, track),
    ]);
    const all = dossiers.map((dossier) => candidateOf(dossier, entries));
    const { written, interview, exam } = entries.sheets;
    const imported = {
      written: written !== undefined,
      interview: interview !== undefined,
      exam: exam !== undefined,
    };
    const { candidates, sheets } = knownAfter(name, track, all, imported);
    const campaign =
      name === 'contract' ? withGivenUp(record.campaign, await services.contracts.places()) : record.campaign;
    const outcomes = computeOutcomes(campaignKnownAfter(name, campaign), candidates, sheets);
    const round = roundOf(record.progress, name, at);
    const before = new Map(dossiers.map(({ application, released }) => [application.number, released]));
    await inParallel(outcomes, WIDTH, (outcome) =>
      services.applications.release(
        { ...outcome, campaign: code, releasedAt: at, progressVersion: version },
        tellOfResult(before.get(outcome.number), outcome, { stage: name, round }, at),
      ),
    );
    // Last: a closing without this mark is enqueued again by the sweep.
    await services.scored.mark(code, at);
  };

/** Worker of the scoring queue. */
export const scoringHandler = (services: ScoringServices): BatchHandler =>
  batchStack(stageClosed, releaseOutcomes(services));
