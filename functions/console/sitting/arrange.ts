import { newSeed, seatOrder } from '../../../shared/adapters/crypto/seat-order.ts';
import {
  type ArrangeContext,
  decideArrangement,
  decideLatecomers,
} from '../../../shared/domain/sitting/arrange.ts';
import { withCampaign } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { openingPending } from '../opening/hold.ts';
import { type Command, done, overtaken, stopped } from './answers.ts';
import { loadSitting } from './load.ts';
import { reasonOf, versionOf } from './schema.ts';

const contextOf = ({ sitting: shown, request }: Command): ArrangeContext => {
  const { sitting, arrangement, people, moment } = shown;
  const seed = arrangement?.seed ?? newSeed();
  return {
    sitting,
    people,
    moment,
    seed,
    orderOf: seatOrder(seed),
    now: request.now,
    by: signature(request.staff),
    ...(arrangement && { previous: arrangement }),
  };
};

/**
 * POST …/sitting/arrange (everybody anew; with `reason` when it replaces an arrangement) and …/sitting/late (only whoever has no seat).
 * `version` is that on the screen: of two officers at once the second is told (`sitting.stale`).
 */
const arrangeBy = (how: 'all' | 'late') =>
  withCampaign(async (state, request, services) => {
    const command = { state, request, services, sitting: await loadSitting(state, services) };
    const seen = versionOf(request.body.values);
    if (seen !== undefined && seen !== command.sitting.sitting.version) return overtaken(command);
    const pending = how === 'all' ? openingPending(state, request.now) : undefined;
    if (pending !== undefined) return stopped(command, pending);
    const context = contextOf(command);
    const decided =
      how === 'all' ? decideArrangement(reasonOf(request.body.values), context) : decideLatecomers(context);
    if (!decided.ok) return stopped(command, decided.refusal);
    const { sitting, arrangement } = decided.value;
    if ((await services.sittings.arrange(sitting, arrangement)) === 'stale') return overtaken(command);
    const people = Object.keys(arrangement.seats).length;
    return done(command, how === 'all' ? 'arranged' : 'late', { arrangement: arrangement.version, people });
  });

export const arrangeSitting = arrangeBy('all');
export const arrangeLatecomers = arrangeBy('late');
