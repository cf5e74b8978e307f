import { randomBytes } from 'node:crypto';
import { digestOf } from '../../../shared/adapters/digest.ts';
import { type DrawCommand, decideDraw } from '../../../shared/domain/panels/decide-draw.ts';
import { drawInForce } from '../../../shared/domain/panels/draw-in-force.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { signature } from '../http/acting.ts';
import { refusedWith } from '../http/answer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { workbook } from '../http/workbook.ts';
import type { RowFault } from '../imports/row-fault.ts';
import { template } from '../imports/template.ts';
import { beforehand, commit } from './commit.ts';
import { panelsPath, withPanelUnseen } from './context.ts';
import { refusedPanel } from './one.ts';
import { LOT_HEADER, lotsIn, type ReadLots, readLots } from './read-lots.ts';
import { drawForm } from './schema.ts';

const SEED_BYTES = 32;

/** GET …/panels/{panel}/draw/template.csv: everybody assigned, the lots to be filled in. */
export const lotsTemplateCsv = withPanelUnseen(({ panel }) =>
  template(`${panel.name}抽签表`, LOT_HEADER, panel.assigned),
);

/** GET …/panels/{panel}/draw/template.xlsx: the same for Excel. */
export const lotsTemplateXlsx = withPanelUnseen(({ panel }) =>
  workbook(
    `${panel.name}抽签表模板`,
    LOT_HEADER.map((title, index) => ({
      title,
      width: 18,
      cell: (number: string) => (index === 0 ? number : undefined),
    })),
    panel.assigned,
  ),
);

/** Lots by number as typed into the form (`lot-<number>`) or sent by a program (`lots`). */
const typedLots = (
  { body }: StaffRequest,
  sent: Readonly<Record<string, string | number>>,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [
      ...Object.entries(sent),
      ...Object.entries(body.values).flatMap(([name, value]): [string, string][] =>
        name.startsWith('lot-') && typeof value === 'string' ? [[name.slice('lot-'.length), value]] : [],
      ),
    ].map(([number, lot]) => [number, String(lot).trim()]),
  );

const read = async (
  request: StaffRequest,
  lots: Readonly<Record<string, string>>,
  most: number,
): Promise<ReadLots> => {
  const { file } = request.body;
  if (file !== undefined) return readLots(file, most);
  return lotsIn(
    Object.entries(lots).map(([number, lot]) => ({ line: 0, number, lot })),
    most,
  );
};

/**
 * POST …/panels/{panel}/draw: the lots people drew (form, `lots`, or a `file`), or `method` software to draw now. The seed is made
 * here, once, and kept with the draw, so that anybody can recompute the order.
 */
export const drawLots = withPanelUnseen(async (context) => {
  const { state, request, panel } = context;
  const parsed = drawForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const { method, reason, version } = parsed.data;
  const lots = typedLots(request, parsed.data.lots);
  const stop = (refusal: KnownRefusal, faults?: readonly RowFault[]) =>
    refusedPanel({ ...context, refusal, lots, ...(faults && { faults }) });
  const early = beforehand(context, version);
  if (early !== undefined) return stop(early);
  const given = await read(request, method === 'software' ? {} : lots, panel.assigned.length);
  if (given.faults.length > 0) return stop({ code: 'lots.faulty' }, given.faults);
  const drawing: DrawCommand['drawing'] =
    method === 'software' && request.body.file === undefined
      ? { method, seed: randomBytes(SEED_BYTES).toString('hex'), digest: digestOf }
      : { method: 'entered', lots: given.lots };
  const absent = [...parsed.data.absent, ...given.absent];
  const command = { panel: panel.id, drawing, absent, reason, by: signature(request.staff), at: request.now };
  const decided = decideDraw(command, { arrangement: state.panels, register: state.recusals });
  const lost = await commit(context, decided);
  if (!decided.ok || lost !== undefined) return stop(lost ?? { code: 'panels.stale' });
  const { arrangement, panel: next } = decided.value;
  return {
    kind: 'done',
    data: { version: arrangement.version, draw: drawInForce(next) ?? null },
    location: panelsPath(state.campaign, `/${panel.id}?done=drawn`),
  };
});
