import { campaignKey, findingKey, keyOfItem, numberIn } from '../../shared/adapters/dynamo/keys.ts';
import type { ReviewerTally } from '../../shared/domain/audit/reviewer-tally.ts';
import { findingAltered, findingUnreadable } from '../../shared/domain/audit/rules/finding-altered.ts';
import { reviewOutlier } from '../../shared/domain/audit/rules/review-outlier.ts';
import type { Found } from '../../shared/domain/model/audit.ts';
import type { Instant } from '../../shared/domain/model/time.ts';
import { inParallel } from '../../shared/lambda/in-parallel.ts';
import type { LoggedEntry } from '../../shared/ports/ledger-store.ts';
import { auditApplications } from './applications.ts';
import { bearsOnCampaign, type Changes, changesIn } from './changes.ts';
import { type Dossiers, readDossiers } from './dossiers.ts';
import { auditObjections } from './objections.ts';
import { perRun } from './per-run.ts';
import { countReviews } from './reviews.ts';
import { type AuditedCampaign, type AuditFactsServices, WIDTH } from './services.ts';
import { unlessSpoiled } from './unless-spoiled.ts';

const campaignSpoiled = (code: string): Found => ({
  rule: 'ranking.recomputed',
  subject: { kind: 'campaign', key: code },
  campaign: code,
  facts: '这次招聘的记录格式不完整，无法读取，不能重新计算。',
  occurrence: 'spoiled',
});

const campaignLost = (code: string): AuditedCampaign => ({
  found: [campaignSpoiled(code)],
  remember: async () => undefined,
});

const auditFindings = async (
  ids: ReadonlySet<string>,
  { findings }: AuditFactsServices,
): Promise<readonly Found[]> => {
  const found = await inParallel([...ids], WIDTH, async (id) => {
    const judged = await unlessSpoiled(findingKey(id), async () => {
      const stored = await findings.examine(id);
      return stored === undefined ? [] : findingAltered(stored.finding, stored.forged);
    });
    return judged === 'spoiled' ? [findingUnreadable(id)] : judged;
  });
  return found.flat();
};

/** Campaigns of applications with a record that bears on the whole. */
const campaignsOf = (applications: Changes['applications'], dossiers: Dossiers): readonly string[] =>
  [...applications].flatMap(([number, records]) => {
    const dossier = dossiers.get(number);
    if (dossier === undefined || dossier === 'spoiled') return [];
    return [...records].some(bearsOnCampaign) ? [dossier.application.campaign] : [];
  });

const outliersIn = (tallies: readonly ReviewerTally[], changed: ReadonlySet<string>): readonly Found[] =>
  [...changed].flatMap((code) => reviewOutlier(tallies.filter(({ campaign }) => campaign === code)));

export type Looked = {
  readonly found: readonly Found[];
  readonly tallies: readonly ReviewerTally[];
  /** Campaigns that the stretch gives reason to audit as a whole. */
  readonly woken: readonly string[];
};

/** Audits one campaign as a whole; one that cannot be read is a finding. */
export const lookAtCampaign = async (
  code: string,
  { auditCampaign }: AuditFactsServices,
  at: Instant,
): Promise<AuditedCampaign> => {
  const judged = await unlessSpoiled(campaignKey(code), () => auditCampaign(code, at));
  return judged === 'spoiled' ? campaignLost(code) : judged;
};

/**
 * Looks at everything that a stretch of the log is about. What it costs follows from the stretch alone.
 * @param atEnd whether the stretch ends where the log does: only then do the tallies say how reviewers stand to each other.
 */
export const lookAt = async (
  entries: readonly LoggedEntry[],
  before: readonly ReviewerTally[],
  atEnd: boolean,
  services: AuditFactsServices,
): Promise<Looked> => {
  const changes = changesIn(entries);
  const reviewed = changes.reviews.map(({ item }) => numberIn(keyOfItem(item).pk));
  const numbers = [...new Set([...changes.applications.keys(), ...reviewed])];
  const dossiers = await readDossiers(numbers, services);
  const [applications, objections, findings, counted] = await Promise.all([
    auditApplications(changes.applications, dossiers, perRun(services), services),
    auditObjections(changes.objections, services),
    auditFindings(changes.findings, services),
    countReviews(before, changes.reviews, dossiers, services.ledger),
  ]);
  const codes = new Set([
    ...changes.campaigns,
    ...objections.campaigns,
    ...campaignsOf(changes.applications, dossiers),
  ]);
  const outliers = atEnd ? outliersIn(counted.tallies, new Set(counted.tallies.map((t) => t.campaign))) : [];
  return {
    found: [...applications, ...objections.found, ...findings, ...counted.found, ...outliers],
    tallies: counted.tallies,
    woken: [...codes],
  };
};
