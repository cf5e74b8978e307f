import { readdirSync } from 'node:fs';
import { campaignAudit } from '../../../functions/audit-facts/campaign/audit.ts';
import type { CampaignAuditServices } from '../../../functions/audit-facts/campaign/services.ts';
import type { Cloud } from '../../../infra/local/cloud.ts';
import { countySecret } from '../../../shared/adapters/crypto/county-secret.ts';
import { applicationStore } from '../../../shared/adapters/dynamo/application-store.ts';
import { campaignHistory } from '../../../shared/adapters/dynamo/campaign-history.ts';
import { campaignStore } from '../../../shared/adapters/dynamo/campaign-store.ts';
import { contractStore } from '../../../shared/adapters/dynamo/contract-store.ts';
import { deletionStore } from '../../../shared/adapters/dynamo/deletion-store.ts';
import { objectionStore } from '../../../shared/adapters/dynamo/objection-store.ts';
import { quotaStore } from '../../../shared/adapters/dynamo/quota-store.ts';
import { rememberedTerms } from '../../../shared/adapters/dynamo/remembered-terms.ts';
import { scoreReviewStore } from '../../../shared/adapters/dynamo/score-review-store.ts';
import { openTable, type Table } from '../../../shared/adapters/dynamo/table.ts';
import { noticeFiles } from '../../../shared/adapters/s3/notice-bucket.ts';
import type { Found } from '../../../shared/domain/model/audit.ts';

const DAY = 86_400_000;

/** The county's table of a cloud, as an editor of it has it. */
export const tableOf = (cloud: Cloud): Table => {
  Object.assign(process.env, cloud.env);
  return openTable({ name: cloud.tableName, index: 'gsi1' });
};

const secretOf = (cloud: Cloud) => {
  const secret = readdirSync(cloud.dataDir, { recursive: true, encoding: 'utf8' }).find((file) =>
    file.endsWith('.secret'),
  );
  return countySecret((secret ?? '').replace(/^.*\//, '').replace(/\.secret$/, ''));
};

/** Everything the audit of a campaign reads, over the engines of a cloud. */
export const auditServices = (cloud: Cloud): CampaignAuditServices => {
  const table = tableOf(cloud);
  return {
    histories: campaignHistory(table),
    campaigns: campaignStore(table),
    applications: applicationStore(table),
    objections: objectionStore(table),
    scoreReviews: scoreReviewStore(table),
    contracts: contractStore(table),
    quota: quotaStore(table),
    deletions: deletionStore(table),
    files: noticeFiles(cloud.bucketNames.notices ?? ''),
    remembered: rememberedTerms(table, secretOf(cloud)),
  };
};

/** What the audit of one campaign finds, a day after everything is worked off. */
export const auditFindings = async (
  cloud: Cloud,
  code: string,
  changes: Partial<CampaignAuditServices> = {},
): Promise<readonly Found[]> => {
  await cloud.idle();
  const audit = campaignAudit({ ...auditServices(cloud), ...changes });
  const { found, remember } = await audit(code, cloud.clock.now() + DAY);
  await remember();
  return found;
};
