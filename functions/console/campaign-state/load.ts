import type { Candidate } from '../../../shared/domain/model/selection.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import type { CampaignRecord } from '../../../shared/ports/campaign-store.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { candidatesOf, type Sheets } from './candidates.ts';

/** Everything a page about one campaign may need, read once per request. */
export type CampaignState = CampaignRecord & {
  readonly rows: readonly WorksheetRow[];
  readonly sheets: Sheets;
  /** Which sheets have been imported, as the domain wants to know it. */
  readonly imported: { readonly written: boolean; readonly interview: boolean };
  readonly candidates: readonly Candidate[];
};

/** Reads a campaign with its worksheet and latest score sheets; undefined when there is none of this code. */
export async function loadState(services: Services, code: string): Promise<CampaignState | undefined> {
  const [record, rows, written, interview] = await Promise.all([
    services.campaigns.find(code),
    services.applications.worksheet(code),
    services.scores.latest(code, 'written'),
    services.scores.latest(code, 'interview'),
  ]);
  if (record === undefined) return undefined;
  const sheets = { written, interview };
  const imported = { written: written !== undefined, interview: interview !== undefined };
  return { ...record, rows, sheets, imported, candidates: candidatesOf(rows, sheets) };
}

/** Makes a page handler out of one that needs the campaign named in the path; an unknown one is `campaign.unknown`. */
export const withCampaign =
  (handle: (state: CampaignState, request: StaffRequest, services: Services) => Promise<Answer> | Answer) =>
  async (request: StaffRequest, services: Services): Promise<Answer> => {
    const code = request.param('code');
    const state = await loadState(services, code);
    if (state === undefined) return refusedWith(404, { code: 'campaign.unknown', facts: { campaign: code } });
    return handle(state, request, services);
  };

/** Address of a page of a campaign. */
export const campaignPath = (code: string, rest = ''): string => `/console/campaigns/${code}${rest}`;
