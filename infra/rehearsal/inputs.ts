import { type Applicant, readApplicants } from './applicants-file.ts';
import type { RehearsalArguments } from './arguments.ts';
import { type CampaignFile, readCampaignFile } from './campaign-file.ts';
import { type Checked, checked, faulty } from './fault.ts';
import { readRows } from './read-rows.ts';
import { personKey, readScores, type Scores } from './scores-file.ts';

export type Inputs = {
  readonly campaign: CampaignFile;
  readonly applicants: readonly Applicant[];
  readonly scores: Scores;
};

/**
 * Reads and checks the three input files together, so that one run names every fault of all of them: first campaign.json, then
 * applicants.csv, then scores.csv, each in the order of its lines.
 */
export const readInputs = async (
  files: Pick<RehearsalArguments, 'campaign' | 'applicants' | 'scores'>,
  counties: readonly string[],
): Promise<Checked<Inputs>> => {
  const campaign = await readCampaignFile(files.campaign, counties);
  const applicants = await readApplicants(files.applicants);
  const people = await readRows(files.applicants, ['citizen_id']);
  const known = people.ok
    ? new Set(people.value.map((row) => personKey(row.cells.citizen_id ?? '')))
    : undefined;
  const scores = await readScores(files.scores, known);
  return campaign.ok && applicants.ok && scores.ok
    ? checked({ campaign: campaign.value, applicants: applicants.value, scores: scores.value })
    : faulty([campaign, applicants, scores].flatMap((part) => (part.ok ? [] : part.faults)));
};
