import { markEntered } from '../../../shared/domain/marking/compare.ts';
import { ignoredAmong } from '../campaign-state/examinees.ts';
import { campaignPath, loadState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import type { Services } from '../services.ts';
import type { CheckedRows } from './check-rows.ts';
import { digestOf } from './digest.ts';
import { guardImport } from './guard.ts';
import type { ScoresShown } from './page.tsx';
import { refused } from './refused.ts';

/** Stores a sheet that one examiner imports: it counts from now on. Of two at once the second is told (`scores.stale`). */
export async function storeSheet(
  shown: ScoresShown,
  values: CheckedRows['values'],
  fileName: string,
  services: Services,
): Promise<Answer> {
  const { kind, state, request } = shown;
  const { code } = state.campaign;
  const marks = Object.fromEntries(
    Object.entries(values).flatMap(([number, value]) => {
      const mark = markEntered(value);
      return mark === undefined ? [] : [[number, mark] as const];
    }),
  );
  const latest = state.sheets[kind];
  const sha256 = digestOf(marks);
  const rows = Object.keys(marks).length;
  const ignored = ignoredAmong(state, kind, Object.keys(marks));
  const path = campaignPath(code, `/scores/${kind}`);
  if (latest?.sha256 === sha256) {
    const data = { rows, version: latest.version, unchanged: true, ignored };
    return { kind: 'done', data, location: `${path}?done=unchanged` };
  }
  const version = (latest?.version ?? 0) + 1;
  const done = await services.scores.add({
    campaign: code,
    kind,
    version,
    marks,
    sha256,
    fileName,
    by: signature(request.staff),
    at: request.now,
    hands: [request.staff.account],
  });
  if (done === 'written') {
    const data = { rows, version, unchanged: false, ignored };
    return { kind: 'done', data, location: `${path}?done=imported` };
  }
  const current = (await loadState(services, code)) ?? state;
  return refused({ ...shown, state: current }, guardImport(current, kind) ?? { code: 'scores.stale' });
}
