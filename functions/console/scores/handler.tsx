import { SCORE_LABELS } from '../../../shared/domain/labels.ts';
import { may as stageAdmits } from '../../../shared/domain/stages/engine.ts';
import { ignoredAmong, missingFrom } from '../campaign-state/examinees.ts';
import { campaignPath } from '../campaign-state/load.ts';
import { signature } from '../http/acting.ts';
import type { Answer } from '../http/answer.ts';
import { faultsOf, type RowFault } from '../imports/row-fault.ts';
import { template, templateWorkbook } from '../imports/template.ts';
import type { Services } from '../services.ts';
import type { CheckedRows } from './check-rows.ts';
import { digestOf } from './digest.ts';
import { type ScoresShown, scoresPage } from './page.tsx';
import { readSheet } from './read-sheet.ts';
import { templateHeader } from './score-columns.ts';
import { withKind } from './with-kind.ts';

/** GET /console/campaigns/{code}/scores/{kind}: the sheet that counts now, who is missing from it, and the upload of another. */
export const scoresView = withKind((kind, state, request) => {
  const sheet = state.sheets[kind];
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
    },
    page: scoresPage({ kind, state, request }),
  };
});

/** GET …/scores/{kind}/template.csv: a sheet with the header and nothing else, opened by Excel as UTF-8 through its BOM. */
export const scoresTemplate = withKind((kind) => template(SCORE_LABELS[kind], templateHeader(kind)));

/** GET …/scores/{kind}/template.xlsx: the same as a workbook. */
export const scoresTemplateWorkbook = withKind((kind) =>
  templateWorkbook(SCORE_LABELS[kind], templateHeader(kind)),
);

/** POST …/scores/{kind} with `file`: all rows or none; the same marks again change nothing. `ignored` counts marks of people who do not sit the exam. */
export const importScores = withKind(async (kind, state, request, services) => {
  if (!stageAdmits(state.progress, `import-${kind}`)) {
    const refusal = { code: 'stage.not-open', facts: { stage: kind } } as const;
    return { kind: 'refused', status: 409, refusal, page: scoresPage({ kind, state, request, refusal }) };
  }
  const { file } = request.body;
  if (file === undefined)
    return faulty({ kind, state, request }, [
      { line: 0, field: 'file', refusal: { code: 'scores.file-missing' } },
    ]);
  const numbers = new Set(state.rows.map(({ number }) => number));
  const { marks, faults } = await readSheet(file, kind, numbers, (citizenId) =>
    services.identity.numberOf(state.campaign.code, citizenId),
  );
  if (faults.length > 0) return faulty({ kind, state, request }, faults);
  return store({ kind, state, request }, marks, file.name, services);
});

async function store(
  shown: ScoresShown,
  marks: CheckedRows['marks'],
  fileName: string,
  services: Services,
): Promise<Answer> {
  const { kind, state, request } = shown;
  const { code } = state.campaign;
  const latest = state.sheets[kind];
  const sha256 = digestOf(marks);
  const rows = Object.keys(marks).length;
  const ignored = ignoredAmong(state, kind, Object.keys(marks));
  const path = campaignPath(code, `/scores/${kind}`);
  if (latest?.sha256 === sha256) {
    return {
      kind: 'done',
      data: { rows, version: latest.version, unchanged: true, ignored },
      location: `${path}?done=unchanged`,
    };
  }
  const version = (latest?.version ?? 0) + 1;
  const by = signature(request.staff);
  const done = await services.scores.add({
    campaign: code,
    kind,
    version,
    marks,
    sha256,
    fileName,
    by,
    at: request.now,
  });
  if (done === 'written') {
    return {
      kind: 'done',
      data: { rows, version, unchanged: false, ignored },
      location: `${path}?done=imported`,
    };
  }
  const refusal = { code: 'scores.stale' } as const;
  return { kind: 'refused', status: 409, refusal, page: scoresPage({ ...shown, refusal }) };
}

function faulty(shown: ScoresShown, faults: readonly RowFault[]): Answer {
  const refusal = { code: 'scores.faulty' } as const;
  return {
    kind: 'refused',
    status: 422,
    refusal,
    faults: faultsOf(faults),
    page: scoresPage({ ...shown, refusal, faults }),
  };
}
