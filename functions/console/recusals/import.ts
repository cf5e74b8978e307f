import type { Register } from '../../../shared/domain/model/recusal.ts';
import { accept, type Result } from '../../../shared/domain/model/result.ts';
import type { Instant } from '../../../shared/domain/model/time.ts';
import { declare } from '../../../shared/domain/recusal/declare.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { campaignPath, withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { template, templateWorkbook } from '../imports/template.ts';
import { changeRegister } from './change.ts';
import { refusedRecusal } from './page.tsx';
import { LIST_HEADER, type ListedDeclaration, readDeclarations } from './read-list.ts';

const TEMPLATE = ['回避登记表', LIST_HEADER] as const;

/** GET …/recusals/import/template.csv and template.xlsx */
export const recusalsTemplate = withCampaign(() => template(...TEMPLATE));
export const recusalsTemplateWorkbook = withCampaign(() => templateWorkbook(...TEMPLATE));

type Signed = { readonly by: string; readonly at: Instant };

/** The register with all rows on it, or the fault of every row that does not fit. */
function enterAll(
  register: Register,
  rows: readonly ListedDeclaration[],
  signed: Signed,
): { readonly register: Register; readonly faults: readonly RowFault[] } {
  let current = register;
  const faults: RowFault[] = [];
  for (const { line, who, what } of rows) {
    const entered = declare(current, { who, what, ...signed });
    if (entered.ok) current = entered.value;
    else faults.push({ line, field: 'relation', refusal: entered.refusal });
  }
  // The list is one entry on the record, however many rows it has.
  return {
    register: current === register ? register : { ...current, version: register.version + 1 },
    faults,
  };
}

/**
 * POST …/recusals/import with `file`: adds what the list declares, all rows or none; what stands already is left as it is, so the
 * same list again changes nothing. Nothing is ever withdrawn by a list.
 */
export const importRecusals = withCampaign(async (state, request, services) => {
  const { code } = state.campaign;
  const { file } = request.body;
  const faulty = (faults: readonly RowFault[]) =>
    refusedRecusal({ state, request, refusal: { code: 'recusal.faulty' }, faults });
  if (file === undefined)
    return faulty([{ line: 0, field: 'file', refusal: { code: 'scores.file-missing' } }]);
  const { rows, faults } = await readDeclarations(file, state.recusals, (citizenId) =>
    services.identity.numberOf(code, citizenId),
  );
  const signed = { by: signature(request.staff), at: request.now };
  const all = [...faults, ...enterAll(state.recusals, rows, signed).faults];
  if (all.length > 0) return faulty(all.sort((a, b) => a.line - b.line));
  const done = await changeRegister(code, services, (register): Result<Register, KnownRefusal> => {
    const entered = enterAll(register, rows, signed);
    const [fault] = entered.faults;
    return fault === undefined ? accept(entered.register) : { ok: false, refusal: fault.refusal };
  });
  if (!done.ok) return refusedRecusal({ state, request, refusal: done.refusal });
  const { register, changed } = done.value;
  return {
    kind: 'done',
    data: { rows: rows.length, version: register.version, unchanged: !changed },
    location: campaignPath(code, `/recusals?done=${changed ? 'imported' : 'unchanged'}`),
  };
});
