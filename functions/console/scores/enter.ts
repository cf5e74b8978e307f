import { decideEntry } from '../../../shared/domain/marking/decide.ts';
import { countsOf, standingOf } from '../../../shared/domain/marking/standing.ts';
import { ignoredAmong } from '../campaign-state/examinees.ts';
import { campaignPath, loadState } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import type { Services } from '../services.ts';
import type { CheckedRows } from './check-rows.ts';
import { digestOf } from './digest.ts';
import { sheetOf } from './form-sheet.ts';
import { guardImport } from './guard.ts';
import type { ScoresShown } from './page.tsx';
import { refused } from './refused.ts';

/** How often an entry is tried again when the other examiner's came in between: they do not depend on each other. */
const TRIES = 3;

/**
 * Stores one of the two examiners' own entries, and with it the agreed sheet when it leaves nothing open. The same values again
 * change nothing. Refusals: `scores.entered-by-two`, `scores.locked`, `stage.not-open`, `scores.stale`.
 */
export async function enterSheet(
  shown: ScoresShown,
  values: CheckedRows['values'],
  fileName: string,
  services: Services,
  tries = TRIES,
): Promise<Answer> {
  const { kind, state, request } = shown;
  const { account } = request.staff;
  const marking = state.markings[kind];
  if (marking === undefined) return refused(shown, { code: 'scores.stale' });
  const decision = decideEntry(account, marking.entries);
  if (!decision.ok) return refused(shown, decision.refusal);
  const sha256 = digestOf(values);
  const own = marking.entries.find(({ examiner }) => examiner === account);
  if (own?.sha256 === sha256) return done(shown, marking, values, true);
  const { campaign, progress } = state;
  const version = marking.version + 1;
  const signed = { campaign: campaign.code, kind, version, by: signature(request.staff), at: request.now };
  const entry = { ...signed, examiner: account, values, sha256, fileName };
  const entries = own
    ? marking.entries.map((one) => (one === own ? entry : one))
    : [...marking.entries, entry];
  const sheet = sheetOf({ ...marking, entries }, request.now);
  const change = { campaign: campaign.code, kind, version, progress: progress.version, added: { entry } };
  const written = await services.markings.change({ ...change, ...(sheet && { sheet }) });
  const { settlements, formed } = marking;
  if (written === 'written')
    return done(shown, { entries, settlements, formed: sheet ?? formed }, values, false);
  const current = (await loadState(services, campaign.code)) ?? state;
  const again = { ...shown, state: current };
  const stopped = guardImport(current, kind);
  if (stopped !== undefined) return refused(again, stopped);
  return tries > 1
    ? enterSheet(again, values, fileName, services, tries - 1)
    : refused(again, { code: 'scores.stale' });
}

/** What became of an entry: figures only, and nothing of what the other examiner entered. */
function done(
  { kind, state, request }: ScoresShown,
  marking: Parameters<typeof sheetOf>[0],
  values: CheckedRows['values'],
  unchanged: boolean,
): Answer {
  const standing = standingOf(marking.entries, marking.settlements);
  const place = marking.entries.findIndex(({ examiner }) => examiner === request.staff.account);
  const path = campaignPath(state.campaign.code, `/scores/${kind}`);
  return {
    kind: 'done',
    data: {
      rows: Object.keys(values).length,
      version: marking.formed?.version ?? 0,
      unchanged,
      ignored: ignoredAmong(state, kind, Object.keys(values)),
      entry: place + 1,
      entries: standing.entries,
      ...countsOf(standing),
      agreed: standing.agreed !== undefined,
    },
    location: `${path}?done=${unchanged ? 'own-unchanged' : 'entered'}`,
  };
}
