import { type CampaignFile, completeCampaign } from '../../../shared/domain/campaign/complete.ts';
import type { TrackId } from '../../../shared/domain/model/campaign.ts';
import { accept, type Checked } from '../../../shared/domain/model/result.ts';
import { campaignLabel } from '../../../shared/domain/refusals/campaign-labels.ts';
import { faultSentence, type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { mediaType } from '../../../shared/lambda/request.ts';
import { fieldErrors } from '../../../shared/lambda/responses.ts';
import type { FieldError } from '../../../shared/web/field-error.ts';
import type { Answer, Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import type { Services } from '../services.ts';
import { campaignFromForm, type FormValues, formValues, ROWS_AT_FIRST } from './form.ts';
import { campaignFile, shapeFaults } from './schema.ts';
import { FORM_TITLES, trackOf, USUAL } from './tracks.ts';
import { CampaignForm } from './view.tsx';

/** The form of one track with these values. */
const formPage = (
  csrf: string,
  values: FormValues,
  { errors = [], moreRows = 0 }: { readonly errors?: readonly FieldError[]; readonly moreRows?: number } = {},
): Page => {
  const track = trackOf(values);
  return {
    title: FORM_TITLES[track],
    body: <CampaignForm track={track} csrf={csrf} values={values} errors={errors} moreRows={moreRows} />,
  };
};

/** GET /console/campaigns/new (open recruitment) and /console/campaigns/new/internal */
export const newCampaignPage =
  (track: TrackId) =>
  async ({ csrf }: StaffRequest): Promise<Answer> => ({
    kind: 'page',
    data: { track, usual: USUAL[track] },
    page: formPage(csrf, { ...USUAL[track], track }),
  });

/** POST /console/campaigns: from the form, from JSON, or from an uploaded campaign.json; a draft, or all faults beside their fields. */
export async function createCampaign(request: StaffRequest, services: Services): Promise<Answer> {
  const { values } = request.body;
  const typed = isForm(request) ? formValues(values) : USUAL.open;
  if (typed.more !== undefined) return moreRows(request.csrf, typed);
  const file = isForm(request)
    ? accept(campaignFromForm(typed, services.county))
    : fileOf(request, services.county);
  if (!file.ok) return faulty(request, typed, file.refusals);
  const campaign = completeCampaign(file.value);
  if (!campaign.ok) return faulty(request, typed, campaign.refusals);
  if (campaign.value.county !== services.county) {
    return faulty(request, typed, [{ code: 'campaign.county', field: 'county' }]);
  }
  const { code } = campaign.value;
  const done = await services.campaigns.create({
    campaign: campaign.value,
    progress: { status: 'draft', version: 0, log: [] },
    createdAt: request.now,
    createdBy: request.staff.account,
  });
  if (done === 'exists') return faulty(request, typed, [{ code: 'campaign.exists', field: 'code' }], 409);
  return { kind: 'done', status: 201, data: { code }, location: `/console/campaigns/${code}` };
}

const isForm = ({ event }: StaffRequest): boolean => mediaType(event) === 'application/x-www-form-urlencoded';

/** campaign.json, sent as such or as an uploaded file; county and track may be left out. */
function fileOf(request: StaffRequest, county: string): Checked<CampaignFile, KnownRefusal> {
  const parsed = campaignFile.safeParse(fileContent(request), { reportInput: true });
  if (parsed.success) {
    const file = parsed.data;
    if (file.track === 'internal') return accept({ county, ...file });
    return accept({ county, ...file, track: 'open' });
  }
  const refusals = shapeFaults(parsed.error);
  return { ok: false, refusal: refusals[0] ?? { code: 'campaign.file-malformed' }, refusals };
}

/** Undefined when the file is no JSON. */
function fileContent({ body, event }: StaffRequest): unknown {
  if (body.file === undefined) return mediaType(event) === 'application/json' ? body.values : undefined;
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body.file.bytes));
  } catch {
    return undefined;
  }
}

const moreRows = (csrf: string, values: FormValues): Answer => ({
  kind: 'page',
  data: {},
  page: formPage(csrf, values, { moreRows: ROWS_AT_FIRST }),
});

function faulty(
  request: StaffRequest,
  values: FormValues,
  refusals: readonly KnownRefusal[],
  status = 422,
): Answer {
  // Faults of an uploaded file have no input of their own: they stand beside the file and name it.
  const errors = refusals.map((refusal): FieldError => {
    const field = refusal.field ?? '';
    return isForm(request)
      ? { field, detail: `${campaignLabel(field)}：${refusalText(refusal).detail}` }
      : { field: 'file', detail: faultSentence(refusal) };
  });
  const order = Object.keys(values);
  errors.sort((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const [first] = refusals;
  return {
    kind: 'refused',
    status,
    refusal: status === 409 && first !== undefined ? first : { code: 'campaign.invalid' },
    faults: fieldErrors(refusals),
    page: formPage(request.csrf, values, { errors }),
  };
}
