import type { Cloud } from '../../infra/local/cloud.ts';
import { applicationStore } from '../../shared/adapters/dynamo/application-store.ts';
import { campaignStore } from '../../shared/adapters/dynamo/campaign-store.ts';
import { getItem } from '../../shared/adapters/dynamo/commands.ts';
import { openTable } from '../../shared/adapters/dynamo/table.ts';
import type { OpenCampaign } from '../../shared/domain/model/campaign.ts';
import type { OpenStage } from '../../shared/domain/model/stage.ts';
import { aCampaign } from '../builders/campaign.ts';
import { testCloud } from '../setup/cloud.ts';

/** 20 June 2024, 10:00: registration of the campaign of builders/campaign.ts is open. */
export const DURING = Date.parse('2024-06-20T10:00:00+08:00');

/** A cloud of its own for the public pages, with its stores at hand to set up what staff would have done. */
export const publicCloud = async () => {
  const cloud: Cloud = await testCloud({ now: DURING, logTo: 'silent' });
  Object.assign(process.env, cloud.env);
  const table = openTable({ name: cloud.tableName, index: 'gsi1' });
  const campaigns = campaignStore(table);
  const applications = applicationStore(table);

  /** Publishes a campaign of county 141002, its registration stage open. */
  const publish = async (changes: Partial<OpenCampaign> = {}): Promise<void> => {
    const campaign = aCampaign({ county: '141002', area: ['141002'], ...changes });
    const at = Date.parse('2024-06-01T08:00:00+08:00');
    await campaigns.create({
      campaign,
      progress: {
        status: 'running',
        version: 1,
        stage: 'registration',
        open: true,
        log: [{ event: 'publish', stage: 'registration', at, by: 'officer01' }],
      },
      createdAt: at,
      createdBy: 'officer01',
    });
  };

  /** Puts a campaign at a stage, open or closed. */
  const moveTo = async (code: string, stage: OpenStage, open: boolean, at: number): Promise<void> => {
    const record = await campaigns.find(code);
    if (record === undefined) throw new Error(`no campaign ${code}`);
    const { version, log } = record.progress;
    const event = open ? 'open' : 'close';
    await campaigns.advance(code, {
      status: 'running',
      version: version + 1,
      stage,
      open,
      log: [...log, { event, stage, at, by: 'officer01' }],
    });
  };

  /** An item of an applicant as the table holds it. */
  const rawItem = (number: string, sk: string) => getItem(table, { pk: `APP#${number}`, sk });

  return { cloud, campaigns, applications, publish, moveTo, rawItem };
};
export type PublicCloud = Awaited<ReturnType<typeof publicCloud>>;
