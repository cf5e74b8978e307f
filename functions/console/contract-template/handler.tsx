import { checkTemplate } from '../../../shared/domain/contracts/check-template.ts';
import { PLACEHOLDERS } from '../../../shared/domain/contracts/placeholders.ts';
import type { ContractTemplate } from '../../../shared/domain/model/contract.ts';
import { may } from '../../../shared/domain/permissions.ts';
import { faultSentence, type KnownRefusal } from '../../../shared/domain/refusals.ts';
import { templateBody } from '../contracts/schema.ts';
import { allTemplates } from '../contracts/template-in-force.ts';
import { signature } from '../http/acting.ts';
import type { Answer, Page } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { statusOf } from '../http/status.ts';
import type { Services } from '../services.ts';
import { TemplateView } from './view.tsx';

export const TEMPLATE_PATH = '/console/contract-template';

type Shown = {
  readonly templates: readonly ContractTemplate[];
  readonly typed?: string;
  readonly refusals?: readonly KnownRefusal[];
};

const pageOf = (request: StaffRequest, { templates, typed, refusals = [] }: Shown): Page => ({
  title: '合同模板',
  body: (
    <TemplateView
      templates={templates}
      shown={Number(request.query('version') || Number.NaN)}
      csrf={request.csrf}
      mayEdit={may(request.staff.roles, 'contracts.manage')}
      typed={typed}
      refusals={refusals}
      done={request.query('done') !== ''}
    />
  ),
});

/** GET /console/contract-template: the county's contract text with its placeholders, and every version there was. */
export async function templatePage(request: StaffRequest, services: Services): Promise<Answer> {
  const templates = await allTemplates(services);
  const [template] = templates;
  return {
    kind: 'page',
    data: { template, placeholders: PLACEHOLDERS, versions: templates.map(({ version }) => version) },
    page: pageOf(request, { templates }),
  };
}

/** POST the same address: a new version, by which contracts are made from then on; what is issued stays as it is. */
export async function saveTemplate(request: StaffRequest, services: Services): Promise<Answer> {
  const templates = await allTemplates(services);
  const parsed = templateBody.safeParse(request.body.values);
  const typed = parsed.success ? parsed.data.text : '';
  const seen = parsed.success ? parsed.data.version : undefined;
  const stop = (refusals: readonly KnownRefusal[], now = templates): Answer => {
    const [refusal = { code: 'template.empty' } as const] = refusals;
    return {
      kind: 'refused',
      status: statusOf(refusal.code),
      refusal,
      faults: refusals.map((one) => ({ field: 'text', code: one.code, detail: faultSentence(one) })),
      page: pageOf(request, { templates: now, typed, refusals }),
    };
  };
  const latest = templates[0]?.version ?? 0;
  if (seen !== undefined && seen !== latest) return stop([{ code: 'template.stale' }]);
  const checked = checkTemplate(typed);
  if (!checked.ok) return stop(checked.refusals);
  const version = latest + 1;
  const template = { version, text: checked.value, at: request.now, by: signature(request.staff) };
  if ((await services.contracts.saveTemplate(template)) === 'stale')
    return stop([{ code: 'template.stale' }], await allTemplates(services));
  return { kind: 'done', data: { version }, location: `${TEMPLATE_PATH}?done=yes` };
}
