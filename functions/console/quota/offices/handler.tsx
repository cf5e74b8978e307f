import type { OfficeList } from '../../../../shared/domain/model/quota.ts';
import {
  checkOffices,
  MOST_OFFICES,
  type OfficeFault,
} from '../../../../shared/domain/quota/check-offices.ts';
import { OFFICE_LABELS } from '../../../../shared/domain/quota/labels.ts';
import { type KnownRefusal, refusalText } from '../../../../shared/domain/refusals.ts';
import type { FieldError } from '../../../../shared/web/field-error.ts';
import type { Answer, Page } from '../../http/answer.ts';
import type { StaffRequest } from '../../http/staff-route.ts';
import { template, templateWorkbook } from '../../imports/template.ts';
import type { Services } from '../../services.ts';
import { type FormValues, formValues, rowsUnder } from '../form-values.ts';
import { type FileFault, readOffices } from './read-file.ts';
import { rowsOfForm, SPARE_ROWS, valuesOf } from './rows.ts';
import { storeOffices } from './store.ts';
import { OfficesForm } from './view.tsx';

type Shown = {
  readonly list: OfficeList;
  readonly values?: FormValues;
  readonly errors?: readonly FieldError[];
  readonly fileFaults?: readonly FileFault[];
  readonly refusal?: KnownRefusal;
  readonly moreRows?: number;
};

const pageOf = ({ csrf, query }: StaffRequest, { list, values, errors = [], ...more }: Shown): Page => ({
  title: '司法所名单',
  body: (
    <OfficesForm
      csrf={csrf}
      version={list.version}
      log={list.log}
      values={values ?? valuesOf(list.offices)}
      errors={errors}
      done={query('done')}
      {...more}
    />
  ),
});

/** GET /console/quota/offices: the list as a form, and the import of a table. */
export async function officesPage(request: StaffRequest, { quota }: Services): Promise<Answer> {
  const list = await quota.offices();
  return { kind: 'page', data: list, page: pageOf(request, { list }) };
}

/** POST the same address: the whole list, by form or as JSON `{offices: [...], version}`; all of it or nothing. */
export async function saveOffices(request: StaffRequest, services: Services): Promise<Answer> {
  const list = await services.quota.offices();
  const values = formValues(request.body.values);
  if (rowsUnder(values, 'offices') > MOST_OFFICES) {
    const refusal = { code: 'offices.too-many', facts: { most: MOST_OFFICES } } as const;
    return stop(request, 422, { list, refusal });
  }
  if (values.more !== undefined) {
    return { kind: 'page', data: {}, page: pageOf(request, { list, values, moreRows: SPARE_ROWS }) };
  }
  const rows = rowsOfForm(values);
  if (rows.length === 0) return stop(request, 422, { list, values, refusal: { code: 'offices.empty' } });
  const { offices, faults } = checkOffices(rows);
  if (faults.length > 0) return faulty(request, { list, values }, faults);
  const stored = await storeOffices(list, offices, request, services);
  return stored === 'stale' ? stale(request, services, values) : stored;
}

/** POST /console/quota/offices/import with `file`: all rows or none; the same list again changes nothing. */
export async function importOffices(request: StaffRequest, services: Services): Promise<Answer> {
  const list = await services.quota.offices();
  const { offices, faults } = await readOffices(request.body.file);
  if (faults.length > 0) {
    const shown = { list, fileFaults: faults, refusal: { code: 'offices.faulty' } as const };
    return { ...stop(request, 422, shown), faults: faults.map(toFault) };
  }
  const stored = await storeOffices(list, offices, request, services);
  return stored === 'stale' ? stale(request, services) : stored;
}

const TEMPLATE = ['司法所名单', Object.values(OFFICE_LABELS)] as const;

/** GET /console/quota/offices/template.csv and template.xlsx */
export const officesTemplate = async (): Promise<Answer> => template(...TEMPLATE);
export const officesTemplateWorkbook = (): Promise<Answer> => templateWorkbook(...TEMPLATE);

const stop = (
  request: StaffRequest,
  status: number,
  shown: Shown & { readonly refusal: KnownRefusal },
): Extract<Answer, { kind: 'refused' }> => ({
  kind: 'refused',
  status,
  refusal: shown.refusal,
  page: pageOf(request, shown),
});

const toFault = ({ line, field, refusal }: FileFault) => ({
  line,
  field,
  code: refusal.code,
  detail: refusalText(refusal).detail,
});

function faulty(request: StaffRequest, shown: Shown, faults: readonly OfficeFault[]): Answer {
  const errors = faults.map(({ line, field, refusal }) => ({
    field: `offices.${line - 1}.${field}`,
    detail: `第${line}行${OFFICE_LABELS[field]}：${refusalText(refusal).detail}`,
  }));
  const refusal = { code: 'offices.faulty' } as const;
  return {
    ...stop(request, 422, { ...shown, errors, refusal }),
    faults: faults.map((fault) => ({
      ...toFault(fault),
      field: `offices.${fault.line - 1}.${fault.field}`,
    })),
  };
}

/** What was typed stays in the form; its version is the new one, so that sending it again is a decision. */
async function stale(request: StaffRequest, { quota }: Services, values?: FormValues): Promise<Answer> {
  const list = await quota.offices();
  return stop(request, 409, { list, values, refusal: { code: 'offices.stale' } });
}
