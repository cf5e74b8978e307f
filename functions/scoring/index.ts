import {
  composeApplications,
  composeAssessments,
  composeCampaigns,
  composeContracts,
  composeScoredClosings,
  composeScores,
  composeTable,
} from '../../shared/adapters/compose.ts';
import { scoringHandler } from './handler.ts';

const table = composeTable();

export const handler = scoringHandler({
  campaigns: composeCampaigns(table),
  applications: composeApplications(table),
  contracts: composeContracts(table),
  scored: composeScoredClosings(table),
  scores: composeScores(table),
  assessments: composeAssessments(table),
});
