import { publishedAt } from '../../../shared/domain/notices/published.ts';
import { decideAssignment } from '../../../shared/domain/panels/decide-assignment.ts';
import type { KnownRefusal } from '../../../shared/domain/refusals.ts';
import { signature } from '../http/acting.ts';
import { refusedWith } from '../http/answer.ts';
import { beforehand, commit } from './commit.ts';
import { listedNumbers, listsOf, type PanelsContext, panelsPath, withPanelUnseen } from './context.ts';
import { refusedPanel } from './one.ts';
import { assignForm } from './schema.ts';

/** Everybody of these positions' lists whom no other panel hears. */
const wholePositions = (
  { state }: PanelsContext,
  positions: readonly string[],
  panel: string,
): readonly string[] => {
  const elsewhere = new Set(
    state.panels.panels.flatMap(({ id, assigned }) => (id === panel ? [] : assigned)),
  );
  return listsOf(state)
    .filter(({ position }) => positions.includes(position))
    .flatMap(({ entries }) => entries.map(({ number }) => number))
    .filter((number) => !elsewhere.has(number));
};

/**
 * Being assigned says that one is on the interview list, so nobody is while the notice of that list is still to come (facts.at);
 * where no such notice was composed there is none to wait for.
 */
const beforeList = ({ state, request }: PanelsContext): KnownRefusal | undefined => {
  const at = publishedAt(state.notices, 'interview-list');
  return at === undefined || at <= request.now ? undefined : { code: 'panel.list-not-out', facts: { at } };
};

/** POST …/panels/{panel}/assign with `numbers` and `positions`: everybody the panel hears from now on; each is told when and where. */
export const assignPanel = withPanelUnseen(async (context) => {
  const { state, request, panel } = context;
  const parsed = assignForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'body.malformed' });
  const { numbers, positions, reason, version } = parsed.data;
  const stop = (refusal: KnownRefusal) => refusedPanel({ ...context, refusal });
  const early = beforehand(context, version) ?? beforeList(context);
  if (early !== undefined) return stop(early);
  const decided = decideAssignment(
    {
      panel: panel.id,
      numbers: [...numbers, ...wholePositions(context, positions, panel.id)],
      reason,
      by: signature(request.staff),
      at: request.now,
    },
    { arrangement: state.panels, register: state.recusals, listed: new Set(listedNumbers(state)) },
  );
  const lost = await commit(context, decided);
  if (!decided.ok || lost !== undefined) return stop(lost ?? { code: 'panels.stale' });
  const { arrangement, panel: next } = decided.value;
  return {
    kind: 'done',
    data: { version: arrangement.version, assigned: next.assigned },
    location: panelsPath(state.campaign, `/${panel.id}?done=assigned`),
  };
});
