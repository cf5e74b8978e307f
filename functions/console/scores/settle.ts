import * as z from 'zod';
import { enteredOf } from '../../../shared/domain/marking/compare.ts';
import { decideMarkSettlement } from '../../../shared/domain/marking/decide.ts';
import { countsOf, standingOf } from '../../../shared/domain/marking/standing.ts';
import { campaignPath, loadState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import { type Answer, refusedWith } from '../http/answer.ts';
import type { Services } from '../services.ts';
import { sheetOf } from './form-sheet.ts';
import { guardImport } from './guard.ts';
import type { ScoresShown } from './page.tsx';
import { refused } from './refused.ts';
import { withKind } from './with-kind.ts';

/** `over` repeats what had been entered when the page was shown; programs may leave it out. */
export const settleForm = z.object({
  mark: z.string().max(40).default(''),
  reason: z.string().max(20_000).default(''),
  over: z.string().optional(),
});
type SettleForm = z.infer<typeof settleForm>;

const TRIES = 3;

/** POST …/scores/{kind}/differences/{number} with `mark` and `reason`: a third examiner settles one difference. */
export const settleScore = withKind((kind, state, request, services) => {
  const parsed = settleForm.safeParse(request.body.values);
  if (!parsed.success) return refusedWith(422, { code: 'scores.mark-malformed', field: 'mark' });
  return settle(
    { kind, state, request, typed: { ...parsed.data, number: request.param('number') } },
    parsed.data,
    services,
    TRIES,
  );
});

/**
 * Decides on what is stored now and writes it with the sheet it may complete. A settlement of somebody else's difference in
 * between is no reason to refuse; another entry of this person is (`scores.settlement-stale`).
 */
async function settle(
  shown: ScoresShown,
  form: SettleForm,
  services: Services,
  tries: number,
): Promise<Answer> {
  const { kind, state, request } = shown;
  const number = request.param('number');
  const stopped = guardImport(state, kind);
  if (stopped !== undefined) return refused(shown, stopped);
  const marking = state.markings[kind];
  if (marking === undefined) return refused(shown, { code: 'scores.nothing-to-settle' });
  if (form.over !== undefined && form.over !== enteredOf(number, marking.entries))
    return refused(shown, { code: 'scores.settlement-stale' });
  const command = { number, mark: form.mark, reason: form.reason, by: request.staff.account };
  const decision = decideMarkSettlement(command, marking.entries, marking.settlements);
  if (!decision.ok) return refused(shown, decision.refusal);
  const { campaign, progress } = state;
  const version = marking.version + 1;
  const signed = { campaign: campaign.code, kind, version, by: signature(request.staff), at: request.now };
  const settlement = { ...signed, ...decision.value };
  const settlements = [...marking.settlements, settlement];
  const sheet = sheetOf({ ...marking, settlements }, request.now);
  const change = { campaign: campaign.code, kind, version, progress: progress.version };
  const written = await services.markings.change({
    ...change,
    added: { settlement },
    ...(sheet && { sheet }),
  });
  if (written === 'written') {
    const standing = standingOf(marking.entries, settlements);
    const data = { number, mark: settlement.mark, ...countsOf(standing), agreed: sheet !== undefined };
    const location = `${campaignPath(campaign.code, `/scores/${kind}`)}?done=settled`;
    return { kind: 'done', data, location };
  }
  const again = { ...shown, state: (await loadState(services, campaign.code)) ?? state };
  return tries > 1
    ? settle(again, form, services, tries - 1)
    : refused(again, { code: 'scores.settlement-stale' });
}
