import path from 'node:path';
import { type Applicant, readApplicants } from './applicants-file.ts';
import type { RehearsalArguments } from './arguments.ts';
import {
  type CampaignFile,
  type InternalCampaignFile,
  type OpenCampaignFile,
  readCampaignFile,
  readTrack,
} from './campaign-file.ts';
import { type Checked, checked, faulty } from './fault.ts';
import { type InternalScores, readInternalScores } from './internal-scores-file.ts';
import { readRows } from './read-rows.ts';
import { readRoster } from './roster-file.ts';
import { personKey, readScores, type Scores } from './scores-file.ts';

type Files = Pick<RehearsalArguments, 'campaign' | 'applicants' | 'scores'>;

type OpenInputs = {
  readonly track: 'open';
  readonly campaign: OpenCampaignFile;
  readonly applicants: readonly Applicant[];
  readonly scores: Scores;
};

type InternalInputs = {
  readonly track: 'internal';
  readonly campaign: InternalCampaignFile;
  readonly applicants: readonly Applicant[];
  readonly scores: InternalScores;
  /** Citizen numbers on the roster. */
  readonly roster: readonly string[];
};

export type Inputs = OpenInputs | InternalInputs;

/**
 * Reads and checks the input files together, so that one run names every fault of all of them: first campaign.json, then
 * applicants.csv, then scores.csv, on the internal track then the roster beside campaign.json, each in the order of its lines.
 */
export const readInputs = async (files: Files, counties: readonly string[]): Promise<Checked<Inputs>> => {
  const track = await readTrack(files.campaign);
  const campaign = await readCampaignFile(files.campaign, counties);
  const applicants = await readApplicants(files.applicants, track);
  const people = await readRows(files.applicants, ['citizen_id']);
  const known = people.ok
    ? new Set(people.value.map((row) => personKey(row.cells.citizen_id ?? '')))
    : undefined;
  return track === 'open'
    ? openInputs(campaign, applicants, await readScores(files.scores, known))
    : internalInputs(files, campaign, applicants, await readInternalScores(files.scores, known));
};

const faultsIn = (parts: readonly Checked<unknown>[]) =>
  parts.flatMap((part) => (part.ok ? [] : part.faults));

const openInputs = (
  campaign: Checked<CampaignFile>,
  applicants: Checked<readonly Applicant[]>,
  scores: Checked<Scores>,
): Checked<Inputs> =>
  campaign.ok && campaign.value.track === 'open' && applicants.ok && scores.ok
    ? checked({
        track: 'open',
        campaign: campaign.value,
        applicants: applicants.value,
        scores: scores.value,
      })
    : faulty(faultsIn([campaign, applicants, scores]));

const internalInputs = async (
  files: Files,
  campaign: Checked<CampaignFile>,
  applicants: Checked<readonly Applicant[]>,
  scores: Checked<InternalScores>,
): Promise<Checked<Inputs>> => {
  if (!campaign.ok || campaign.value.track !== 'internal')
    return faulty(faultsIn([campaign, applicants, scores]));
  const roster = await readRoster(path.join(path.dirname(files.campaign), campaign.value.roster));
  return applicants.ok && scores.ok && roster.ok
    ? checked({
        track: 'internal',
        campaign: campaign.value,
        applicants: applicants.value,
        scores: scores.value,
        roster: roster.value,
      })
    : faulty(faultsIn([applicants, scores, roster]));
};
