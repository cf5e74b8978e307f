import type { InternalCampaign, OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { CampaignCorrection } from '../../../shared/domain/model/correction.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { noticePublishedAt } from '../../../shared/domain/stages/engine.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import type { StoredAssessment } from '../../../shared/ports/assessment-store.ts';
import type { CampaignRecord, PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { ObjectionRow } from '../../../shared/ports/objection-store.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { candidatesOf, type Sheets } from './candidates.ts';

/** Everything a page about one campaign may need, read once per request. */
export type CampaignState = CampaignRecord & {
  readonly rows: readonly WorksheetRow[];
  readonly sheets: Sheets;
  /** Which sheets have been imported, as the domain wants to know it. */
  readonly imported: { readonly written: boolean; readonly interview: boolean; readonly exam: boolean };
  /** Internal track only; empty on the other. */
  readonly assessment: StoredAssessment;
  readonly candidates: readonly Candidate[];
  /** Corrections of the published campaign, the first one first. */
  readonly corrections: readonly CampaignCorrection[];
  readonly objections: readonly ObjectionRow[];
  /** The notice of proposed appointments with its supplements, once it is published. */
  readonly noticed?: Noticed;
};

/** A campaign of open recruitment; and one of the internal track. */
export type OpenState = CampaignState & { readonly campaign: OpenCampaign };
export type InternalState = CampaignState & { readonly campaign: InternalCampaign };

export const isOpen = (state: CampaignState): state is OpenState => state.campaign.track === 'open';
export const isInternal = (state: CampaignState): state is InternalState =>
  state.campaign.track === 'internal';

export type Noticed = {
  readonly notice: PublishedNotice;
  readonly supplements: readonly NoticeSupplement[];
};

/** The published notice of a campaign; two reads, and none before there is one. */
async function noticedIn(
  services: Services,
  { campaign, progress }: CampaignRecord,
): Promise<Noticed | undefined> {
  if (noticePublishedAt(progress) === undefined) return undefined;
  const id = proposedNoticeId(campaign.code);
  const [notice, supplements] = await Promise.all([
    services.campaigns.findNotice(id),
    services.objections.supplements(id),
  ]);
  return notice && { notice, supplements };
}

const NO_ASSESSMENT: StoredAssessment = { sheets: [], settlements: [] };

/** Reads a campaign with its worksheet and latest score sheets; undefined when there is none of this code. */
export async function loadState(services: Services, code: string): Promise<CampaignState | undefined> {
  const record = await services.campaigns.find(code);
  if (record === undefined) return undefined;
  const internal = record.campaign.track === 'internal';
  const [rows, assessment, written, interview, exam, objections, noticed, corrections] = await Promise.all([
    services.applications.worksheet(code),
    internal ? services.assessments.find(code) : NO_ASSESSMENT,
    internal ? undefined : services.scores.latest(code, 'written'),
    internal ? undefined : services.scores.latest(code, 'interview'),
    internal ? services.scores.latest(code, 'exam') : undefined,
    services.objections.list(code),
    noticedIn(services, record),
    record.corrected === undefined ? [] : services.campaigns.corrections(code),
  ]);
  const sheets = { written, interview, exam };
  const imported = {
    written: written !== undefined,
    interview: interview !== undefined,
    exam: exam !== undefined,
  };
  return {
    ...record,
    rows,
    sheets,
    imported,
    assessment,
    candidates: candidatesOf(rows, sheets, assessment),
    objections,
    corrections,
    ...(noticed && { noticed }),
  };
}

type Handle<State> = (state: State, request: StaffRequest, services: Services) => Promise<Answer> | Answer;

/** Makes a page handler out of one that needs the campaign named in the path; an unknown one is `campaign.unknown`. */
export const withCampaign =
  (handle: Handle<CampaignState>) =>
  async (request: StaffRequest, services: Services): Promise<Answer> => {
    const code = request.param('code');
    const state = await loadState(services, code);
    if (state === undefined) return refusedWith(404, { code: 'campaign.unknown', facts: { campaign: code } });
    return handle(state, request, services);
  };

/** `withCampaign` for pages that only one of the tracks has: on the other there is no such page. */
export const withOpenCampaign = (handle: Handle<OpenState>) =>
  withCampaign((state, request, services) =>
    isOpen(state) ? handle(state, request, services) : refusedWith(404, { code: 'not-found' }),
  );
export const withInternalCampaign = (handle: Handle<InternalState>) =>
  withCampaign((state, request, services) =>
    isInternal(state) ? handle(state, request, services) : refusedWith(404, { code: 'not-found' }),
  );

/** Address of a page of a campaign. */
export const campaignPath = (code: string, rest = ''): string => `/console/campaigns/${code}${rest}`;
