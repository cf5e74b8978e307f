import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import type { SheetKind } from '../../../shared/ports/score-store.ts';
import { ignoredAmong, missingFrom } from '../campaign-state/examinees.ts';
import type { CampaignState } from '../campaign-state/load.ts';
import { withheldIn } from '../campaign-state/viewer.ts';
import type { StaffRequest } from '../http/staff-route.ts';
import { template, templateWorkbook } from '../imports/template.ts';
import { enterSheet } from './enter.ts';
import { guardImport } from './guard.ts';
import { scoresPage } from './page.tsx';
import { readSheet } from './read-sheet.ts';
import { faulty, refused } from './refused.ts';
import { hasMarkings, templateHeader } from './score-columns.ts';
import { markingSeenBy } from './seen.ts';
import { storeSheet } from './store.ts';
import { withKind } from './with-kind.ts';

/**
 * GET /console/campaigns/{code}/scores/{kind}: the sheet that counts now, who is missing from it, and the upload of another;
 * where two examiners enter it, how far they have come (`marking`).
 */
export const scoresView = withKind((kind, state, request) => {
  const sheet = state.sheets[kind];
  const marking = state.markings[kind];
  const { version, fileName, by, at } = sheet ?? {};
  return {
    kind: 'page',
    data: {
      kind,
      version: version ?? 0,
      fileName,
      by,
      at,
      marks: sheet?.marks ?? {},
      missing: missingFrom(state, kind),
      ignored: ignoredAmong(state, kind, Object.keys(sheet?.marks ?? {})),
      corrections: sheet?.corrections ?? [],
      ...(marking && { marking: markingSeenBy(marking, request.staff) }),
      ...withheldIn(state),
    },
    page: scoresPage({ kind, state, request }),
  };
});

const wantsMarkings = (kind: SheetKind, state: CampaignState, request: StaffRequest): boolean =>
  state.markings[kind] !== undefined && hasMarkings(kind) && request.query('markings') === '2';

/** GET …/scores/{kind}/template.csv: a sheet with the header and nothing else; `?markings=2`: with a column for each marking. */
export const scoresTemplate = withKind((kind, state, request) =>
  template(SCORE_LABELS[kind], templateHeader(kind, wantsMarkings(kind, state, request))),
);

/** GET …/scores/{kind}/template.xlsx: the same as a workbook. */
export const scoresTemplateWorkbook = withKind((kind, state, request) =>
  templateWorkbook(SCORE_LABELS[kind], templateHeader(kind, wantsMarkings(kind, state, request))),
);

/**
 * POST …/scores/{kind} with `file`: all rows or none; the same marks again change nothing. `ignored` counts marks of people who do
 * not sit the exam. Where two examiners enter the sheet, it is the sender's own entry.
 */
export const importScores = withKind(async (kind, state, request, services) => {
  const shown = { kind, state, request };
  const stopped = guardImport(state, kind);
  if (stopped !== undefined) return refused(shown, stopped);
  const { file } = request.body;
  if (file === undefined)
    return faulty(shown, [{ line: 0, field: 'file', refusal: { code: 'scores.file-missing' } }]);
  const twice = state.markings[kind] !== undefined;
  const numbers = new Set(state.rows.map(({ number }) => number));
  const { values, faults } = await readSheet(
    file,
    kind,
    numbers,
    (citizenId) => services.identity.numberOf(state.campaign.code, citizenId),
    twice,
  );
  if (faults.length > 0) return faulty(shown, faults);
  return twice
    ? enterSheet(shown, values, file.name, services)
    : storeSheet(shown, values, file.name, services);
});
