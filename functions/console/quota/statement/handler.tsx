import { decideStatement } from '../../../../shared/domain/quota/decide-statement.ts';
import { type KnownRefusal, refusalText } from '../../../../shared/domain/refusals.ts';
import type { FieldError } from '../../../../shared/web/field-error.ts';
import { signature } from '../../http/acting.ts';
import type { Answer, Page } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import { statusOf } from '../../http/status.ts';
import type { Services } from '../../services.ts';
import { type FormValues, formValues, seenIn } from '../form-values.ts';
import { isSame, loadQuota, type QuotaView, toBeSaved } from '../load.ts';
import { QUOTA_PATH } from '../paths.ts';
import { contentOf, firstValues, withProposal } from './content.ts';
import { StatementForm } from './view.tsx';

type Shown = {
  readonly values: FormValues;
  readonly errors?: readonly FieldError[];
  readonly refusal?: KnownRefusal;
};

const pageOf = (view: QuotaView, { csrf }: StaffRequest, { errors = [], ...shown }: Shown): Page => ({
  title: '拟定数额',
  body: <StatementForm csrf={csrf} view={view} errors={errors} {...shown} />,
});

/** GET /console/quota/statement: the number and its split as a form, the proposal filled in. */
export async function statementPage(request: StaffRequest, services: Services): Promise<Answer> {
  const view = await loadQuota(services, request.now);
  const values = firstValues(view);
  return {
    kind: 'page',
    data: { values, least: view.least, ...toBeSaved(view) },
    page: pageOf(view, request, { values }),
  };
}

/**
 * POST the same address: `total`, `reason`, `split.0` … (JSON: `split` as a list, or none for the proposed one), and
 * `serial` and `version` of what was seen. The button `propose` only works out the split anew.
 */
export async function saveStatement(request: StaffRequest, services: Services): Promise<Answer> {
  const view = await loadQuota(services, request.now);
  const values = formValues(request.body.values);
  if (values.propose !== undefined) {
    const proposed = withProposal(values, view.list.offices);
    return { kind: 'page', data: { values: proposed }, page: pageOf(view, request, { values: proposed }) };
  }
  const seen = seenIn(request.body.values);
  if (seen !== undefined && !isSame(seen, toBeSaved(view))) return stale(request, services, values);
  const decided = decideStatement(
    view.latest,
    { event: 'save', content: contentOf(values, view) },
    { now: request.now, by: signature(request.staff), roles: request.staff.roles },
  );
  if (!decided.ok) return faulty(view, request, values, decided.refusals);
  if ((await services.quota.save(decided.value)) === 'stale') return stale(request, services, values);
  const { serial, version, state, total, split } = decided.value;
  return {
    kind: 'done',
    data: { serial, version, state, total, split },
    location: `${QUOTA_PATH}?done=save`,
  };
}

const refused = (view: QuotaView, request: StaffRequest, shown: Shown & { readonly refusal: KnownRefusal }) =>
  ({
    kind: 'refused',
    status: statusOf(shown.refusal.code),
    refusal: shown.refusal,
    page: pageOf(view, request, shown),
  }) as const;

function faulty(
  view: QuotaView,
  request: StaffRequest,
  values: FormValues,
  refusals: readonly KnownRefusal[],
): Answer {
  const inFields = refusals.flatMap((refusal) =>
    refusal.field === undefined ? [] : [{ field: refusal.field, refusal }],
  );
  const [first] = refusals;
  if (inFields.length === 0) {
    return refused(view, request, { values, refusal: first ?? { code: 'quota.statement-invalid' } });
  }
  const errors = inFields.map(({ field, refusal }) => {
    const { title, detail } = refusalText(refusal);
    return { field, detail: `${title}：${detail}` };
  });
  return {
    ...refused(view, request, { values, errors, refusal: { code: 'quota.statement-invalid' } }),
    faults: inFields.map(({ field, refusal }) => ({
      field,
      code: refusal.code,
      detail: refusalText(refusal).detail,
    })),
  };
}

/** What was typed stays in the form, beside the statement as it is now. */
async function stale(request: StaffRequest, services: Services, values: FormValues): Promise<Answer> {
  return refused(await loadQuota(services, request.now), request, {
    values,
    refusal: { code: 'quota.stale' },
  });
}
