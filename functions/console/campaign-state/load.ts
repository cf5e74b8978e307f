import type { InternalCampaign, OpenCampaign } from '../../../shared/domain/model/campaign.ts';
import type { CampaignCorrection } from '../../../shared/domain/model/correction.ts';
import type { MarkKind } from '../../../shared/domain/model/marking.ts';
import type { NoticeSummary } from '../../../shared/domain/model/notice.ts';
import { type Arrangement, NO_PANELS } from '../../../shared/domain/model/panel.ts';
import type { Register } from '../../../shared/domain/model/recusal.ts';
import type { ScoreReview } from '../../../shared/domain/model/score-review.ts';
import type { Candidate } from '../../../shared/domain/model/selection.ts';
import type { NoticeSupplement } from '../../../shared/domain/model/supplement.ts';
import { proposedNoticeId } from '../../../shared/domain/notices/notice-id.ts';
import { withGivenUp } from '../../../shared/domain/quota/places.ts';
import { noticePublishedAt } from '../../../shared/domain/stages/engine.ts';
import type { WorksheetRow } from '../../../shared/ports/application-store.ts';
import type { StoredAssessment } from '../../../shared/ports/assessment-store.ts';
import type { FindingRow } from '../../../shared/ports/audit-store.ts';
import type { CampaignRecord, PublishedNotice } from '../../../shared/ports/campaign-store.ts';
import type { ObjectionRow } from '../../../shared/ports/objection-store.ts';
import { findingsFor } from '../audit/load.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { candidatesOf, type Sheets } from './candidates.ts';
import { kindsOf, loadSheet, type Markings } from './marking.ts';
import { stateFor, type Withheld } from './viewer.ts';

/** Everything a page about one campaign may need, read once per request. */
export type CampaignState = CampaignRecord & {
  readonly rows: readonly WorksheetRow[];
  readonly sheets: Sheets;
  /** Which sheets have been imported, as the domain wants to know it. */
  readonly imported: Readonly<Record<MarkKind, boolean>>;
  /** Whether a sheet counts, whoever looks: what may be known even where the marks in it may not. */
  readonly entered: Readonly<Record<MarkKind, boolean>>;
  /** Sheets that two examiners enter, by kind. */
  readonly markings: Markings;
  readonly scoreReviews: readonly ScoreReview[];
  /** Marks left out because the viewer may not read them yet; see viewer.ts. */
  readonly withheld: readonly Withheld[];
  /** Internal track only; empty on the other. */
  readonly assessment: StoredAssessment;
  readonly candidates: readonly Candidate[];
  /** Corrections of the published campaign, the first one first. */
  readonly corrections: readonly CampaignCorrection[];
  readonly objections: readonly ObjectionRow[];
  /** Notices composed so far, also those whose moment is still to come, in the order of NOTICE_KINDS. */
  readonly notices: readonly NoticeSummary[];
  readonly recusals: Register;
  /** Interview panels; none where the campaign has no number of examiners. */
  readonly panels: Arrangement;
  /** Open findings of the whole county, for whoever may read them; undefined for anybody else, and where nobody looks. */
  readonly findings?: readonly FindingRow[];
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

/** In the contract stage open places may have been given up; before it none can be, and nothing is read. */
async function withPlaces(services: Services, record: CampaignRecord): Promise<CampaignRecord> {
  const { campaign, progress } = record;
  if (progress.status === 'draft' || progress.stage !== 'contract') return record;
  return { ...record, campaign: withGivenUp(campaign, await services.contracts.places()) };
}
/** Members of each interview panel; undefined where marks are imported, and on the internal track. */
export const examinersOf = (campaign: CampaignRecord['campaign']): number | undefined =>
  campaign.track === 'open' ? campaign.interview.examiners : undefined;

const NO_ASSESSMENT: StoredAssessment = { sheets: [], settlements: [] };

/** The sheets that count, and what two examiners entered where they do. */
async function loadMarks(services: Services, campaign: CampaignRecord['campaign']) {
  const loaded = await Promise.all(
    kindsOf(campaign).map(async (kind) => ({ kind, ...(await loadSheet(services, campaign, kind)) })),
  );
  const sheetOf = (wanted: MarkKind) => loaded.find(({ kind }) => kind === wanted)?.sheet;
  const sheets = { written: sheetOf('written'), interview: sheetOf('interview'), exam: sheetOf('exam') };
  return {
    sheets,
    imported: {
      written: sheets.written !== undefined,
      interview: sheets.interview !== undefined,
      exam: sheets.exam !== undefined,
    },
    markings: Object.fromEntries(
      loaded.flatMap(({ kind, marking }) => (marking ? [[kind, marking] as const] : [])),
    ),
  };
}

/** Reads a campaign with its worksheet and latest score sheets; undefined when there is none of this code. */
export async function loadState(services: Services, code: string): Promise<CampaignState | undefined> {
  const stored = await services.campaigns.find(code);
  if (stored === undefined) return undefined;
  const record = await withPlaces(services, stored);
  const internal = record.campaign.track === 'internal';
  const { campaign } = record;
  const [rows, assessment, marks, scoreReviews, objections, notices, noticed, recusals, panels, corrections] =
    await Promise.all([
      services.applications.worksheet(code),
      internal ? services.assessments.find(code) : NO_ASSESSMENT,
      loadMarks(services, campaign),
      campaign.scoreReviewWorkingDays > 0 ? services.scoreReviews.list(code) : [],
      services.objections.list(code),
      services.campaigns.noticesOf(code),
      noticedIn(services, record),
      services.recusals.find(code),
      examinersOf(campaign) === undefined ? NO_PANELS : services.panels.find(code),
      record.corrected === undefined ? [] : services.campaigns.corrections(code),
    ]);
  const { sheets, imported, markings } = marks;
  return {
    ...record,
    rows,
    sheets,
    imported,
    entered: imported,
    markings,
    scoreReviews,
    withheld: [],
    assessment,
    candidates: candidatesOf(rows, sheets, assessment),
    objections,
    notices,
    recusals,
    panels,
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
    const [loaded, all] = await Promise.all([
      loadState(services, code),
      findingsFor(services, request.staff),
    ]);
    if (loaded === undefined)
      return refusedWith(404, { code: 'campaign.unknown', facts: { campaign: code } });
    const state = { ...loaded, ...(all && { findings: all.filter(({ state: at }) => at === 'open') }) };
    return handle(stateFor(state, request.staff, request.now), request, services);
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
