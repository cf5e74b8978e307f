import type { CampaignEvidence } from '../../../shared/domain/audit/campaign/evidence.ts';
import { asPublished, termsOf } from '../../../shared/domain/audit/campaign/terms.ts';
import { identityOfFound } from '../../../shared/domain/audit/raise.ts';
import { auditCampaignEvidence } from '../../../shared/domain/audit/rules/campaign-index.ts';
import type { Found } from '../../../shared/domain/model/audit.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import type { AuditedCampaign } from '../services.ts';
import { type Loaded, loadEvidence } from './load.ts';
import type { CampaignAuditServices } from './services.ts';

/** Nothing of a campaign can be recomputed when its own item cannot be read. */
const lost = (code: string, keys: readonly string[]): readonly Found[] =>
  keys.map((key) => ({
    rule: 'ranking.recomputed',
    subject: { kind: 'item', key },
    campaign: code,
    facts: '招聘的材料缺少或者格式不完整，无法读取，整个招聘的结果不能重新计算。',
    occurrence: 'unreadable',
  }));

const foundIn = (code: string, loaded: Loaded): readonly Found[] => {
  switch (loaded.kind) {
    case 'none':
      return [];
    case 'unreadable':
      return lost(code, loaded.keys);
    case 'evidence':
      return auditCampaignEvidence(loaded.evidence);
    default:
      return loaded satisfies never;
  }
};

const remember = async (
  { campaign, corrections, progress, remembered }: CampaignEvidence,
  at: Instant,
  services: CampaignAuditServices,
): Promise<void> => {
  if (progress.status === 'draft' || remembered.kind === 'kept') return;
  await services.remembered.keep(campaign.code, termsOf(asPublished(campaign, corrections)), at);
};

/**
 * Audits one campaign as a whole. Where something is found, everything is read and looked at once more, and only what is found both times
 * is told: in between, what was being written while it was read has been written. What the audit had remembered and lost is remembered
 * anew only when its loss is on record.
 */
export const campaignAudit =
  (services: CampaignAuditServices) =>
  async (code: string, at: Instant): Promise<AuditedCampaign> => {
    const first = await loadEvidence(code, at, services);
    const found = foundIn(code, first);
    const again = found.length === 0 ? [] : foundIn(code, await loadEvidence(code, at, services));
    const confirmed = new Set(again.map(identityOfFound));
    return {
      found: found.filter((one) => confirmed.has(identityOfFound(one))),
      remember: async () => {
        if (first.kind === 'evidence') await remember(first.evidence, at, services);
      },
    };
  };
