import { decideReissue } from '../../../shared/domain/codes/decide-reissue.ts';
import { maskCitizenId } from '../../../shared/domain/identity/mask.ts';
import type { CodeReissue } from '../../../shared/domain/model/code-reissue.ts';
import { type KnownRefusal, refusalText } from '../../../shared/domain/refusals.ts';
import { logInfo } from '../../../shared/lambda/log.ts';
import type { Dossier } from '../../../shared/ports/application-store.ts';
import { type CampaignState, campaignPath, withCampaign } from '../campaign-state/load.ts';
import { campaignMenu } from '../campaign-state/menu.ts';
import { signature } from '../http/acting.ts';
import { type Answer, type Page, refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import { isRecused, withoutRelated } from '../recusals/recused.ts';
import type { Services } from '../services.ts';
import { type ReissueForm, reissueForm } from './schema.ts';
import { ReissuePage, ReissueSlip } from './view.tsx';

type Visit = {
  readonly state: CampaignState;
  readonly request: StaffRequest;
  readonly services: Services;
  readonly dossier: Dossier;
};

/** The applicant of this campaign a page is about; 404 for anybody else, 403 for whoever has a declared relation to them. */
const withApplicant = (handle: (visit: Visit) => Promise<Answer>) =>
  withCampaign(async (state, request, services) => {
    const number = request.param('number');
    if (isRecused(state.recusals, request.staff, number)) return refusedWith(403, { code: 'review.recused' });
    const dossier = await services.applications.findDossier(number);
    if (dossier === undefined || dossier.application.campaign !== state.campaign.code)
      return refusedWith(404, { code: 'application.unknown' });
    return handle({ state, request, services, dossier });
  });

const recordPath = ({ state, dossier }: Visit): string =>
  campaignPath(state.campaign.code, `/review/${dossier.application.number}`);

/** As programs read them: never a digest. */
const shown = ({ codeDigest: _digest, ...reissue }: CodeReissue & { readonly codeDigest: string }) => reissue;

const formPage = async (visit: Visit, typed?: ReissueForm, refusal?: KnownRefusal): Promise<Page> => {
  const { state, request, services, dossier } = visit;
  const { number, sealed, position } = dossier.application;
  const { citizenId } = await services.vault.open(number, sealed);
  const back = recordPath(visit);
  return {
    title: '补发查询码',
    menu: campaignMenu(withoutRelated(state, request.staff), 'review'),
    body: (
      <ReissuePage
        dossier={dossier}
        citizenId={maskCitizenId(citizenId)}
        office={state.campaign.positions.find(({ code }) => code === position)?.office ?? ''}
        path={`${back}/code`}
        back={back}
        csrf={request.csrf}
        typed={typed}
        refusal={refusal}
      />
    ),
  };
};

/** GET …/review/{number}/code: whose code is to be replaced, and how often it has been. */
export const reissuePage = withApplicant(async (visit) => ({
  kind: 'page',
  data: { reissues: (visit.dossier.reissues ?? []).map(shown) },
  page: await formPage(visit),
}));

const stopped = async (visit: Visit, typed: ReissueForm, refusal: KnownRefusal): Promise<Answer> => ({
  ...refusedWith(statusOf(refusal.code), refusal),
  ...(refusal.field !== undefined && {
    faults: [{ field: refusal.field, code: refusal.code, detail: refusalText(refusal).title }],
  }),
  page: await formPage(visit, typed, refusal),
});

/**
 * POST …/review/{number}/code: the new code, this once, on a slip to print. From then on the earlier one opens nothing; the applicant
 * is told, and the record is a fact of the public log.
 */
export const reissueCode = withApplicant(async (visit) => {
  const { state, request, services, dossier } = visit;
  const { number, campaign } = dossier.application;
  const parsed = reissueForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const { document, confirmed, reason, seen } = parsed.data;
  const decided = decideReissue({
    ...{ number, campaign, document, reason, seen },
    count: dossier.reissues?.length ?? 0,
    confirmed: confirmed === 'yes',
    by: signature(request.staff),
    at: request.now,
  });
  if (!decided.ok) return stopped(visit, parsed.data, decided.refusal);
  const code = services.newCode();
  const codeDigest = await services.identity.digestCode(number, code);
  const tell = { kind: 'code.reissued', at: request.now } as const;
  const written = await services.applications.reissueCode({ ...decided.value, codeDigest }, tell);
  if (written === 'stale') {
    const current = (await services.applications.findDossier(number)) ?? dossier;
    return stopped({ ...visit, dossier: current }, parsed.data, { code: 'reissue.stale' });
  }
  logInfo('code.reissued', { number, by: request.staff.account, serial: decided.value.serial });
  const slip = (
    <ReissueSlip
      dossier={dossier}
      reissue={decided.value}
      code={code}
      title={state.campaign.title}
      bureau={`${services.countyName}司法局`}
      back={recordPath(visit)}
    />
  );
  return {
    kind: 'page',
    data: { ...decided.value, code },
    page: { title: '查询码补发凭条', bodyClass: 'has-notice', body: slip },
  };
});
