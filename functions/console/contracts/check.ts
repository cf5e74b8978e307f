import { decideContractCheck } from '../../../shared/domain/contracts/decide-check.ts';
import { overruledRules, recheck } from '../../../shared/domain/contracts/recheck.ts';
import type { Finding } from '../../../shared/domain/model/finding.ts';
import { screenApplication } from '../../../shared/domain/rules/screen-application.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import type { Services } from '../services.ts';
import { contractCommand } from './command.ts';
import type { ContractFile } from './load.ts';
import { checkBody } from './schema.ts';

/** What the machine finds on the stored application today, on the dates the campaign announced. */
const findingsNow = async (
  { campaign }: CampaignState,
  { dossier: { application } }: ContractFile,
  { vault, rosters }: Services,
): Promise<readonly Finding[]> => {
  const { number, sealed } = application;
  const [{ citizenId }, roster] = await Promise.all([
    vault.open(number, sealed),
    campaign.track === 'internal' ? rosters.latest(campaign.code) : undefined,
  ]);
  const onRoster = roster?.numbers.includes(number) ?? false;
  const findings = screenApplication({ ...application, citizenId }, campaign, onRoster);
  if (findings === undefined) throw new Error(`application ${number} is not of the track of its campaign`);
  return findings;
};

/** POST …/contracts/{number}/check: the machine conditions again, and the originals an officer has seen (原件核验). */
export const checkContract = contractCommand({
  body: checkBody,
  held: true,
  decide: async ({ originals }, { state, file, services, actor }) => {
    const findings = await findingsNow(state, file, services);
    const { screening } = file.dossier;
    const failed = state.candidates.find(({ number }) => number === file.person.number)?.failed ?? [];
    const overruled = screening === undefined ? [] : overruledRules(screening, failed);
    const stops = recheck(screening?.findings ?? [], findings, overruled);
    const decided = decideContractCheck(file.contract, { findings, stops, originals }, actor);
    if (!decided.ok) return decided;
    if (stops.length === 0) return { ok: true, value: { contract: decided.value } };
    const clauses = stops.map(({ clause }) => clause).join('、');
    const warning = { code: 'contract.conditions-changed', facts: { clauses } } as const;
    return { ok: true, value: { contract: decided.value, warning } };
  },
});
