import { countySecret } from '../../shared/adapters/crypto/county-secret.ts';
import { dataKeys } from '../../shared/adapters/crypto/data-keys.ts';
import { identityOf } from '../../shared/adapters/crypto/identity.ts';
import { vaultOf } from '../../shared/adapters/crypto/vault.ts';
import { announcements } from '../../shared/adapters/dynamo/announcements.ts';
import { applicationStore } from '../../shared/adapters/dynamo/application-store.ts';
import { assessmentStore } from '../../shared/adapters/dynamo/assessment-store.ts';
import { campaignStore } from '../../shared/adapters/dynamo/campaign-store.ts';
import { contractStore } from '../../shared/adapters/dynamo/contract-store.ts';
import { messageStore } from '../../shared/adapters/dynamo/message-store.ts';
import { rosterStore } from '../../shared/adapters/dynamo/roster-store.ts';
import { scoreStore } from '../../shared/adapters/dynamo/score-store.ts';
import { scoredClosings } from '../../shared/adapters/dynamo/scored-closings.ts';
import { openTable } from '../../shared/adapters/dynamo/table.ts';
import type { OpenCampaign } from '../../shared/domain/model/campaign.ts';
import type { OpenStage } from '../../shared/domain/model/stage.ts';
import type { OpenStoredApplication } from '../../shared/ports/application-store.ts';
import { INDEX, KEY_ID, SECRET_ID, TABLE } from '../adapters/engines.ts';
import { aCampaign } from '../builders/campaign.ts';
import { aCitizenNumber } from '../builders/citizen-number.ts';
import { aStoredApplication } from '../builders/stored-application.ts';

export const CAMPAIGN = '2024-open-1';
export const AT = Date.parse('2024-06-20T10:00:00+08:00');

/** The stores over real engines (`dynamodb`, and `keys` when people are sealed), with ways to fill them. */
export const openOffice = () => {
  const table = openTable({ name: TABLE, index: INDEX });
  const [campaigns, applications, scores] = [
    campaignStore(table),
    applicationStore(table),
    scoreStore(table),
  ];
  const rosters = rosterStore(table);
  const assessments = assessmentStore(table);
  const contracts = contractStore(table);
  const vault = vaultOf(dataKeys(KEY_ID));
  const identity = identityOf(countySecret(SECRET_ID));

  /** A campaign whose open stage is `stage`. */
  const run = async (stage: OpenStage, changes: Partial<OpenCampaign> = {}): Promise<void> => {
    const campaign = aCampaign(changes);
    await campaigns.create({
      campaign,
      progress: { status: 'running', version: 1, stage, open: true, log: [] },
      createdAt: AT,
      createdBy: 'officer01',
    });
  };

  /** Stores the application of somebody born on `birth`, sealed as intake seals it; answers their number. */
  const apply = async (
    birth: string,
    serial: number,
    changes: Partial<OpenStoredApplication> = {},
  ): Promise<string> => {
    const citizenId = aCitizenNumber(birth, serial);
    const number = await identity.numberOf(changes.campaign ?? CAMPAIGN, citizenId);
    const sealed = await vault.seal(number, { citizenId, phone: '13800138000' }, AT);
    await applications.accept(aStoredApplication(number, { sealed, ...changes }));
    return number;
  };

  return {
    ...{ campaigns, applications, scores, rosters, assessments, contracts, vault, identity, run, apply },
    scored: scoredClosings(table),
    messages: messageStore(table),
    announcements: announcements(table),
  };
};
export type Office = ReturnType<typeof openOffice>;
