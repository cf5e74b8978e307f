import type { Arrangement } from '../../../shared/domain/model/panel.ts';
import type { Result } from '../../../shared/domain/model/result.ts';
import { slotsChanged } from '../../../shared/domain/panels/slots.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import type { PanelsContext } from './context.ts';
import { closedTo } from './context.ts';

/** Why a command is not even decided: nothing may change now, or the form shows an older state. */
export const beforehand = (
  { state }: Pick<PanelsContext, 'state'>,
  version: number | undefined,
): KnownRefusal | undefined =>
  closedTo(state) ??
  (version === undefined || version === state.panels.version ? undefined : { code: 'panels.stale' });

/** Writes a decided arrangement, and tells everybody whose day, time or place it changes; of two officers the second is told. */
export async function commit(
  { state, request, services }: PanelsContext,
  decided: Result<{ readonly arrangement: Arrangement }, KnownRefusal>,
): Promise<KnownRefusal | undefined> {
  if (!decided.ok) return decided.refusal;
  const { code } = state.campaign;
  const { arrangement } = decided.value;
  const written = await services.panels.write({
    campaign: code,
    arrangement,
    register: state.recusals.version,
    slots: slotsChanged(code, state.panels, arrangement, request.now),
  });
  return written === 'written' ? undefined : { code: 'panels.stale' };
}
