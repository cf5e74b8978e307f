import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { combine } from '../../shared/domain/assessment/combine.ts';
import { completeCampaign } from '../../shared/domain/campaign/complete.ts';
import { decideApplication } from '../../shared/domain/intake/decide.ts';
import { INTERNAL_FORM_FIELDS, type RawForm } from '../../shared/domain/intake/raw-form.ts';
import { type Assessment, VERDICTS } from '../../shared/domain/model/assessment.ts';
import type { InternalCampaign } from '../../shared/domain/model/campaign.ts';
import type { Candidate, Outcome } from '../../shared/domain/model/selection.ts';
import type { Progress } from '../../shared/domain/model/stage.ts';
import { formatMark, parseMark } from '../../shared/domain/ranking/mark.ts';
import { failedRules } from '../../shared/domain/review/failed-rules.ts';
import { screenInternal } from '../../shared/domain/rules/internal/index.ts';
import { computeOutcomes } from '../../shared/domain/selection/outcomes.ts';
import { aDocumentSet } from '../builders/application.ts';

const folder = new URL('../samples/internal-101/', import.meta.url).pathname;
const rowSchema = z.record(z.string(), z.string());
type Row = z.infer<typeof rowSchema>;

const readRows = (file: string): readonly Row[] =>
  z
    .array(rowSchema)
    .parse(parse(readFileSync(folder + file), { columns: true, bom: true, skip_empty_lines: true }));

const campaignFile = z.object({
  county: z.string(),
  code: z.string(),
  title: z.string(),
  track: z.literal('internal'),
  cutoff: z.string(),
  registration: z.object({ opens: z.string(), closes: z.string() }),
  positions: z.array(z.object({ code: z.string(), office: z.string(), headcount: z.number() })),
  exam: z.object({ pass: z.number().optional() }),
  noticeWorkingDays: z.number(),
});

const readCampaign = (): InternalCampaign => {
  const file = campaignFile.parse(JSON.parse(readFileSync(`${folder}campaign.json`, 'utf8')));
  const completed = completeCampaign(file);
  if (!completed.ok || completed.value.track !== 'internal') expect.fail('campaign.json is refused');
  return completed.value;
};

const running: Progress = { status: 'running', version: 1, stage: 'registration', open: true, log: [] };

const rawOf = (row: Row): RawForm => ({
  ...Object.fromEntries(INTERNAL_FORM_FIELDS.map((field) => [field, row[field]])),
  consent: true,
  consent_sensitive: true,
});

/** Whoever has no row in the scores was found qualified and did not sit the exam. */
const assessmentOf = (row: Row | undefined): Assessment => {
  const verdict = (virtue: string) => z.enum(VERDICTS).parse(row?.[virtue] ?? 'qualified');
  return {
    de: verdict('de'),
    neng: verdict('neng'),
    qin: verdict('qin'),
    ji: verdict('ji'),
    lian: verdict('lian'),
  };
};

const candidateOf = (
  campaign: InternalCampaign,
  row: Row,
  line: number,
  score: Row | undefined,
  roster: ReadonlySet<string>,
): Candidate => {
  const at = Date.parse(row.applied_at ?? '');
  const decided = decideApplication({
    raw: rawOf(row),
    campaign,
    progress: running,
    now: at,
    documents: aDocumentSet(),
  });
  if (!decided.ok || decided.value.form.track !== 'internal') expect.fail(`line ${line} is refused`);
  const { form, sex } = decided.value;
  const findings = screenInternal({ ...form, onRoster: roster.has(form.citizenId) }, campaign);
  const failed = failedRules({ findings }, undefined);
  const mark = parseMark(score?.exam ?? 'absent');
  const number = String(line);
  const sheets = ['examiner01', 'reviewer01'].map((assessor) => ({
    assessor,
    verdicts: { [number]: assessmentOf(score) },
  }));
  const combined = combine(number, sheets, []);
  return {
    number,
    position: form.position,
    sex,
    review: failed.length === 0 ? 'accepted' : 'refused',
    failed,
    preferred: false,
    ...(combined.state === 'agreed' && { assessment: combined.assessment }),
    ...(mark.ok && { exam: mark.value }),
    checks: { withdrew: score?.withdrew === 'yes' },
  };
};

const outcomeRow = ({ number, outcome, failed, final, rank }: Outcome): Row => ({
  line: number,
  result: outcome ?? '',
  clauses: failed.join(';'),
  final: final === undefined ? '' : formatMark(final),
  rank: rank === undefined ? '' : String(rank),
});

test('sample internal-101: from form to outcome, every column equals expected.csv', () => {
  const campaign = readCampaign();
  const scores = new Map(readRows('scores.csv').map((row) => [row.citizen_id, row]));
  const roster = new Set(readRows('roster.csv').map(({ citizen_id = '' }) => citizen_id));
  const candidates = readRows('applicants.csv').map((row, index) =>
    candidateOf(campaign, row, index + 1, scores.get(row.citizen_id), roster),
  );
  expect(computeOutcomes(campaign, candidates).map(outcomeRow)).toEqual(readRows('expected.csv'));
});
