import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { completeCampaign, type OpenCampaignFile } from '../../shared/domain/campaign/complete.ts';
import { decideApplication } from '../../shared/domain/intake/decide.ts';
import { FORM_FIELDS, type RawForm } from '../../shared/domain/intake/raw-form.ts';
import type { OpenCampaign } from '../../shared/domain/model/campaign.ts';
import type { Candidate, Mark, Outcome } from '../../shared/domain/model/selection.ts';
import type { Progress } from '../../shared/domain/model/stage.ts';
import { formatMark, parseMark } from '../../shared/domain/ranking/mark.ts';
import { failedRules } from '../../shared/domain/review/failed-rules.ts';
import { screen } from '../../shared/domain/rules/open/index.ts';
import { computeOutcomes } from '../../shared/domain/selection/outcomes.ts';
import { aDocumentSet } from '../builders/application.ts';

const rowSchema = z.record(z.string(), z.string());
type Row = z.infer<typeof rowSchema>;

const readRows = (path: string): readonly Row[] =>
  z.array(rowSchema).parse(parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }));

const campaignSchema: z.ZodType<OpenCampaignFile> = z.object({
  county: z.string(),
  code: z.string(),
  title: z.string(),
  track: z.literal('open'),
  ageOn: z.string().optional(),
  bornFrom: z.string().optional(),
  bornTo: z.string().optional(),
  area: z.array(z.string()).optional(),
  registration: z.object({ opens: z.string(), closes: z.string() }),
  positions: z.array(z.object({ code: z.string(), office: z.string(), headcount: z.number() })),
  written: z.object({ weight: z.number(), pass: z.number().optional() }),
  interview: z.object({ ratio: z.number(), pass: z.number().optional() }),
  tieBreak: z.array(z.enum(['written', 'interview'])).optional(),
  substitutes: z.boolean().optional(),
  noticeWorkingDays: z.number().optional(),
});

const readCampaign = (path: string): OpenCampaign => {
  const completed = completeCampaign(campaignSchema.parse(JSON.parse(readFileSync(path, 'utf8'))));
  if (!completed.ok) expect.fail(`${path}: ${completed.refusal.code} ${completed.refusal.field}`);
  return completed.value;
};

const running: Progress = { status: 'running', version: 1, stage: 'registration', open: true, log: [] };

const rawOf = (row: Row): RawForm => ({
  ...Object.fromEntries(FORM_FIELDS.map((field) => [field, row[field]])),
  consent: true,
  consent_sensitive: true,
});

const markOf = (text: string | undefined): Mark | undefined => {
  if (text === undefined || text === '') return undefined;
  const mark = parseMark(text);
  return mark.ok ? mark.value : expect.fail(`mark ${text}: ${mark.refusal.code}`);
};

const checkOf = (text: string | undefined) => (text === 'fail' ? 'fail' : 'pass');

type Line = {
  readonly line: number;
  readonly refused?: string;
  readonly note?: string;
  readonly candidate?: Candidate;
};

/** What intake, screening and the score file make of every line, taken in the order of submission. */
const readLines = (
  campaign: OpenCampaign,
  applicants: readonly Row[],
  scores: readonly Row[],
): readonly Line[] => {
  const seen = new Set<string>();
  const score = new Map(scores.map((row) => [row.citizen_id?.toUpperCase(), row]));
  const inTime = applicants
    .map((row, index) => ({ row, line: index + 1, at: Date.parse(row.applied_at ?? '') }))
    .sort((a, b) => a.at - b.at);
  return inTime.map(({ row, line, at }): Line => {
    const raw = rawOf(row);
    const decided = decideApplication({
      raw,
      campaign,
      progress: running,
      now: at,
      documents: aDocumentSet(),
    });
    if (!decided.ok) {
      const invalid = decided.refusal.code === 'application.invalid';
      return {
        line,
        refused: invalid ? 'refused-invalid' : 'refused-closed',
        note: decided.refusals[0]?.field ?? '',
      };
    }
    const { form, sex } = decided.value;
    if (seen.has(form.citizenId)) return { line, refused: 'refused-duplicate', note: '' };
    seen.add(form.citizenId);
    const findings = screen(form, campaign);
    const failed = failedRules({ findings }, undefined);
    const marks = score.get(form.citizenId);
    const [written, interview] = [markOf(marks?.written), markOf(marks?.interview)];
    return {
      line,
      candidate: {
        number: String(line),
        position: form.position,
        sex,
        review: failed.length === 0 ? 'accepted' : 'refused',
        failed,
        preferred: Object.values(form.preference).includes(true),
        ...(written !== undefined && { written }),
        ...(interview !== undefined && { interview }),
        checks: {
          withdrew: marks?.withdrew === 'yes',
          background: checkOf(marks?.background),
          medical: checkOf(marks?.medical),
        },
      },
    };
  });
};

const shown = (mark: Mark | undefined): string => (typeof mark === 'number' ? formatMark(mark) : '');

const outcomeRow = (line: Line, outcome: Outcome | undefined): Row => ({
  line: String(line.line),
  result: line.refused ?? outcome?.outcome ?? '',
  clauses: outcome?.failed.join(';') ?? '',
  written: shown(outcome?.written),
  interview: shown(outcome?.interview),
  final: shown(outcome?.final),
  rank: outcome?.rank === undefined ? '' : String(outcome.rank),
  note: line.note ?? '',
});

describe.each(['open-101', 'open-104'])('sample %s', (sample) => {
  const folder = new URL(`../samples/${sample}/`, import.meta.url).pathname;

  test('from form to outcome, every column equals expected.csv', () => {
    const campaign = readCampaign(`${folder}campaign.json`);
    const lines = readLines(campaign, readRows(`${folder}applicants.csv`), readRows(`${folder}scores.csv`));
    const candidates = lines.flatMap(({ candidate }) => (candidate ? [candidate] : []));
    const outcomes = new Map(computeOutcomes(campaign, candidates).map((one) => [one.number, one]));
    const actual = lines
      .toSorted((a, b) => a.line - b.line)
      .map((line) => outcomeRow(line, outcomes.get(String(line.line))));
    expect(actual).toEqual(readRows(`${folder}expected.csv`));
  });
});
